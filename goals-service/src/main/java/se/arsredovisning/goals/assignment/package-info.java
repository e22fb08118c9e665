/** Assignments and activities over sections, and one of a section. */
package se.arsredovisning.goals.assignment;
