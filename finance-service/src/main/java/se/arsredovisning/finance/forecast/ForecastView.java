package se.arsredovisning.finance.forecast;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.Map;
import se.arsredovisning.finance.document.RowAmounts;
import se.arsredovisning.finance.section.ShownAmounts;
import se.arsredovisning.kit.json.Links;

/**
 * A forecast in a list over sections: how it held.
 *
 * @param section the section that it stands in
 * @param municipality SCB's code
 * @param board the board's slug
 * @param period a year, or a year and month
 * @param key its key in the section
 * @param label the occasion, in Swedish
 * @param statement the key of the statement whose result it is of
 * @param date the day that it is as of, or null
 * @param amounts its amounts, each a member of its own
 * @param links absolute
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ForecastView(
        String section,
        String municipality,
        String board,
        String period,
        String key,
        String label,
        String statement,
        LocalDate date,
        @JsonUnwrapped RowAmounts amounts,
        @JsonProperty("_links") Map<String, Map<String, String>> links) {

    static ForecastView of(ForecastAccuracy row, UriInfo asked) {
        var section = asked.getBaseUriBuilder().path("sections").path(row.sectionId);
        String sectionUri = section.build().toString();
        String self = section.path("forecasts").path(row.key).build().toString();
        return new ForecastView(
                row.sectionId,
                row.municipality,
                row.board,
                row.period,
                row.key,
                row.label,
                row.statement,
                row.date,
                ShownAmounts.rowAmounts(row.amounts),
                Links.of("self", self, "section", sectionUri));
    }
}
