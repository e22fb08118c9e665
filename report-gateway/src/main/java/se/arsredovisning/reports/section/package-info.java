/** The last known copy of every section, and how each part of a report stands. */
package se.arsredovisning.reports.section;
