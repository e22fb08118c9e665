package se.arsredovisning.kit.language;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import se.arsredovisning.kit.sentence.Sentence;

/**
 * One statement about the figures of a section: whether what the board published agrees with what follows from the
 * rest of it. A check never changes a figure; what the board published stands.
 *
 * @param code what is checked, dotted, with the item's key: {@code goals.fact.goals-fulfilled}
 * @param kind the sort of check: {@code fact} (a number in prose against the table's cell) …
 * @param result how it came out
 * @param pointer the JSON Pointer (RFC 6901) of what it concerns, in the section as it is read
 * @param published the number as published, or null where there is none
 * @param computed the number that it was held against, or null where there is none
 * @param low the least that the computed number can be, given the accuracy of its operands
 * @param high the most that the computed number can be
 * @param message one sentence for a reader
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Check(
        String code,
        String kind,
        Result result,
        String pointer,
        BigDecimal published,
        BigDecimal computed,
        BigDecimal low,
        BigDecimal high,
        Sentence message) {

    /** The most decimals of a number that is sent, so that what is read can be sent back. */
    private static final int MAX_DECIMALS = 6;

    /** The least and the most are rounded away from each other where they have more decimals than a number may have. */
    public Check {
        low = rounded(low, RoundingMode.FLOOR);
        high = rounded(high, RoundingMode.CEILING);
    }

    private static BigDecimal rounded(BigDecimal bound, RoundingMode away) {
        return bound == null || bound.scale() <= MAX_DECIMALS ? bound : bound.setScale(MAX_DECIMALS, away);
    }

    /** A check that says in words only what it has found: there are no numbers to be held against each other. */
    public static Check unverifiable(String code, String kind, String pointer, Sentence message) {
        return new Check(code, kind, Result.UNVERIFIABLE, pointer, null, null, null, null, message);
    }

    /** How a check came out. */
    public enum Result {
        /** The published number is the computed one. */
        OK,
        /** They differ by no more than the rounding of the numbers explains. */
        ROUNDING,
        /** A number of the prose is the computed one with digits cut off instead of rounded; no error of a table. */
        TRUNCATED,
        /** They differ by more than rounding explains. */
        DISCREPANCY,
        /** What would be needed to judge is not given. */
        UNVERIFIABLE;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
