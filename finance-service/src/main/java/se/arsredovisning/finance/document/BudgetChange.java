package se.arsredovisning.finance.document;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;

/**
 * One change of a row's budget during the year.
 *
 * @param key its name in figure codes, unique among the row's changes
 * @param label in Swedish, as the report has it
 * @param kind what sort of change, or null where the source does not say
 * @param date the day of the decision, or null
 * @param decision which decision, for a reader, or null
 * @param amount what was added, in SEK with the sign of the row's budget; or null where only {@code revised} is printed
 * @param revised what the budget was after it, as printed, or null
 * @param comment Markdown, or null
 */
public record BudgetChange(
        String key,
        String label,
        Kind kind,
        LocalDate date,
        String decision,
        BigDecimal amount,
        BigDecimal revised,
        String comment) {

    /** What sort of change it is. */
    public enum Kind {
        /** <i>Tilläggsanslag</i>: new money. */
        SUPPLEMENT,
        /** <i>Omfördelning</i>: from, or to, another. */
        TRANSFER,
        /** <i>Ombudgetering</i>: what was not used the year before. */
        CARRY_OVER;

        /** The name in JSON. */
        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
