package se.arsredovisning.finance.statement;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import se.arsredovisning.finance.document.RowAmounts;
import se.arsredovisning.finance.section.ShownAmounts;
import se.arsredovisning.kit.json.Links;

/**
 * A statement in a list over sections: what it comes to.
 *
 * @param section the section that it stands in
 * @param municipality SCB's code
 * @param board the board's slug
 * @param period a year, or a year and month
 * @param key its key in the section
 * @param title in Swedish
 * @param scope what it holds and leaves out, or null
 * @param entity whose it is, where it is not the board's, or null
 * @param breakdownOf the key of the statement that it tells once more, or null
 * @param amounts its amounts, each a member of its own
 * @param links absolute
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StatementView(
        String section,
        String municipality,
        String board,
        String period,
        String key,
        String title,
        String scope,
        String entity,
        String breakdownOf,
        @JsonUnwrapped RowAmounts amounts,
        @JsonProperty("_links") Map<String, Map<String, String>> links) {

    static StatementView of(StatementResult row, UriInfo asked) {
        var section = asked.getBaseUriBuilder().path("sections").path(row.sectionId);
        String sectionUri = section.build().toString();
        String self = section.path("statements").path(row.key).build().toString();
        return new StatementView(
                row.sectionId,
                row.municipality,
                row.board,
                row.period,
                row.key,
                row.title,
                row.scope,
                row.entity,
                row.breakdownOf,
                ShownAmounts.rowAmounts(row.amounts),
                Links.of("self", self, "section", sectionUri));
    }
}
