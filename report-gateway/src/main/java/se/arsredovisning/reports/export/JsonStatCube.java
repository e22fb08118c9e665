package se.arsredovisning.reports.export;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.arsredovisning.kit.language.Denomination;
import se.arsredovisning.kit.language.FigureReader;
import se.arsredovisning.kit.sentence.Sentence;
import se.arsredovisning.reports.figure.FigureRow;
import se.arsredovisning.reports.figure.FigureWords;

/**
 * The rows of one table as a cube: each has a cell of its own.
 *
 * @param table the table
 * @param rows its rows
 * @param axes the dimensions, the first varying slowest
 * @param amounts what amounts are given in
 * @param labels what its parts are called
 */
record JsonStatCube(
        JsonStatTable table,
        List<FigureRow> rows,
        List<JsonStatAxis> axes,
        Denomination amounts,
        JsonStatLabels labels) {

    static final String PERIOD = "period";
    static final String MEASURE = "measure";

    /** SDMX's word for what is not broken down. */
    private static final String NOT_BROKEN_DOWN = "_T";

    /** The cube of a table's rows. */
    static JsonStatCube of(JsonStatTable table, List<FigureRow> rows, Denomination amounts, JsonStatLabels labels) {
        List<JsonStatAxis> axes = axes(rows, amounts, labels);
        if (!hasACellForEach(rows, axes)) {
            axes.add(1, reportedIn(rows, labels));
        }
        return new JsonStatCube(table, rows, List.copyOf(axes), amounts, labels);
    }

    /** How many cells there are, with a row or without. */
    BigInteger cells() {
        return axes.stream().map(axis -> BigInteger.valueOf(axis.size())).reduce(BigInteger.ONE, BigInteger::multiply);
    }

    /**
     * The rows by the number of their cell.
     *
     * @throws IllegalStateException when two rows have the same cell, which a section's figures cannot
     */
    Map<Integer, FigureRow> byCell() {
        Map<Integer, FigureRow> cells = new TreeMap<>();
        for (FigureRow row : rows) {
            int cell = 0;
            for (JsonStatAxis axis : axes) {
                cell = cell * axis.size() + axis.place(row);
            }
            if (cells.put(cell, row) != null) {
                throw new IllegalStateException("two figures have one cell of " + table.id());
            }
        }
        return cells;
    }

    /** The rows of each measure. */
    Map<String, List<FigureRow>> byMeasure() {
        JsonStatAxis measures = axes.stream()
                .filter(axis -> axis.id().equals(MEASURE))
                .findFirst()
                .orElseThrow();
        return rows.stream().collect(Collectors.groupingBy(measures.key()));
    }

    private static List<JsonStatAxis> axes(List<FigureRow> rows, Denomination amounts, JsonStatLabels labels) {
        List<JsonStatAxis> axes = new ArrayList<>();
        axes.add(JsonStatAxis.of(
                "board", labels.of(Sentence.of("reports.axis.board")), rows, JsonStatCube::board, labels::board, null));
        axes.add(JsonStatAxis.of(
                PERIOD,
                labels.of(Sentence.of("reports.axis.period")),
                rows,
                row -> row.figure().period(),
                labels::period,
                Comparator.naturalOrder()));
        axes.add(JsonStatAxis.of(
                "kind",
                labels.of(Sentence.of("reports.axis.kind")),
                rows,
                row -> row.figure().kind().code(),
                kind -> labels.of(FigureLabels.KINDS.get(FigureWords.KINDS.get(kind))),
                Comparator.comparing(FigureWords.KINDS::get)));
        axes.add(measure(rows, amounts, labels));
        for (String dimension : FigureReader.DIMENSIONS) {
            Set<String> values = rows.stream()
                    .map(row -> row.figure().dimensions().get(dimension))
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet());
            if (!values.isEmpty()) {
                axes.add(dimension(dimension, values, rows, labels));
            }
        }
        return axes;
    }

    private static JsonStatAxis dimension(
            String dimension, Set<String> values, List<FigureRow> rows, JsonStatLabels labels) {
        String all = NOT_BROKEN_DOWN;
        while (values.contains(all)) {
            all += "_";
        }
        String none = all;
        return JsonStatAxis.of(
                dimension,
                labels.of(FigureLabels.DIMENSIONS.get(dimension)),
                rows,
                row -> row.figure().dimensions().getOrDefault(dimension, none),
                value -> value.equals(none)
                        ? labels.of(Sentence.of("reports.axis.all"))
                        : labels.value(dimension, value),
                // Sorting is stable: the rest stays as the reports have it.
                Comparator.comparing(value -> !value.equals(none)));
    }

    /** A measure is a code; where the code is counted in several units, a code in one of them. */
    private static JsonStatAxis measure(List<FigureRow> rows, Denomination amounts, JsonStatLabels labels) {
        Map<String, Set<String>> units = new HashMap<>();
        Map<String, String> names = new HashMap<>();
        rows.forEach(row -> units.computeIfAbsent(row.figure().code(), code -> new HashSet<>())
                .add(row.unitKey(amounts)));
        Function<FigureRow, String> key = row -> units.get(row.figure().code()).size() == 1
                ? row.figure().code()
                : row.figure().code() + ":" + row.unitKey(amounts);
        for (FigureRow row : rows) {
            names.computeIfAbsent(
                    key.apply(row),
                    measure -> labels.measure(row.figure())
                            + (measure.equals(row.figure().code()) ? "" : ", " + labels.unit(row, amounts)));
        }
        return JsonStatAxis.of(MEASURE, labels.of(Sentence.of("reports.axis.measure")), rows, key, names::get, null);
    }

    private static JsonStatAxis reportedIn(List<FigureRow> rows, JsonStatLabels labels) {
        return JsonStatAxis.of(
                "reportedIn",
                labels.of(Sentence.of("reports.axis.reported-in")),
                rows,
                row -> row.section().period(),
                labels::period,
                Comparator.naturalOrder());
    }

    private static boolean hasACellForEach(List<FigureRow> rows, List<JsonStatAxis> axes) {
        Set<List<Integer>> places = new HashSet<>();
        return rows.stream()
                .allMatch(row ->
                        places.add(axes.stream().map(axis -> axis.place(row)).toList()));
    }

    private static String board(FigureRow row) {
        return row.section().municipality() + "-" + row.section().board();
    }
}
