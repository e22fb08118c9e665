package se.arsredovisning.kit.language;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * One step that a board assesses on, in its own words.
 *
 * @param key its name in the document, unique on its scale
 * @param label its name in Swedish, as the board prints it, unique on its scale
 * @param colour that the board prints it in, {@code #rrggbb}, or null
 * @param meaning what it says to those who compare boards
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AssessmentStep(String key, String label, String colour, Meaning meaning) {

    /** What steps of different boards have in common. */
    public enum Meaning {
        /** A goal is reached; a control came out without remark. */
        FULFILLED,
        /** In between. */
        PARTLY,
        /** A goal is not reached; a control came out with remark. */
        NOT,
        /** A control was not carried out. No step of goals means this. */
        NOT_CARRIED_OUT,
        /** The board says that it does not assess. */
        NOT_ASSESSED;

        /** The name in JSON. */
        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
