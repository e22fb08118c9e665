package se.arsredovisning.goals.document;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far a goal is met. */
public enum Assessment {
    /** <i>Helt uppfyllt</i>. */
    FULFILLED,
    /** <i>Delvis uppfyllt</i>. */
    PARTLY_FULFILLED,
    /** <i>Ej uppfyllt</i>. */
    NOT_FULFILLED;

    /** The name in JSON and in figure codes. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
