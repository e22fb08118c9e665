package se.arsredovisning.internalcontrol.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Set;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.language.Text;

/** The document that a later period's section begins with: what carries over from this one, for the author to go on. */
public final class SectionSuccessor {

    private static final Set<String> PLAN =
            Set.of("responsibleOffice", "scale", "levels", "assessmentScale", "controls");
    private static final Set<String> CONTROL = Set.of(
            "key",
            "risk",
            "process",
            "organisationUnit",
            "likelihood",
            "consequence",
            "riskValue",
            "inherentRisk",
            "residualRisk",
            "acceptedRisk",
            "subject",
            "method",
            "responsible",
            "frequency",
            "frequencyLabel");
    private static final Set<String> FOLLOW_UP = Set.of("results", "actions");

    private SectionSuccessor() {}

    /**
     * The successor's document. It keeps the office that is responsible, and the plan: scales, levels, and the controls with their keys and all that is
     * planned of them. Of a section of the same year (an interim one) it keeps results and actions too, which are those
     * of the year's one plan; of an earlier year they stay where they are. It leaves out the board's assessments and
     * comments, the reported summary, facts, {@code asOf}, {@code dueAt} and the source (which names this period's report).
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
        Set<String> members = new HashSet<>(CONTROL);
        if (from.year() == to.year()) {
            members.addAll(FOLLOW_UP);
        }
        ObjectNode successor = keep(document, PLAN);
        ArrayNode controls = JsonNodeFactory.instance.arrayNode();
        document.path("controls").forEach(control -> controls.add(keep(control, members)));
        successor.set("controls", controls);
        Text.outline(document.path("texts")).ifPresent(texts -> successor.set("texts", texts));
        return successor;
    }

    private static ObjectNode keep(JsonNode node, Set<String> members) {
        ObjectNode kept = JsonNodeFactory.instance.objectNode();
        node.properties().forEach(member -> {
            if (members.contains(member.getKey())) {
                kept.set(member.getKey(), member.getValue().deepCopy());
            }
        });
        return kept;
    }
}
