package se.arsredovisning.reports.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.language.Denomination;
import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.kit.problem.ProblemType;
import se.arsredovisning.kit.sentence.Sentence;
import se.arsredovisning.reports.figure.FigureRow;

/** Figures as a collection of JSON-stat 2.0, with a dataset for each table. */
final class JsonStat {

    /** The most cells that an answer has, with a figure or without, all datasets together. */
    static final int MOST_CELLS = 100_000;

    private JsonStat() {}

    /**
     * The collection.
     *
     * @param rows all that are asked for, in their order
     * @param amounts what amounts are given in
     * @param href the address that was asked
     * @param labels what its parts are called
     * @param updated when the figures last changed, or null where that is not known
     * @throws ProblemException {@code invalid-content} where there are too many cells
     */
    static String collection(
            List<FigureRow> rows, Denomination amounts, JsonStatLabels labels, String href, Instant updated) {
        Map<JsonStatTable, List<FigureRow>> tables = new LinkedHashMap<>();
        rows.forEach(row -> tables.computeIfAbsent(JsonStatTable.of(row.figure()), table -> new ArrayList<>())
                .add(row));
        List<JsonStatCube> cubes = tables.entrySet().stream()
                .map(table -> JsonStatCube.of(table.getKey(), table.getValue(), amounts, labels))
                .toList();
        BigInteger cells = cubes.stream().map(JsonStatCube::cells).reduce(BigInteger.ZERO, BigInteger::add);
        if (cells.compareTo(BigInteger.valueOf(MOST_CELLS)) > 0) {
            throw tooLarge(
                    cubes.size() == 1
                            ? Sentence.of("reports.cells-in-one", cells)
                            : Sentence.of("reports.cells-in", cells, cubes.size()));
        }
        ObjectNode collection = Json.MAPPER.createObjectNode();
        collection.put("version", "2.0");
        collection.put("class", "collection");
        collection.put("label", labels.of(Sentence.of("reports.json-stat.title")));
        collection.put("href", href);
        if (updated != null) {
            collection.put("updated", updated.toString());
        }
        ArrayNode items = collection.putObject("link").putArray("item");
        cubes.forEach(cube ->
                items.add(JsonStatView.dataset(cube, href + "#" + cube.table().id())));
        return Json.write(collection);
    }

    /** The problem of a selection that makes more cells than are given. */
    static ProblemException tooLarge(Sentence size) {
        return new ProblemException(
                ProblemType.INVALID_CONTENT, Sentence.of("reports.json-stat-too-large", size, MOST_CELLS));
    }
}
