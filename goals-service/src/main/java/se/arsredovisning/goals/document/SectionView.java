package se.arsredovisning.goals.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import se.arsredovisning.kit.json.Links;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.language.SectionStatus;

/**
 * A section as it is read: what was given, as it was given, with what follows from it added in place. A function of its
 * arguments alone; taking the readOnly members of the schema away again gives the stored document.
 */
public final class SectionView {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private final SectionId id;
    private final SectionDocument document;

    private SectionView(SectionId id, SectionDocument document) {
        this.id = id;
        this.document = document;
    }

    /**
     * The section as it is read, a draft.
     *
     * @param stored the stored document, which is left as it is
     * @param revision the revision that it is of
     * @param updatedAt when that was written
     */
    public static ObjectNode of(JsonNode stored, SectionId id, long revision, Instant updatedAt) {
        return of(stored, SectionDocument.read(stored), id, revision, updatedAt, SectionStatus.DRAFT);
    }

    /** The section as it is read, of a document that has been read. */
    public static ObjectNode of(
            JsonNode stored,
            SectionDocument document,
            SectionId id,
            long revision,
            Instant updatedAt,
            SectionStatus status) {
        ObjectNode view = NODES.objectNode()
                .put("id", id.toString())
                .put("municipality", id.municipality())
                .put("board", id.board())
                .put("period", id.period())
                .put("revision", revision)
                .put("updatedAt", updatedAt.toString())
                .put("status", status.code());
        return new SectionView(id, document).fill(view, stored);
    }

    /** The path of a section: {@code /goals/v1/sections/1489-kommunstyrelsen-2020}. */
    public static String path(SectionId id) {
        return "/goals/v1/sections/" + id;
    }

    private ObjectNode fill(ObjectNode view, JsonNode stored) {
        view.setAll((ObjectNode) stored.deepCopy());
        each(
                view.path("priorities"),
                document.priorities(),
                (priority, given) -> each(priority.path("goals"), given.goals(), this::goal));
        each(view.path("goals"), document.otherGoals(), this::goal);
        each(
                view.path("assignments"),
                document.assignments(),
                (assignment, given) -> Links.add(assignment, "self", path(id) + "/assignments/" + given.key()));
        view.set("summary", MAPPER.valueToTree(SectionSummary.of(document)));
        view.set("checks", MAPPER.valueToTree(SectionChecks.of(id, document)));
        Links.add(view, "self", path(id));
        Links.add(view, "figures", path(id) + "/figures");
        Links.add(view, "revisions", path(id) + "/revisions");
        Links.add(view, "successor", path(id) + "/successor");
        return view;
    }

    private void goal(ObjectNode goal, GoalDocument given) {
        SuggestedAssessment.of(given, id)
                .ifPresent(suggested -> insert(
                        goal,
                        goal.has("assessment") ? "assessment" : "title",
                        "suggestedAssessment",
                        MAPPER.valueToTree(suggested)));
        for (MeasureKind kind : MeasureKind.values()) {
            each(goal.path(kind.member()), given.measures(kind), this::measure);
        }
        Links.add(goal, "self", path(id) + "/goals/" + given.key());
    }

    private void measure(ObjectNode measure, Measure given) {
        Trend.of(given, id).ifPresent(trend -> insert(measure, "direction", "trend", NODES.textNode(trend.code())));
        each(measure.path("values"), given.values(), (value, year) -> given.targetReached(year)
                .ifPresent(reached -> value.put("targetReached", reached)));
    }

    /** Walks a list of the document side by side with what was read from it. */
    private static <T> void each(JsonNode list, List<T> given, BiConsumer<ObjectNode, T> step) {
        for (int i = 0; i < given.size(); i++) {
            step.accept((ObjectNode) list.get(i), given.get(i));
        }
    }

    private static void insert(ObjectNode node, String after, String name, JsonNode value) {
        Map<String, JsonNode> members = new LinkedHashMap<>();
        node.properties().forEach(member -> {
            members.put(member.getKey(), member.getValue());
            if (member.getKey().equals(after)) {
                members.put(name, value);
            }
        });
        node.removeAll();
        node.setAll(members);
    }
}
