/** The published language: the words that every service and every client of the annual report share. */
package se.arsredovisning.kit.language;
