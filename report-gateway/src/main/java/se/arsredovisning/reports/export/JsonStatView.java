package se.arsredovisning.reports.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.sentence.Sentence;
import se.arsredovisning.reports.code.CodeCatalogue;
import se.arsredovisning.reports.code.CodeEntry;
import se.arsredovisning.reports.figure.FigureRow;
import se.arsredovisning.reports.figure.FigureWords;

/** A cube as a dataset of JSON-stat 2.0, to be embedded in a collection. */
final class JsonStatView {

    private static final JsonNodeFactory NODES = Json.MAPPER.getNodeFactory();
    private static final int MOST_SOURCES = 5;

    /** What a cell says beside its number and its status: once for all where all say the same, else cell by cell. */
    private static final Map<String, BiFunction<JsonStatCube, FigureRow, JsonNode>> ATTRIBUTES = attributes();

    private JsonStatView() {}

    /**
     * The dataset.
     *
     * @param href what tells it from the others of its collection
     */
    static ObjectNode dataset(JsonStatCube cube, String href) {
        Map<Integer, FigureRow> cells = cube.byCell();
        ObjectNode dataset = Json.MAPPER.createObjectNode();
        dataset.put("class", "dataset");
        dataset.put("href", href);
        dataset.put("label", cube.labels().table(cube.table()));
        source(cube).ifPresent(source -> dataset.put("source", source));
        if (cube.rows().stream().anyMatch(row -> row.decimals(cube.amounts()) < 0)) {
            dataset.putArray("note").add(cube.labels().of(Sentence.of("reports.json-stat.accuracy")));
        }
        ArrayNode ids = dataset.putArray("id");
        ArrayNode sizes = dataset.putArray("size");
        ObjectNode role = dataset.putObject("role");
        role.putArray("time").add(JsonStatCube.PERIOD);
        role.putArray("metric").add(JsonStatCube.MEASURE);
        ObjectNode dimensions = dataset.putObject("dimension");
        for (JsonStatAxis axis : cube.axes()) {
            ids.add(axis.id());
            sizes.add(axis.size());
            dimensions.set(axis.id(), dimension(axis, cube));
        }
        dataset.set("value", values(cube, cells));
        ObjectNode status = dataset.putObject("status");
        cells.forEach(
                (cell, row) -> status.put(cell.toString(), row.figure().status().code()));
        dataset.set("extension", extension(cube, cells));
        return dataset;
    }

    private static ObjectNode dimension(JsonStatAxis axis, JsonStatCube cube) {
        ObjectNode dimension = Json.MAPPER.createObjectNode();
        dimension.put("label", axis.label());
        ObjectNode category = dimension.putObject("category");
        ArrayNode index = category.putArray("index");
        ObjectNode labels = category.putObject("label");
        axis.places().keySet().forEach(id -> {
            index.add(id);
            labels.put(id, axis.name().apply(id));
        });
        if (axis.id().equals(JsonStatCube.MEASURE)) {
            measures(axis, cube, dimension, category);
        }
        return dimension;
    }

    private static void measures(JsonStatAxis axis, JsonStatCube cube, ObjectNode dimension, ObjectNode category) {
        Map<String, List<FigureRow>> rows = cube.byMeasure();
        ObjectNode units = category.putObject("unit");
        ObjectNode notes = Json.MAPPER.createObjectNode();
        ObjectNode english = Json.MAPPER.createObjectNode();
        for (String measure : axis.places().keySet()) {
            List<FigureRow> of = rows.get(measure);
            int decimals = of.stream()
                    .mapToInt(row -> row.decimals(cube.amounts()))
                    .max()
                    .orElseThrow();
            units.putObject(measure)
                    .put("label", cube.labels().unit(of.get(0), cube.amounts()))
                    .put("decimals", Math.max(0, decimals));
            Optional<CodeEntry> known =
                    CodeCatalogue.get().find(of.get(0).figure().code());
            known.map(cube.labels()::definition)
                    .ifPresent(text -> notes.putArray(measure).add(text));
            known.map(CodeEntry::labelEn).ifPresent(label -> english.put(measure, label));
        }
        if (!notes.isEmpty()) {
            category.set("note", notes);
        }
        if (!english.isEmpty()) {
            dimension.putObject("extension").set("labelEn", english);
        }
    }

