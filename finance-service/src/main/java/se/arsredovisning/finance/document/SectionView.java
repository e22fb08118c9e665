package se.arsredovisning.finance.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.arsredovisning.kit.json.Links;
import se.arsredovisning.kit.language.Check;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.language.SectionStatus;

/**
 * A section as it is read: what was given, as it was given, with what follows from it added in place. A function of its
 * arguments alone; {@link GivenMembers} and the readOnly members of the schema lead back to the stored document.
 */
public final class SectionView {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    /** The order that a reader of a table expects; other members follow in the order that they were given in. */
    private static final List<String> ORDER = List.of(
            "key",
            "label",
            "statement",
            "date",
            "role",
            "parent",
            "formula",
            "originalBudget",
            "budget",
            "periodBudget",
            "forecast",
            "forecastDeviation",
            "outcome",
            "deviation",
            "periodDeviation",
            "previousOutcome",
            "change",
            "changePercent",
            "outcomeTwoYearsBefore",
            "outcomeThreeYearsBefore",
            "outcomeFourYearsBefore",
            "published");

    private final SectionId id;
    private final SectionDocument document;
    private final SectionRows rows;

    private SectionView(SectionId id, SectionDocument document, SectionRows rows) {
        this.id = id;
        this.document = document;
        this.rows = rows;
    }

    /**
     * The section as it is read, a draft.
     *
     * @param stored the stored document, which is left as it is
     * @param revision the revision that it is of
     * @param updatedAt when that was written
     */
    public static ObjectNode of(JsonNode stored, SectionId id, long revision, Instant updatedAt) {
        SectionDocument document = SectionDocument.read(stored);
        return of(stored, document, ShownRows.of(id, document), id, revision, updatedAt, SectionStatus.DRAFT);
    }

    /** The section as it is read, of a document that has been read and its rows. */
    public static ObjectNode of(
            JsonNode stored,
            SectionDocument document,
            ShownRows rows,
            SectionId id,
            long revision,
            Instant updatedAt,
            SectionStatus status) {
        SectionView all = new SectionView(id, document, rows.all());
        ObjectNode view = NODES.objectNode()
                .put("id", id.toString())
                .put("municipality", id.municipality())
                .put("board", id.board())
                .put("period", id.period())
                .put("revision", revision)
                .put("updatedAt", updatedAt.toString())
                .put("status", status.code())
                .put("currency", "SEK");
        view.setAll((ObjectNode) stored.deepCopy());
        all.statements(view);
        all.items(view.path("forecasts"), "/forecasts/", "/forecasts/");
        all.investments(view);
        VolumeView.add(view, document, id, () -> SectionFigures.of(id, document, all.rows));
        List<Check> checks = SectionChecks.of(id, document, all.rows);
        view.set("summary", MAPPER.valueToTree(SectionSummary.of(all.rows, checks)));
        view.set("checks", MAPPER.valueToTree(checks));
        for (String part : List.of("", "/figures", "/revisions", "/successor", "/imports")) {
            Links.add(view, part.isEmpty() ? "self" : part.substring(1), path(id) + part);
        }
        return view;
    }

    /** The path of a section: {@code /finance/v1/sections/1489-kommunstyrelsen-2020}. */
    public static String path(SectionId id) {
        return "/finance/v1/sections/" + id;
    }

    private void statements(ObjectNode view) {
        for (int s = 0; s < view.path("statements").size(); s++) {
            ObjectNode statement = (ObjectNode) view.path("statements").get(s);
            String address = "/statements/" + statement.path("key").textValue();
            items(statement.path("lines"), "/statements/" + s + "/lines/", address + "/lines/");
            segments(statement.path("segments"), "/statements/" + s + "/segments/", address + "/segments/");
            Links.add(statement, "self", path(id) + address);
        }
        view.remove("total");
        boolean isNamed = document.total() != null && !document.totalOf().isEmpty();
        if (isNamed || rows.total().isPresent()) {
            document.totalOf().forEach(view.putObject("total").putArray("of")::add);
        }
        rows.total().ifPresent(total -> {
            ObjectNode row = view.withObjectProperty("total");
            derive(row, total);
            row.put("published", rows.isTotalPublished());
            if (!rows.totalFromPublished().isEmpty()) {
                rows.totalFromPublished().forEach(row.putArray("fromPublished")::add);
            }
        });
    }

    private void segments(JsonNode segments, String pointer, String address) {
        for (int g = 0; g < segments.size(); g++) {
            JsonNode lines = segments.get(g).path("lines");
            for (int l = 0; l < lines.size(); l++) {
                ObjectNode line = (ObjectNode) lines.get(l);
                rows.at(pointer + g + "/lines/" + l).ifPresent(row -> reckoned(line, row));
            }
            Links.add(
                    (ObjectNode) segments.get(g),
                    "self",
                    path(id) + address + segments.get(g).path("key").textValue());
        }
    }

    private void investments(ObjectNode view) {
        if (view.get("investments") instanceof ObjectNode investments) {
            categories(investments.path("categories"), "/investments/categories/");
            rows.investments().ifPresent(total -> reckoned(investments.withObjectProperty("total"), total));
            Links.add(investments, "self", path(id) + "/investments");
        }
    }

    private void categories(JsonNode categories, String pointer) {
        items(categories, pointer, "/investments/categories/");
        for (int c = 0; c < categories.size(); c++) {
            items(categories.get(c).path("projects"), pointer + c + "/projects/", "/investments/projects/");
            categories(categories.get(c).path("categories"), pointer + c + "/categories/");
        }
    }

    /**
     * A list of rows, each of which has an address of its own.
     *
     * @param pointer the list's JSON Pointer, with a slash at its end
     * @param address the path of the rows within the section, with a slash at its end
     */
    private void items(JsonNode items, String pointer, String address) {
        for (int i = 0; i < items.size(); i++) {
            ObjectNode item = (ObjectNode) items.get(i);
            rows.at(pointer + i).ifPresent(row -> reckoned(item, row));
            Links.add(item, "self", path(id) + address + item.path("key").textValue());
        }
    }

    /** Adds what follows to a row, and brings its cells into the order of a table. */
    private static void reckoned(ObjectNode item, SectionRow row) {
        derive(item, row);
        Map<String, JsonNode> members = new LinkedHashMap<>();
        ORDER.stream().filter(item::has).forEach(name -> members.put(name, item.get(name)));
        item.properties().forEach(member -> members.putIfAbsent(member.getKey(), member.getValue()));
        item.removeAll();
        item.setAll(members);
    }

    private static void derive(ObjectNode item, SectionRow row) {
        row.cells().forEach((column, cell) -> item.put(column.member(), cell.value()));
        row.differences().forEach((difference, cell) -> item.put(difference.member(), cell.value()));
        row.changePercent().ifPresent(percent -> item.put("changePercent", percent));
    }
}
