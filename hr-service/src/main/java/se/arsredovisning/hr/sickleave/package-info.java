/** Sick leave over sections, and one group of a section. */
package se.arsredovisning.hr.sickleave;