    /** An array with null for what is not there, or an object where less than half is. */
    private static JsonNode values(JsonStatCube cube, Map<Integer, FigureRow> cells) {
        Map<Integer, JsonNode> numbers = new TreeMap<>();
        cells.forEach((cell, row) -> {
            if (row.figure().value() != null) {
                numbers.put(cell, NODES.numberNode(row.value(cube.amounts())));
            }
        });
        int size = cube.cells().intValueExact();
        // Readers take an object without members for a dataset without values.
        if (!numbers.isEmpty() && numbers.size() < size / 2) {
            ObjectNode sparse = Json.MAPPER.createObjectNode();
            numbers.forEach((cell, number) -> sparse.set(cell.toString(), number));
            return sparse;
        }
        ArrayNode dense = NODES.arrayNode(size);
        for (int cell = 0; cell < size; cell++) {
            dense.add(numbers.get(cell));
        }
        return dense;
    }

    private static ObjectNode extension(JsonStatCube cube, Map<Integer, FigureRow> cells) {
        ObjectNode extension = Json.MAPPER.createObjectNode();
        extension.put("table", cube.table().id());
        ObjectNode statuses = extension.putObject("statusLabels");
        FigureWords.STATUSES.forEach(
                (code, status) -> statuses.put(code, cube.labels().of(FigureLabels.STATUSES.get(status))));
        ObjectNode common = extension.putObject("common");
        ObjectNode byCell = extension.putObject("cells");
        ATTRIBUTES.forEach((name, attribute) -> {
            Map<Integer, JsonNode> said = new TreeMap<>();
            cells.forEach((cell, row) -> {
                JsonNode value = attribute.apply(cube, row);
                if (!value.isNull()) {
                    said.put(cell, value);
                }
            });
            if (said.size() == cells.size() && said.values().stream().distinct().count() == 1) {
                common.set(name, said.values().iterator().next());
            } else if (!said.isEmpty()) {
                ObjectNode each = byCell.putObject(name);
                said.forEach((cell, value) -> each.set(cell.toString(), value));
            }
        });
        return extension;
    }

    private static Optional<String> source(JsonStatCube cube) {
        List<String> sources = cube.rows().stream()
                .map(row -> row.figure().source())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (sources.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                sources.size() > MOST_SOURCES
                        ? cube.labels().of(Sentence.of("reports.json-stat.sources", sources.size()))
                        : String.join("; ", sources));
    }

    private static Map<String, BiFunction<JsonStatCube, FigureRow, JsonNode>> attributes() {
        Map<String, BiFunction<JsonStatCube, FigureRow, JsonNode>> attributes = new LinkedHashMap<>();
        attributes.put("reportedIn", text(row -> row.figure().reportedIn()));
        attributes.put("periodType", text(row -> row.figure().periodType().code()));
        attributes.put("role", text(row -> row.figure().role().code()));
        attributes.put("parent", text(row -> row.figure().parent()));
        attributes.put("decimals", (cube, row) -> NODES.numberNode(row.decimals(cube.amounts())));
        attributes.put(
                "published", (cube, row) -> NODES.booleanNode(row.figure().published()));
        attributes.put("label", text(row -> row.figure().label()));
        attributes.put("source", text(row -> row.figure().source()));
        attributes.put(
                "reason", (cube, row) -> node(cube.labels().of(row.figure().reason())));
        attributes.put("edition", text(row -> row.report().word()));
        return attributes;
    }

    private static BiFunction<JsonStatCube, FigureRow, JsonNode> text(Function<FigureRow, String> member) {
        return (cube, row) -> node(member.apply(row));
    }

    private static JsonNode node(String text) {
        return text == null ? NODES.nullNode() : NODES.textNode(text);
    }
}
