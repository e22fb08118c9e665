/** The report of a board for a period: its own members, and the sections as they were last copied. */
package se.arsredovisning.reports.draft;
