/** Keeps the copies up with the services that own the sections: asks, is told, compares. */
package se.arsredovisning.reports.fetching;
