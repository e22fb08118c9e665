/** What of reports and figures whoever asks may read: each chapter by a right of its own. */
package se.arsredovisning.reports.access;
