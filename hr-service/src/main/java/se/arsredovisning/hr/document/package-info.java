/** What an hr section says: its document, the rules it keeps, and all that follows from it. No HTTP, no database. */
package se.arsredovisning.hr.document;
