/** Staffing over sections, and one month of a section. */
package se.arsredovisning.hr.staffing;
