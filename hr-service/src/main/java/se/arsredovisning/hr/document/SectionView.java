package se.arsredovisning.hr.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import se.arsredovisning.kit.json.Links;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.language.SectionStatus;

/**
 * A section as it is read: what may be told, as it was given, with what follows from it added in place. A function of
 * its arguments alone; taking the readOnly members of the schema away again gives the told document.
 */
public final class SectionView {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private final SectionId id;
    private final SectionDocument document;
    private final SickLeave sickLeave;

    private SectionView(SectionId id, SectionDocument document) {
        this.id = id;
        this.document = document;
        this.sickLeave = document.sickLeaveTable();
    }

    /**
     * The section as it is read, a draft.
     *
     * @param told the document as it is told, which is left as it is
     * @param revision the revision that it is of
     * @param updatedAt when that was written
     */
    public static ObjectNode of(JsonNode told, SectionId id, long revision, Instant updatedAt) {
        return of(told, SectionDocument.read(told), id, revision, updatedAt, SectionStatus.DRAFT);
    }

    /** The section as it is read, of a document that has been read. */
    public static ObjectNode of(
            JsonNode told,
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
        return new SectionView(id, document).fill(view, told);
    }

    /** The path of a section: {@code /hr/v1/sections/1489-kommunstyrelsen-2020}. */
    public static String path(SectionId id) {
        return "/hr/v1/sections/" + id;
    }

    private ObjectNode fill(ObjectNode view, JsonNode told) {
        view.setAll((ObjectNode) told.deepCopy());
        each(view.path("staffing"), document.staffing(), this::month);
        each(view.path("turnover"), document.turnover(), (turnover, given) -> given.percent(document.percentDecimals())
                .ifPresent(percent -> insert(turnover, "year", "percent", NODES.numberNode(percent))));
        each(view.path("sickLeave"), document.sickLeave(), (row, given) -> {
            row(row, given, sickLeave);
            Links.add(row, "self", path(id) + "/sick-leave/" + given.group().code());
        });
        each(view.path("sickLeaveByUnit"), document.sickLeaveByUnit(), this::cut);
        each(view.path("sickLeaveByQuarter"), document.sickLeaveByQuarter(), this::cut);
        Map<String, LongTermShare> shares = new LinkedHashMap<>();
        for (Column column : Column.values()) {
            LongTermShare.of(sickLeave, column).ifPresent(share -> shares.put(column.member(), share));
        }
        if (!shares.isEmpty()) {
            view.set("longTermShare", MAPPER.valueToTree(shares));
        }
        view.set("summary", MAPPER.valueToTree(SectionSummary.of(id.year(), document)));
        view.set("checks", MAPPER.valueToTree(SectionChecks.of(id, document)));
        Links.add(view, "self", path(id));
        Links.add(view, "figures", path(id) + "/figures");
        Links.add(view, "revisions", path(id) + "/revisions");
        Links.add(view, "successor", path(id) + "/successor");
        Links.add(view, "imports", path(id) + "/imports");
        return view;
    }

    private void month(ObjectNode month, StaffingMonth given) {
        given.total().ifPresent(total -> month.set("total", MAPPER.valueToTree(total)));
        document.month(given.comparison()).ifPresent(before -> {
            ObjectNode change = NODES.objectNode();
            for (EmploymentForm form : EmploymentForm.values()) {
                change(change, form.member(), given.staff(form), before.staff(form));
            }
            change(change, "total", given.total(), before.total());
            if (!change.isEmpty()) {
                month.set("change", change.put("comparedWith", given.comparison()));
            }
        });
        Links.add(month, "self", path(id) + "/staffing/" + given.period());
    }

    private static void change(ObjectNode change, String member, Optional<Staff> now, Optional<Staff> before) {
        now.flatMap(staff -> before.map(staff::minus))
                .flatMap(Staff::said)
                .ifPresent(difference -> change.set(member, MAPPER.valueToTree(difference)));
    }

    private void cut(ObjectNode row, SickLeaveCut given) {
        row(row, given.row(), given.table(document.percentDecimals()));
    }

    private static void row(ObjectNode row, SickLeaveRow given, SickLeave table) {
        Stream.of(Column.values()).filter(column -> row.has(column.member())).forEach(column -> table.percent(
                        given.group(), column)
                .ifPresent(percent ->
                        prepend((ObjectNode) row.get(column.member()), "percent", NODES.numberNode(percent))));
        if (!given.isChangeSuppressed()) {
            table.change(given.group()).ifPresent(change -> row.put("change", change));
        }
    }

    /** Walks a list of the document side by side with what was read from it. */
    private static <T> void each(JsonNode list, List<T> given, BiConsumer<ObjectNode, T> step) {
        for (int i = 0; i < given.size(); i++) {
            step.accept((ObjectNode) list.get(i), given.get(i));
        }
    }

    private static void prepend(ObjectNode node, String name, JsonNode value) {
        ObjectNode members = node.deepCopy();
        node.removeAll();
        node.set(name, value);
        node.setAll(members);
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
