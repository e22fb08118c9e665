package se.arsredovisning.hr.staffing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import se.arsredovisning.hr.document.Staff;
import se.arsredovisning.kit.json.Links;

/**
 * The staff of a month in a list over sections.
 *
 * @param section the section that it stands in
 * @param municipality SCB's code
 * @param board the board's slug
 * @param period the section's period: a year, or a year and month
 * @param organisation whose staff it is
 * @param month the month
 * @param permanent those employed until further notice
 * @param fixedTerm those employed for a time
 * @param links absolute
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StaffingView(
        String section,
        String municipality,
        String board,
        String period,
        String organisation,
        String month,
        Staff permanent,
        Staff fixedTerm,
        @JsonProperty("_links") Map<String, Map<String, String>> links) {

    static StaffingView of(Staffing staffing, UriInfo asked) {
        var section = asked.getBaseUriBuilder().path("sections").path(staffing.sectionId);
        String sectionUri = section.build().toString();
        String self = section.path("staffing").path(staffing.month).build().toString();
        return new StaffingView(
                staffing.sectionId,
                staffing.municipality,
                staffing.board,
                staffing.period,
                staffing.organisation,
                staffing.month,
                staffing.permanent(),
                staffing.fixedTerm(),
                Links.of("self", self, "section", sectionUri));
    }
}
