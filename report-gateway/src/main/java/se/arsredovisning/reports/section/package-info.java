/** The last known copy of every section, kept up with the services that own them. */
package se.arsredovisning.reports.section;
