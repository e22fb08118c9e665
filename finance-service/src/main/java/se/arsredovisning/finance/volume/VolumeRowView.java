package se.arsredovisning.finance.volume;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.ws.rs.core.UriInfo;
import java.math.BigDecimal;
import java.util.Map;
import se.arsredovisning.kit.json.Links;

/**
 * A volume in a list over sections: what the section says of its own year.
 *
 * @param section the section that it stands in
 * @param municipality SCB's code
 * @param board the board's slug
 * @param period a year, or a year and month
 * @param key its key in the section
 * @param label in Swedish
 * @param activity the activity that it is of, or null
 * @param unit what it is counted in
 * @param unitLabel what the unit {@code other} is called, or null
 * @param budget what was planned for the section's year, or null
 * @param outcome what the section's year came to, or null
 * @param decimals the accuracy of the outcome, or null where the section's year is not given
 * @param status how sure the outcome is, or null where it is final or not given
 * @param links absolute
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record VolumeRowView(
        String section,
        String municipality,
        String board,
        String period,
        String key,
        String label,
        String activity,
        String unit,
        String unitLabel,
        BigDecimal budget,
        BigDecimal outcome,
        Integer decimals,
        String status,
        @JsonProperty("_links") Map<String, Map<String, String>> links) {

    static VolumeRowView of(VolumeRow row, UriInfo asked) {
        var section = asked.getBaseUriBuilder().path("sections").path(row.sectionId);
        String sectionUri = section.build().toString();
        String self = section.path("volumes").path(row.key).build().toString();
        return new VolumeRowView(
                row.sectionId,
                row.municipality,
                row.board,
                row.period,
                row.key,
                row.label,
                row.activity,
                row.unit,
                row.unitLabel,
                row.budget,
                row.outcome,
                row.decimals,
                row.status,
                Links.of("self", self, "section", sectionUri));
    }
}
