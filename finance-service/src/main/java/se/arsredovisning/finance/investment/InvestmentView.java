package se.arsredovisning.finance.investment;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.ws.rs.core.UriInfo;
import java.math.BigDecimal;
import java.util.Map;
import se.arsredovisning.finance.document.RowAmounts;
import se.arsredovisning.finance.section.ShownAmounts;
import se.arsredovisning.kit.json.Links;

/**
 * An investment project in a list over sections.
 *
 * @param section the section that it stands in
 * @param municipality SCB's code
 * @param board the board's slug
 * @param period a year, or a year and month
 * @param key its key in the section
 * @param label in Swedish
 * @param category the key of the category that it stands in
 * @param decidedTotal decided in all, or null
 * @param estimatedTotal estimated at completion, or null
 * @param accumulated spent since its start, or null
 * @param amounts its amounts, each a member of its own
 * @param links absolute
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record InvestmentView(
        String section,
        String municipality,
        String board,
        String period,
        String key,
        String label,
        String category,
        BigDecimal decidedTotal,
        BigDecimal estimatedTotal,
        BigDecimal accumulated,
        @JsonUnwrapped RowAmounts amounts,
        @JsonProperty("_links") Map<String, Map<String, String>> links) {

    static InvestmentView of(InvestmentProject row, UriInfo asked) {
        var section = asked.getBaseUriBuilder().path("sections").path(row.sectionId);
        String sectionUri = section.build().toString();
        String self = section.path("investments/projects").path(row.key).build().toString();
        return new InvestmentView(
                row.sectionId,
                row.municipality,
                row.board,
                row.period,
                row.key,
                row.label,
                row.category,
                ShownAmounts.plain(row.decidedTotal),
                ShownAmounts.plain(row.estimatedTotal),
                ShownAmounts.plain(row.accumulated),
                ShownAmounts.rowAmounts(row.amounts),
                Links.of("self", self, "section", sectionUri));
    }
}
