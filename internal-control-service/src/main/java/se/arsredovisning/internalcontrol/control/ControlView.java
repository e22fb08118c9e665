package se.arsredovisning.internalcontrol.control;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import se.arsredovisning.kit.json.Links;

/**
 * A control in a list over sections.
 *
 * @param section the section that it stands in
 * @param municipality SCB's code
 * @param board the board's slug
 * @param period a year, or a year and month
 * @param key its key in the section
 * @param risk the identified risk
 * @param process the process that has it, or null
 * @param organisationUnit the part of the organisation that it concerns, or null
 * @param likelihood on the section's scale, or null
 * @param consequence on the section's scale, or null
 * @param riskValue their product, or null
 * @param level the key of its risk level, or null
 * @param subject what is controlled, or null
 * @param responsible the role that answers for it, or null
 * @param frequency how often it is to be followed up, or null
 * @param frequencyLabel the same in the plan's words, or null
 * @param assessment the board's own, or null
 * @param suggestedAssessment what its results say, or null
 * @param countsAs how it came out, in the words of all sections, or null where that is not known
 * @param followUp whether it was followed up often enough, or null
 * @param openActions how many actions are to be done
 * @param overdueActions how many of them are overdue
 * @param links absolute
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ControlView(
        String section,
        String municipality,
        String board,
        String period,
        String key,
        String risk,
        String process,
        String organisationUnit,
        Integer likelihood,
        Integer consequence,
        Integer riskValue,
        String level,
        String subject,
        String responsible,
        String frequency,
        String frequencyLabel,
        String assessment,
        String suggestedAssessment,
        String countsAs,
        String followUp,
        int openActions,
        int overdueActions,
        @JsonProperty("_links") Map<String, Map<String, String>> links) {

    static ControlView of(Control control, UriInfo asked) {
        var section = asked.getBaseUriBuilder().path("sections").path(control.sectionId);
        String sectionUri = section.build().toString();
        String self = section.path("controls").path(control.key).build().toString();
        return new ControlView(
                control.sectionId,
                control.municipality,
                control.board,
                control.period,
                control.key,
                control.risk,
                control.process,
                control.organisationUnit,
                control.likelihood,
                control.consequence,
                control.riskValue,
                control.level,
                control.subject,
                control.responsible,
                control.frequency,
                control.frequencyLabel,
                control.assessment,
                control.suggestedAssessment,
                control.countsAs,
                control.followUp,
                control.openActions,
                control.overdueActions,
                Links.of("self", self, "section", sectionUri));
    }
}
