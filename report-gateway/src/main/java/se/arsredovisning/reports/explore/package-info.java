/** Pages around figures: their charts at addresses of their own, series, comparisons, and what codes mean. */
package se.arsredovisning.reports.explore;
