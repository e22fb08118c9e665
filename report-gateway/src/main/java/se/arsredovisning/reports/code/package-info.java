/** What the codes of the figures mean: labels, definitions, units, and which of them compare between boards. */
package se.arsredovisning.reports.code;
