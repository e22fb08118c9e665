package se.arsredovisning.hr.imports;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.kit.sentence.Sentence;
import se.arsredovisning.table.OtherMembers;
import se.arsredovisning.table.Table;
import se.arsredovisning.table.TableEdit;
import se.arsredovisning.table.TableLayout;
import se.arsredovisning.table.TableRow;
import se.arsredovisning.table.Tables;
import se.arsredovisning.table.TakenTables;

/**
 * What tables make of a section's document as it is told. Rows are found by their keys and change what they name; rows of
 * the section that the file does not name stay.
 *
 * @param told the document before, as it is told
 * @param edit what was done to it
 * @param others what the members are called that the table of other members names, by their JSON Pointers
 * @param untouched how many rows of the section the file does not name, by layout
 * @param warnings what somebody should look at, a sentence each
 */
record TableImport(
        JsonNode told, TableEdit edit, Map<String, String> others, Map<String, Long> untouched, List<Sentence> warnings)
        implements TakenTables {

    TableImport {
        warnings = List.copyOf(warnings);
    }

    /**
     * Takes tables into a copy of a document.
     *
     * @param told the document as it is told, never as it is stored: so neither faults nor warnings tell of more
     * @throws ProblemException {@code invalid-content} with every row that is not the section's and cannot be added, and
     *     every cell that is not its row's; what the document's schema and rules say is not asked here
     */
    static TableImport of(JsonNode told, Tables tables) {
        TableEdit edit = new TableEdit(told);
        List<Sentence> warnings = new ArrayList<>();
        tables.find(TableLayouts.SECTION.name()).ifPresent(table -> HeadImport.take(edit, table));
        tables.find(TableLayouts.STAFFING.name()).ifPresent(table -> StaffingImport.take(edit, table));
        tables.find(TableLayouts.STAFF_GROUPS.name()).ifPresent(table -> StaffGroupImport.take(edit, table));
        tables.find(TableLayouts.SICK_LEAVE.name())
                .ifPresent(table -> warnings.addAll(SickLeaveImport.take(edit, table, "sickLeave", "group")));
        tables.find(TableLayouts.SICK_LEAVE_UNITS.name())
                .ifPresent(table ->
                        warnings.addAll(SickLeaveImport.take(edit, table, "sickLeaveByUnit", "organisationUnit")));
        tables.find(TableLayouts.SICK_LEAVE_QUARTERS.name())
                .ifPresent(table -> warnings.addAll(SickLeaveImport.take(edit, table, "sickLeaveByQuarter", "period")));
        tables.find(TableLayouts.ENGAGEMENT.layout().name())
                .ifPresent(table -> TableLayouts.ENGAGEMENT.take(edit, table, edit::take));
        Map<String, String> others = OtherMembers.take(edit, tables);
        edit.end();
        warnings.addAll(tables.warnings());
        Map<String, Long> untouched = new TreeMap<>(Map.of(
                "engagement", TableLayouts.ENGAGEMENT.untouched(told, tables),
                "staffing", untouched(told, tables, TableLayouts.STAFFING, StaffingImport::key),
                "staff-groups", untouched(told, tables, TableLayouts.STAFF_GROUPS, StaffGroupImport::key),
                "sick-leave",
                        untouched(told, tables, TableLayouts.SICK_LEAVE, row -> List.of((String) row.get("group"))),
                "sick-leave-units",
                        untouched(
                                told,
                                tables,
                                TableLayouts.SICK_LEAVE_UNITS,
                                row -> List.of((String) row.get("organisationUnit"))),
                "sick-leave-quarters",
                        untouched(
                                told,
                                tables,
                                TableLayouts.SICK_LEAVE_QUARTERS,
                                row -> List.of((String) row.get("period")))));
        return new TableImport(told, edit, others, untouched, warnings);
    }

    /** The document to be written: suppressed places that were left alone have no numbers in it. */
    @Override
    public JsonNode document() {
        return edit.document();
    }

    /**
     * Every member of which something else is told than before, and every number that the file gives which is not told.
     *
     * @param after the document as it is told after the import
     */
    List<WrittenCell> written(JsonNode after) {
        return edit.changes().stream()
                .map(change -> others.containsKey(change.pointer())
                        ? WrittenCell.other(told, after, others.get(change.pointer()), change)
                        : WrittenCell.of(told, after, change))
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    public ProblemException withFilePlaces(ProblemException problem, String address) {
        return edit.withFilePlaces(problem, address);
    }

    private static long untouched(
            JsonNode told, Tables tables, TableLayout layout, Function<Map<String, Object>, List<String>> key) {
        Set<List<String>> named = tables.find(layout.name()).map(Table::rows).stream()
                .flatMap(List::stream)
                .map(TableRow::values)
                .map(key)
                .collect(Collectors.toSet());
        Stream<List<String>> all = SectionTables.of(told, layout).stream().map(key);
        return all.filter(row -> !named.contains(row)).count();
    }
}
