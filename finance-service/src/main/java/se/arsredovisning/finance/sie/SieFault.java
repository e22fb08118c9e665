package se.arsredovisning.finance.sie;

import java.util.List;
import se.arsredovisning.kit.sentence.Sentence;

/**
 * What is wrong with a file, or only remarkable.
 *
 * @param line where, counted from 1; the last line for what shows only at the end of the file
 * @param label the label of the line, in capitals with its {@code #}, or null where there is none
 * @param message what is wrong, as what would follow the name of the line; it quotes at most 40 characters of the file
 * @param fatal whether the file must not be used; a fault that is not fatal is a warning
 */
public record SieFault(long line, String label, Sentence message, boolean fatal) {

    /** How many of several findings a message tells. */
    private static final int MAX_TOLD = 20;

    /** Several findings as one, the first {@value #MAX_TOLD} of them, and how many more there are. */
    public static Sentence together(List<Sentence> findings) {
        Sentence told = findings.stream()
                .limit(MAX_TOLD)
                .reduce((one, next) -> Sentence.of("finance.sie.and", one, next))
                .orElseThrow();
        return findings.size() <= MAX_TOLD
                ? told
                : Sentence.of("finance.sie.and-more", told, findings.size() - MAX_TOLD);
    }
}
