/**
 * What an internal control section says: its document, the rules it keeps, and all that follows from it. No HTTP, no
 * database.
 */
package se.arsredovisning.internalcontrol.document;
