package se.arsredovisning.internalcontrol.imports;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.kit.sentence.Sentence;
import se.arsredovisning.table.OtherMembers;
import se.arsredovisning.table.Table;
import se.arsredovisning.table.TableEdit;
import se.arsredovisning.table.TableLayout;
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

    TableImport {
        warnings = List.copyOf(warnings);
    }

    /**
     * Takes tables into a copy of a stored document.
     *
     * @throws ProblemException {@code invalid-content} with every row that the section does not have and that cannot be
     *     added; what the document's schema and rules say is not asked here
     */
    static TableImport of(JsonNode document, Tables tables) {
        TableEdit edit = new TableEdit(document);
        Map<String, Long> untouched = new LinkedHashMap<>();
        for (TableLayout layout : TableLayouts.ITEMS) {
            Optional<Table> table = tables.find(layout.name());
            table.ifPresent(given -> RowImport.take(edit, given));
            untouched.put(layout.name(), untouched(document, layout, table));
        }
        Map<String, String> others = OtherMembers.take(edit, tables);
        edit.end();
        return new TableImport(edit, others, untouched, tables.warnings());
    }

    @Override
    public JsonNode document() {
        return edit.document();
    }

    /** Every member that says something else than before. */
    List<WrittenCell> written() {
        return edit.changes().stream()
                .map(change -> others.containsKey(change.pointer())
                        ? WrittenCell.other(others.get(change.pointer()), change)
                        : WrittenCell.of(edit.document(), change))
                .toList();
    }

    @Override
    public ProblemException withFilePlaces(ProblemException problem, String address) {
        return edit.withFilePlaces(problem, address);
    }

    private static long untouched(JsonNode document, TableLayout layout, Optional<Table> table) {
        Set<List<String>> rest =
                new HashSet<>(SectionTables.pointers(document, layout).keySet());
        table.ifPresent(given -> given.rows().forEach(row -> rest.remove(SectionTables.key(row.values()))));
        return rest.size();
    }
}
