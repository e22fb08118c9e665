package se.arsredovisning.internalcontrol.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import se.arsredovisning.kit.json.Links;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.language.SectionStatus;

/**
 * A section as it is read: what was given, as it was given, with what follows from it added in place. A function of its
 * arguments alone; taking the readOnly members of the schema away again, and what {@link SectionDocument#kept} takes,
 * gives the stored document.
 */
public final class SectionView {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private final SectionId id;
    private final SectionDocument document;
    private final LocalDate day;

    private SectionView(SectionId id, SectionDocument document) {
        this.id = id;
        this.document = document;
        this.day = document.judgedAt(id);
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

    /** The path of a section: {@code /internal-control/v1/sections/1489-kommunstyrelsen-2020}. */
    public static String path(SectionId id) {
        return "/internal-control/v1/sections/" + id;
    }

    private ObjectNode fill(ObjectNode view, JsonNode stored) {
        view.setAll((ObjectNode) stored.deepCopy());
        each(view.path("controls"), document.controls(), this::control);
        view.set("summary", MAPPER.valueToTree(SectionSummary.of(document)));
        view.set("followUp", MAPPER.valueToTree(FollowUpSummary.of(id, document)));
        view.set("checks", MAPPER.valueToTree(SectionChecks.of(id, document)));
        Links.add(view, "self", path(id));
        Links.add(view, "figures", path(id) + "/figures");
        Links.add(view, "risk-matrix", path(id) + "/risk-matrix");
        Links.add(view, "revisions", path(id) + "/revisions");
        Links.add(view, "successor", path(id) + "/successor");
        Links.add(view, "imports", path(id) + "/imports");
        return view;
    }

    private void control(ObjectNode control, ControlDocument given) {
        for (RiskKind kind : RiskKind.values()) {
            rating(control.at(kind.pointer()), kind.of(given));
        }
        each(control.path("actions"), given.actions(), (action, read) -> read.overdue(day)
                .ifPresent(overdue -> action.put("overdue", overdue)));
        document.assessments().suggested(given).ifPresent(step -> control.put("suggestedAssessment", step));
        FollowUp.of(given, document.assessments(), id, day)
                .ifPresent(followUp -> control.set("followUp", MAPPER.valueToTree(followUp)));
        Links.add(control, "self", path(id) + "/controls/" + given.key());
    }

    private void rating(JsonNode rating, RiskRating given) {
        if (given.hasCell()) {
            insert(
                    (ObjectNode) rating,
                    "consequence",
                    "riskValue",
                    NODES.numberNode(given.value().orElseThrow()));
        }
        document.level(given)
                .ifPresent(level -> insert((ObjectNode) rating, "riskValue", "level", NODES.textNode(level.key())));
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
