package se.arsredovisning.finance.sie;

/**
 * What is wrong with a file, or only remarkable.
 *
 * @param line where, counted from 1; the last line for what shows only at the end of the file
 * @param label the label of the line, in capitals with its {@code #}, or null where there is none
 * @param message what is wrong, as a fragment of a sentence in English; it quotes at most 40 characters of the file
 * @param fatal whether the file must not be used; a fault that is not fatal is a warning
 */
public record SieFault(long line, String label, String message, boolean fatal) {}
