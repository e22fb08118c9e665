package se.arsredovisning.reports.edition;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What an edition is. */
enum EditionKind {
    /** What a board is to decide on. */
    PROPOSAL,
    /** What it has decided. */
    DECIDED;

    /** As it is read and stored: {@code decided}. */
    @JsonValue
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static EditionKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
