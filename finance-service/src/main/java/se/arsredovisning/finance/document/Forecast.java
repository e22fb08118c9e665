package se.arsredovisning.finance.document;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What was expected during the year of a statement's result, as a section gives it.
 *
 * @param key its name in URLs and codes, unique among the section's forecasts
 * @param label the occasion, in Swedish
 * @param statement the key of the statement whose result it is of
 * @param date the day that it is as of, or null where the source does not say
 * @param forecast the expected result of the whole year, in SEK, or null
 * @param decimals its accuracy where it is not the section's, or null
 * @param published the deviation that was printed
 * @param copiedFrom the interim section that it was copied from, or null where it was given
 * @param comment Markdown, or null
 */
public record Forecast(
        String key,
        String label,
        String statement,
        LocalDate date,
        BigDecimal forecast,
        Integer decimals,
        PublishedDeviation published,
        CopiedFrom copiedFrom,
        String comment) {

    public Forecast {
        published = published == null ? new PublishedDeviation(null) : published;
    }

    /**
     * The deviation as the board printed it.
     *
     * @param deviation in SEK, or null
     */
    public record PublishedDeviation(BigDecimal deviation) {}

    /**
     * Where a forecast was copied from.
     *
     * @param section the interim section's id
     * @param revision the revision that it was read in
     */
    public record CopiedFrom(String section, long revision) {}

    /** The code of its figures: {@code finance.forecasts.april}. */
    public String code() {
        return "finance.forecasts." + key;
    }
}
