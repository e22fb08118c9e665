package se.arsredovisning.reports.export;

import java.math.BigInteger;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.arsredovisning.kit.language.Denomination;
import se.arsredovisning.kit.language.FigureReader;
import se.arsredovisning.kit.language.Municipalities;
import se.arsredovisning.reports.code.CodeCatalogue;
import se.arsredovisning.reports.code.CodeEntry;
import se.arsredovisning.reports.figure.FigureRow;
import se.arsredovisning.reports.figure.FigureWords;

/**
 * The rows of one table as a cube: each has a cell of its own.
 *
 * @param table the table
 * @param rows its rows
 * @param axes the dimensions, the first varying slowest
 * @param amounts what amounts are given in
 */
record JsonStatCube(JsonStatTable table, List<FigureRow> rows, List<JsonStatAxis> axes, Denomination amounts) {

    static final String PERIOD = "period";
    static final String MEASURE = "measure";

    /** SDMX's word for what is not broken down. */
    private static final String NOT_BROKEN_DOWN = "_T";

    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("LLLL yyyy", Locale.forLanguageTag("sv"));

    private static final Map<String, String> DIMENSIONS = Map.ofEntries(
            Map.entry("sex", "Kön"),
            Map.entry("ageGroup", "Ålder"),
            Map.entry("absenceLength", "Frånvarons längd i dagar"),
            Map.entry("employmentForm", "Anställningsform"),
            Map.entry("project", "Projekt"),
            Map.entry("term", "Termin"),
            Map.entry("organisationUnit", "Enhet"),
            Map.entry("occupation", "Yrke"),
            Map.entry("entity", "Enhet som redovisas"),
            Map.entry("financing", "Finansiering"),
            Map.entry("activity", "Verksamhetskod"));

    /** The cube of a table's rows. */
    static JsonStatCube of(JsonStatTable table, List<FigureRow> rows, Denomination amounts) {
        List<JsonStatAxis> axes = axes(rows, amounts);
        if (!hasACellForEach(rows, axes)) {
            axes.add(1, reportedIn(rows));
        }
        return new JsonStatCube(table, rows, List.copyOf(axes), amounts);
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

    private static List<JsonStatAxis> axes(List<FigureRow> rows, Denomination amounts) {
        List<JsonStatAxis> axes = new ArrayList<>();
        axes.add(JsonStatAxis.of("board", "Nämnd", rows, JsonStatCube::board, JsonStatCube::boardName, null));
        axes.add(JsonStatAxis.of(
                PERIOD,
                "Period",
                rows,
                row -> row.figure().period(),
                JsonStatCube::periodName,
                Comparator.naturalOrder()));
        axes.add(JsonStatAxis.of(
                "kind",
                "Slag",
                rows,
                row -> row.figure().kind().code(),
                kind -> FigureSwedish.KINDS.get(FigureWords.KINDS.get(kind)),
                Comparator.comparing(FigureWords.KINDS::get)));
        axes.add(measure(rows, amounts));
        for (String dimension : FigureReader.DIMENSIONS) {
            Set<String> values = rows.stream()
                    .map(row -> row.figure().dimensions().get(dimension))
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet());
            if (!values.isEmpty()) {
                axes.add(dimension(dimension, values, rows));
            }
        }
        return axes;
    }

    private static JsonStatAxis dimension(String dimension, Set<String> values, List<FigureRow> rows) {
        String all = NOT_BROKEN_DOWN;
        while (values.contains(all)) {
            all += "_";
        }
        String none = all;
        return JsonStatAxis.of(
                dimension,
                DIMENSIONS.get(dimension),
                rows,
                row -> row.figure().dimensions().getOrDefault(dimension, none),
                value -> value.equals(none) ? "samtliga" : FigureSwedish.dimension(value),
                // Sorting is stable: the rest stays as the reports have it.
                Comparator.comparing(value -> !value.equals(none)));
    }

    /** A measure is a code; where the code is counted in several units, a code in one of them. */
    private static JsonStatAxis measure(List<FigureRow> rows, Denomination amounts) {
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
                    measure -> CodeCatalogue.get()
                                    .find(row.figure().code())
                                    .map(CodeEntry::labelSv)
                                    .orElse(row.figure().label())
                            + (measure.equals(row.figure().code()) ? "" : ", " + JsonStatView.unitName(row, amounts)));
        }
        return JsonStatAxis.of(MEASURE, "Mått", rows, key, names::get, null);
    }

    private static JsonStatAxis reportedIn(List<FigureRow> rows) {
        return JsonStatAxis.of(
                "reportedIn",
                "Enligt rapporten för",
                rows,
                row -> row.section().period(),
                JsonStatCube::periodName,
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

    private static String boardName(String board) {
        int hyphen = board.indexOf('-');
        return Municipalities.name(board.substring(0, hyphen)).orElseThrow() + ": " + board.substring(hyphen + 1);
    }

    private static String periodName(String period) {
        return period.length() == 4 ? period : MONTH.format(YearMonth.parse(period));
    }
}
