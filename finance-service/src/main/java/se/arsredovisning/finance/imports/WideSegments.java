package se.arsredovisning.finance.imports;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.arsredovisning.kit.problem.Fault;
import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.kit.sentence.Sentence;
import se.arsredovisning.table.TableColumn;
import se.arsredovisning.table.TableLayout;

/**
 * The table {@code segments} as reports print it: a row for each activity or unit, and in its columns the amounts of
 * several lines, each with the line's key before it. The import takes it as it takes a row for each line.
 *
 * @param layout the table with the columns that are needed
 * @param rows its rows
 */
record WideSegments(TableLayout layout, List<Map<String, Object>> rows) {

    private static final List<String> NAME = List.of("statement", "segment");

    private static final List<TableColumn> OF_SEGMENT = StatementLayouts.SEGMENTS.columns().stream()
            .filter(column -> NAME.contains(column.header()) || SegmentImport.MEMBERS.contains(column.header()))
            .toList();

    /**
     * The table of a stored document.
     *
     * @throws ProblemException {@code invalid-content} where it would have more columns than a table has
     */
    static WideSegments of(JsonNode document) {
        List<String> lines = new ArrayList<>();
        document.path("statements").forEach(statement -> order(statement.path("lines"), lines));
        WideSegments all = of(SectionTables.all(document, StatementLayouts.SEGMENTS), lines);
        return new WideSegments(
                all.layout(), all.rows().stream().filter(SectionTables::fits).toList());
    }

    /** What another statement has between two lines that both have comes between them. */
    private static void order(JsonNode lines, List<String> known) {
        int place = 0;
        for (JsonNode line : lines) {
            String key = line.path("key").textValue();
            if (!known.contains(key)) {
                known.add(place, key);
            }
            place = known.indexOf(key) + 1;
        }
    }

    /**
     * The same table of rows for each line.
     *
     * @param order the keys of lines, in the order that their columns are wanted in
     */
    static WideSegments of(List<Map<String, Object>> rows, Collection<String> order) {
        Map<List<Object>, Map<String, Object>> wide = new LinkedHashMap<>();
        Set<String> used = new LinkedHashSet<>();
        for (Map<String, Object> row : rows) {
            Map<String, Object> segment =
                    wide.computeIfAbsent(NAME.stream().map(row::get).toList(), name -> new LinkedHashMap<>());
            OF_SEGMENT.stream()
                    .map(TableColumn::header)
                    .filter(row::containsKey)
                    .forEach(header -> segment.put(header, row.get(header)));
            AmountCells.OF_SEGMENTS.stream()
                    .map(TableColumn::header)
                    .filter(header -> row.get(header) != null)
                    .forEach(header -> {
                        String cell = row.get("line") + "." + header;
                        used.add(cell);
                        segment.put(cell, row.get(header));
                    });
        }
        Set<String> lines = new LinkedHashSet<>(order);
        rows.stream().filter(row -> row.containsKey("line")).forEach(row -> lines.add((String) row.get("line")));
        return new WideSegments(layout(lines, used), List.copyOf(wide.values()));
    }

    private static TableLayout layout(Set<String> lines, Set<String> used) {
        List<TableColumn> columns = new ArrayList<>(OF_SEGMENT);
        columns.addAll(lines.stream()
                .flatMap(line -> AmountCells.OF_SEGMENTS.stream().map(column -> AmountCells.ofLine(line, column)))
                .filter(column -> used.contains(column.header()))
                .toList());
        if (columns.size() > TableLayout.MAX_COLUMNS) {
            throw ProblemException.invalid(List.of(new Fault(
                    "layout",
                    "wide",
                    Sentence.of("finance.import.too-wide", columns.size(), TableLayout.MAX_COLUMNS))));
        }
        return new TableLayout(
                StatementLayouts.SEGMENTS.name(),
                "En verksamhet eller en enhet, med beloppen för flera rader i resultaträkningen i kolumner som börjar med"
                        + " radens nyckel. Det som inte står i filen är kvar; en tom cell tömmer beloppet.",
                columns,
                AmountCells::ofLine);
    }
}
