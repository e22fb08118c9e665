package se.arsredovisning.goals.assignment;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import se.arsredovisning.kit.json.Links;

/**
 * An assignment in a list over sections.
 *
 * @param section the section that it stands in
 * @param municipality SCB's code
 * @param board the board's slug
 * @param period a year, or a year and month
 * @param key its key in the section
 * @param title in Swedish
 * @param kind an assignment or an activity
 * @param from who gave it
 * @param goal the key of the goal that it is to help, or null
 * @param status how far it has come
 * @param percentDone how much of it is done, or null
 * @param comment Markdown, or null
 * @param links absolute
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AssignmentView(
        String section,
        String municipality,
        String board,
        String period,
        String key,
        String title,
        String kind,
        String from,
        String goal,
        String status,
        Integer percentDone,
        String comment,
        @JsonProperty("_links") Map<String, Map<String, String>> links) {

    static AssignmentView of(AssignmentItem item, UriInfo asked) {
        var section = asked.getBaseUriBuilder().path("sections").path(item.sectionId);
        String sectionUri = section.build().toString();
        String self = section.path("assignments").path(item.key).build().toString();
        return new AssignmentView(
                item.sectionId,
                item.municipality,
                item.board,
                item.period,
                item.key,
                item.title,
                item.kind,
                item.giver,
                item.goal,
                item.status,
                item.percentDone,
                item.comment,
                Links.of("self", self, "section", sectionUri));
    }
}
