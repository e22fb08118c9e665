/** Editions of reports: published, read by everybody, corrected, withdrawn, and never changed (ADR 41). */
package se.arsredovisning.reports.edition;
