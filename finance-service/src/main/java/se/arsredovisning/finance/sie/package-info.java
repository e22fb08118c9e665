/**
 * Reads SIE, the format in which Swedish ledgers are exchanged, of the types 1 to 4 (SIE-Gruppen, "SIE filformat",
 * editions 4B and 4C).
 *
 * <p>{@link se.arsredovisning.finance.sie.SieReader} pushes what it reads to a
 * {@link se.arsredovisning.finance.sie.SieConsumer} and ends with a {@link se.arsredovisning.finance.sie.SieSummary}.
 * Memory is bounded whatever the size of the file. The package needs nothing but {@code java.base} and the kit's sentences.
 */
package se.arsredovisning.finance.sie;
