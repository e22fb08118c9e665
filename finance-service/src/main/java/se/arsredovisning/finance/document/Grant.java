package se.arsredovisning.finance.document;

import java.math.BigDecimal;
import java.util.List;
import se.arsredovisning.kit.language.OutcomeStatus;

/**
 * Grants that the board gives, <i>bidrag</i>: what they come to and how many they are.
 *
 * @param key its name in codes, unique among the section's grants
 * @param label in Swedish, as the report has it
 * @param activity the activity that they are of, as the report calls it, or null
 * @param values by period, in the order given; empty where none is given
 * @param comment Markdown, or null
 */
public record Grant(String key, String label, String activity, List<GrantValue> values, String comment) {

    private static final String PREFIX = "finance.grant.";

    public Grant {
        values = values == null ? List.of() : List.copyOf(values);
    }

    /** The code of what they come to: {@code finance.grant.{key}}. */
    String code() {
        return PREFIX + key;
    }

    /** The code of how many they are. */
    String numberCode() {
        return code() + ".number";
    }

    /**
     * What a section says of grants for one period.
     *
     * @param period a year, a school term or a month
     * @param budget what was planned, in SEK and positive, or null
     * @param amount what was given, in SEK and positive, or null
     * @param number how many were given, or null
     * @param decimals the accuracy of the amounts, or null for the section's
     * @param status how sure the amount is, or null where it is final
     * @param reason why amount and number are missing, in Swedish; else null
     */
    public record GrantValue(
            String period,
            BigDecimal budget,
            BigDecimal amount,
            BigDecimal number,
            Integer decimals,
            OutcomeStatus status,
            String reason) {

        VolumePeriod time() {
            return new VolumePeriod(period);
        }

        boolean isMissing() {
            return status == OutcomeStatus.MISSING;
        }
    }
}
