/** What the services and the gateway itself have checked in a report, as one list. */
package se.arsredovisning.reports.check;
