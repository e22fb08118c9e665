package se.arsredovisning.finance.imports;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import se.arsredovisning.finance.document.AmountColumn;
import se.arsredovisning.finance.document.Difference;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.language.Denomination;
import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.kit.sentence.Sentence;
import se.arsredovisning.table.ItemTable;
import se.arsredovisning.table.OtherMembers;
import se.arsredovisning.table.Table;
import se.arsredovisning.table.TableEdit;
import se.arsredovisning.table.TableLayout;
import se.arsredovisning.table.TableRow;
import se.arsredovisning.table.Tables;
import se.arsredovisning.table.TakenTables;

/**
 * What tables make of a section's document. Rows are found by their keys and change what they name; rows of the section
 * that the file does not name stay.
 *
 * @param edit what was done to the document
 * @param others what the members are called that the table of other members names, by their JSON Pointers
 * @param untouched how many rows of the section the file does not name, by layout
 * @param warnings what somebody should look at, a sentence each
 */
record TableImport(TableEdit edit, Map<String, String> others, Map<String, Long> untouched, List<Sentence> warnings)
        implements TakenTables {

    /** Öre. */
    private static final int MOST_DECIMALS = 2;

    TableImport {
        warnings = List.copyOf(warnings);
    }

    /**
     * Takes tables into a copy of a stored document.
     *
     * @throws ProblemException {@code invalid-content} with every row that is not the section's and cannot be added, and
     *     every cell that is not its row's; what the document's schema and rules say is not asked here
     */
    static TableImport of(JsonNode document, Tables tables, Denomination unit) {
        return of(document, tables, unit, false);
    }

    /**
     * Takes tables into a copy of a document that may be a beginning: as long as it has no amounts, it is as exact as the
     * most exact of the file's.
     */
    static TableImport of(JsonNode document, Tables tables, Denomination unit, boolean isBeginning) {
        TableEdit edit = new TableEdit(document);
        RowCells cells = new RowCells(edit, unit);
        tables.find(StatementLayouts.STATEMENTS.name()).ifPresent(table -> StatementImport.take(edit, table));
        Optional<SegmentImport> segments =
                tables.find(StatementLayouts.SEGMENTS.name()).map(table -> SegmentImport.of(edit, table));
        tables.find(TableLayouts.LINES.name()).ifPresent(table -> LineImport.take(edit, cells, table));
        tables.find(TableLayouts.PROJECTS.name()).ifPresent(table -> ProjectImport.take(edit, cells, table));
        segments.ifPresent(all -> all.takeAmounts(cells));
        for (ItemTable items : TableLayouts.ITEMS) {
            tables.find(items.layout().name())
                    .ifPresent(table ->
                            items.take(edit, table, items == VolumeTable.VOLUMES ? edit::take : cells::takeAny));
        }
        if (isBeginning && hasNoAmounts(document)) {
            edit.set(
                    "/decimals",
                    Json.MAPPER.getNodeFactory().numberNode(Math.min(cells.decimals(), MOST_DECIMALS)),
                    null);
        }
        Map<String, String> others = OtherMembers.take(edit, tables);
        edit.end();
        List<Sentence> warnings = new ArrayList<>(cells.warnings());
        warnings.addAll(tables.warnings());
        Map<String, Long> untouched = new TreeMap<>(Map.of(
                "statements", untouched(document, tables, StatementLayouts.STATEMENTS, "statement"),
                "lines", untouched(document, tables, TableLayouts.LINES, "statement", "line"),
                "segments", untouched(document, tables, StatementLayouts.SEGMENTS, "statement", "segment", "line"),
                "projects", untouched(document, tables, TableLayouts.PROJECTS, "category", "project")));
        TableLayouts.ITEMS.forEach(items -> untouched.put(items.layout().name(), items.untouched(document, tables)));
        return new TableImport(edit, others, untouched, warnings);
    }

    private static boolean hasNoAmounts(JsonNode document) {
        return Stream.concat(
                        Stream.of(AmountColumn.values()).map(AmountColumn::member),
                        Stream.of(Difference.values()).map(Difference::member))
                .noneMatch(member -> document.findValue(member) != null);
    }

    @Override
    public JsonNode document() {
        return edit.document();
    }

    /** Every member that says something else than before. */
    List<WrittenCell> written() {
        Map<String, Map<String, String>> items = new HashMap<>();
        TableLayouts.ITEMS.forEach(table -> items.putAll(table.names(edit.document())));
        return edit.changes().stream()
                .map(change -> others.containsKey(change.pointer())
                        ? WrittenCell.named(Map.of(), others.get(change.pointer()), change)
                        : WrittenCell.of(edit.document(), items, change))
                .toList();
    }

    @Override
    public ProblemException withFilePlaces(ProblemException problem, String address) {
        return edit.withFilePlaces(problem, address);
    }

    private static long untouched(JsonNode document, Tables tables, TableLayout layout, String... names) {
        Set<List<String>> named = new HashSet<>();
        for (TableRow row : tables.find(layout.name()).map(Table::rows).orElse(List.of())) {
            named.add(key(row.values(), names));
        }
        if (layout.equals(StatementLayouts.SEGMENTS)) {
            tables.find(layout.name()).ifPresent(table -> named.addAll(SegmentImport.names(table)));
        }
        return SectionTables.of(document, layout).stream()
                .filter(row -> !named.contains(key(row, names)))
                .count();
    }

    private static List<String> key(Map<String, Object> row, String... names) {
        return Arrays.stream(names)
                .map(name -> (String) row.getOrDefault(name, ""))
                .toList();
    }
}
