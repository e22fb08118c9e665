package se.arsredovisning.reports.code;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Which way a measure gets better. Most numbers have none: a large budget is neither good nor bad. */
public enum Direction {
    HIGHER_IS_BETTER("higher-is-better"),
    LOWER_IS_BETTER("lower-is-better");

    private final String code;

    Direction(String code) {
        this.code = code;
    }

    /** The word in JSON. */
    @JsonValue
    public String code() {
        return code;
    }

    /** The direction of a word. */
    @JsonCreator
    static Direction of(String code) {
        for (Direction direction : values()) {
            if (direction.code.equals(code)) {
                return direction;
            }
        }
        throw new IllegalArgumentException("there is no such direction");
    }
}
