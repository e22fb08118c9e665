package se.arsredovisning.finance.ledger;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import se.arsredovisning.kit.sentence.Sentence;

/**
 * Which accounts or objects are meant: each entry is one code ({@code 3010}), a beginning ({@code 3*}), or a range of codes
 * of one length ({@code 3000..3999}, both ends included, compared as text).
 *
 * @param entries as given
 */
record Codes(@JsonValue List<String> entries) {

    private static final String RANGE = "..";

    @JsonCreator
    Codes {
        entries = List.copyOf(entries);
    }

    /** Whether a code is meant. */
    boolean contain(String code) {
        return entries.stream().anyMatch(entry -> matches(entry, code));
    }

    /** Why an entry can mean nothing, or null where it can. */
    static Sentence fault(String entry) {
        int dots = entry.indexOf(RANGE);
        if (dots < 0) {
            return null;
        }
        String from = entry.substring(0, dots);
        String to = entry.substring(dots + RANGE.length());
        if (from.length() != to.length()) {
            return Sentence.of("finance.mapping.uneven-range");
        }
        return from.compareTo(to) > 0 ? Sentence.of("finance.mapping.range-upside-down") : null;
    }

    private static boolean matches(String entry, String code) {
        if (entry.endsWith("*")) {
            return code.startsWith(entry.substring(0, entry.length() - 1));
        }
        int dots = entry.indexOf(RANGE);
        if (dots < 0) {
            return code.equals(entry);
        }
        return code.length() == dots
                && entry.substring(0, dots).compareTo(code) <= 0
                && code.compareTo(entry.substring(dots + RANGE.length())) <= 0;
    }
}
