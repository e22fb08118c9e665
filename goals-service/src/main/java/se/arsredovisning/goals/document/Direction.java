package se.arsredovisning.goals.document;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.Locale;

/** Which way a measure is to go. */
public enum Direction {
    HIGHER_IS_BETTER,
    LOWER_IS_BETTER;

    /** Whether the outcome is as good as the target, or better. */
    public boolean reaches(BigDecimal outcome, BigDecimal target) {
        return gain(target, outcome) >= 0;
    }

    /** Whether the second of two numbers is better (1), as good (0) or worse (−1) than the first. */
    public int gain(BigDecimal from, BigDecimal to) {
        return this == HIGHER_IS_BETTER ? to.compareTo(from) : from.compareTo(to);
    }

    /** The name in JSON. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
