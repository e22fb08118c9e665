/** The ledger taken into a section: which account is which line or project, and the amounts of a SIE file. */
package se.arsredovisning.finance.ledger;
