package se.arsredovisning.finance.document;

import java.math.BigDecimal;
import java.util.List;

/**
 * What a fee-financed activity holds for those who pay its fees, at the end of a year: the sum of its results.
 *
 * @param year the year
 * @param amount in SEK; negative where they have paid too little
 */
public record Equity(int year, BigDecimal amount) {

    /** The last step of the code of its figures. */
    static final String STEP = "equity";

    static List<Equity> copy(List<Equity> given) {
        return given == null ? List.of() : List.copyOf(given);
    }
}
