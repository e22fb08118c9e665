/** Boards or municipalities ranked by one figure that says the same of a small one and a large one. */
package se.arsredovisning.reports.comparison;
