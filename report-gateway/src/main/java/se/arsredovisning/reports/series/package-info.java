/** A figure over all periods, with everything that a chart of it needs. */
package se.arsredovisning.reports.series;
