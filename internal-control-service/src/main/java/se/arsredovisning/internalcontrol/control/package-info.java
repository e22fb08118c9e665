/** Controls over sections, and one control of a section. */
package se.arsredovisning.internalcontrol.control;
