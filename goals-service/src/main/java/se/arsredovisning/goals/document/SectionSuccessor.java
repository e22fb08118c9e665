package se.arsredovisning.goals.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.language.Text;

/** The document that a later period's section begins with: what carries over from this one, for the author to go on. */
public final class SectionSuccessor {

    private static final Set<String> OF_SECTION =
            Set.of("responsibleOffice", "assessmentScale", "priorities", "goals", "assignments");
    private static final Set<String> OF_PRIORITY = Set.of("number", "title", "goals");
    private static final Set<String> OF_GOAL = Set.of("key", "title", "indicators", "keyFigures");
    private static final Set<String> OF_MEASURE = Set.of(
            "key",
            "name",
            "owner",
            "ownerName",
            "unit",
            "unitLabel",
            "decimals",
            "direction",
            "externalIds",
            "source",
            "values");
    private static final Set<String> OF_ASSIGNMENT =
            Set.of("key", "title", "kind", "from", "decision", "goal", "status");
    private static final Set<String> OF_COMPARISON =
            Set.of("year", "sex", "outcome", "outcomeText", "status", "reason");
    private static final Set<String> TARGETS = Set.of("target", "targetFrom", "targetTo", "targetText");
    private static final Set<String> OF_PLAN =
            Set.of("year", "sex", "target", "targetFrom", "targetTo", "targetText", "measuredOn");
    private static final Set<String> LISTS =
            Set.of("priorities", "goals", "indicators", "keyFigures", "values", "assignments");

    private final SectionId from;
    private final SectionId to;

    private SectionSuccessor(SectionId from, SectionId to) {
        this.from = from;
        this.to = to;
    }

    /**
     * The successor's document. It keeps the office that is responsible, the scale, assignments that are not over with their status, priorities, goals and measures with their keys, names and definitions, the texts' headings, each
     * measure's own source, outcomes of the years before the successor's as comparison values, and targets of the
     * successor's year and later. It leaves out assessments, comments, facts, {@code asOf}, {@code dueAt}, the section's source (which
     * names this period's report), and an outcome that is year-to-date (which compares with no whole year).
     *
     * @param document the stored document of {@code from}, which is left as it is
     * @throws IllegalArgumentException when {@code to} is not the same board's section of a later period
     */
    public static JsonNode of(JsonNode document, SectionId from, SectionId to) {
        if (!from.withPeriod(to.period()).equals(to)) {
            throw new IllegalArgumentException("the successor is not a section of the same board");
        }
        if (!to.endOfPeriod().isAfter(from.endOfPeriod())) {
            throw new IllegalArgumentException("the successor's period does not come after " + from.period());
        }
        ObjectNode successor = new SectionSuccessor(from, to).keep(document, OF_SECTION);
        Text.outline(document.path("texts")).ifPresent(texts -> successor.set("texts", texts));
        return successor;
    }

    private ObjectNode keep(JsonNode node, Set<String> members) {
        ObjectNode kept = JsonNodeFactory.instance.objectNode();
        node.properties().forEach(member -> {
            if (members.contains(member.getKey())) {
                kept.set(
                        member.getKey(),
                        LISTS.contains(member.getKey())
                                ? list(member.getValue(), step(member.getKey()))
                                : member.getValue().deepCopy());
            }
        });
        return kept;
    }

    private Function<JsonNode, Optional<ObjectNode>> step(String list) {
        return switch (list) {
            case "priorities" -> priority -> Optional.of(keep(priority, OF_PRIORITY));
            case "goals" -> goal -> Optional.of(keep(goal, OF_GOAL));
            case "values" -> this::value;
            case "assignments" -> this::assignment;
            default -> measure -> Optional.of(keep(measure, OF_MEASURE));
        };
    }

    private Optional<ObjectNode> value(JsonNode value) {
        int year = value.path("year").intValue();
        boolean comparison = year < to.year();
        boolean yearToDate = from.interim() && year == from.year();
        boolean worthKeeping = comparison
                ? value.has("status") && !yearToDate
                : TARGETS.stream().anyMatch(value::has);
        return worthKeeping ? Optional.of(keep(value, comparison ? OF_COMPARISON : OF_PLAN)) : Optional.empty();
    }

    /** What is completed or ended is over; the rest goes on. */
    private Optional<ObjectNode> assignment(JsonNode assignment) {
        String status = assignment.path("status").asText();
        boolean over = Assignment.Status.COMPLETED.code().equals(status)
                || Assignment.Status.CANCELLED.code().equals(status);
        return over ? Optional.empty() : Optional.of(keep(assignment, OF_ASSIGNMENT));
    }

    private static ArrayNode list(JsonNode list, Function<JsonNode, Optional<ObjectNode>> step) {
        ArrayNode kept = JsonNodeFactory.instance.arrayNode();
        list.forEach(item -> step.apply(item).ifPresent(kept::add));
        return kept;
    }
}
