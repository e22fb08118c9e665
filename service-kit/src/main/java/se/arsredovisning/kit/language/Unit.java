package se.arsredovisning.kit.language;

import com.fasterxml.jackson.annotation.JsonValue;

/** What a figure is counted in. */
public enum Unit {
    /** Swedish kronor, whole kronor even where the report prints thousands. */
    SEK("SEK"),
    PERCENT("percent"),
    /** A difference of two percentages. */
    PERCENTAGE_POINTS("percentage-points"),
    /** A number without a unit, such as a satisfaction index. */
    INDEX("index"),
    /** A mean on a scale from 1 to 6. */
    SCALE_1_6("scale-1-6"),
    /** Head count. */
    PERSONS("persons"),
    /** Full-time equivalents, <i>årsarbetare</i>. */
    FTE("fte"),
    COUNT("count"),
    DAYS("days");

    private final String code;

    Unit(String code) {
        this.code = code;
    }

    /** The unit's name in JSON, in exports and in figure rows. */
    @JsonValue
    public String code() {
        return code;
    }
}
