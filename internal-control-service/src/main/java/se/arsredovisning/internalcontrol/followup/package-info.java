/** The results and the actions of a control, one by one. */
package se.arsredovisning.internalcontrol.followup;
