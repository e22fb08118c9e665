/** Reports that are ready to be sent, until the database says that they have changed. Knows them as bytes. */
package se.arsredovisning.reports.cache;
