/** The figures of all reports as one table, to be asked by scripts and dashboards. */
package se.arsredovisning.reports.figure;
