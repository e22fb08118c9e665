/** Charts of a report's figures, drawn as SVG, told as a text and as a table. Knows no HTTP and no database. */
package se.arsredovisning.reports.chart;
