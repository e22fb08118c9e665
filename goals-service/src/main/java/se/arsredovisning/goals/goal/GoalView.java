package se.arsredovisning.goals.goal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import se.arsredovisning.kit.json.Links;

/**
 * A goal in a list over sections.
 *
 * @param section the section that it stands in
 * @param municipality SCB's code
 * @param board the board's slug
 * @param period a year, or a year and month
 * @param priority the council's priority above it, or null where it is under none
 * @param key its key in the section
 * @param title in Swedish
 * @param assessment the board's own, a step of its scale, or null
 * @param assessmentLabel what the step is called where the section has a scale of its own, else null
 * @param assessmentMeaning what the step says where the section has a scale of its own, else null
 * @param suggestedAssessment what its key figures say, or null
 * @param comment Markdown, or null
 * @param links absolute
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record GoalView(
        String section,
        String municipality,
        String board,
        String period,
        PriorityView priority,
        String key,
        String title,
        String assessment,
        String assessmentLabel,
        String assessmentMeaning,
        SuggestionView suggestedAssessment,
        String comment,
        @JsonProperty("_links") Map<String, Map<String, String>> links) {

    /**
     * The council's priority.
     *
     * @param number as numbered by the council, or null
     * @param title in Swedish
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PriorityView(Integer number, String title) {}

    /**
     * What the key figures say.
     *
     * @param value an assessment
     * @param preliminary whether it rests on a preliminary outcome
     */
    public record SuggestionView(String value, boolean preliminary) {}

    static GoalView of(Goal goal, UriInfo asked) {
        var section = asked.getBaseUriBuilder().path("sections").path(goal.sectionId);
        String sectionUri = section.build().toString();
        String self = section.path("goals").path(goal.key).build().toString();
        return new GoalView(
                goal.sectionId,
                goal.municipality,
                goal.board,
                goal.period,
                goal.priorityTitle == null ? null : new PriorityView(goal.priorityNumber, goal.priorityTitle),
                goal.key,
                goal.title,
                goal.assessment,
                goal.assessmentLabel,
                goal.assessmentLabel == null ? null : goal.assessmentMeaning,
                goal.suggestedAssessment == null
                        ? null
                        : new SuggestionView(goal.suggestedAssessment, goal.suggestionPreliminary),
                goal.comment,
                Links.of("self", self, "section", sectionUri));
    }
}
