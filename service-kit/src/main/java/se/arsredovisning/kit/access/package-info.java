/**
 * Who may do what: roles, what each may do, and grants of them for municipality, board and chapter. Here it is decided, and
 * nowhere else. Knows no HTTP and no tokens.
 */
package se.arsredovisning.kit.access;
