/** What a finance section says: its document, the rules it keeps, and all that follows from it. No HTTP, no database. */
package se.arsredovisning.finance.document;
