/** Statements over sections, and the statements and lines of one. */
package se.arsredovisning.finance.statement;
