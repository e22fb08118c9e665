/** Volumes over sections, and one volume of a section. */
package se.arsredovisning.finance.volume;
