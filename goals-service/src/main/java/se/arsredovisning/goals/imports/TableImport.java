package se.arsredovisning.goals.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import se.arsredovisning.goals.document.SectionDocument;
import se.arsredovisning.goals.section.SectionService;
import se.arsredovisning.kit.language.AssessmentScale;
import se.arsredovisning.kit.language.AssessmentStep;
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
        AssessmentScale scale = SectionDocument.read(document).scale();
        tables.find(TableLayouts.GOALS.name()).ifPresent(table -> PriorityImport.take(edit, table));
        Map<String, Long> untouched = new LinkedHashMap<>();
        for (ItemTable items : GoalTables.ALL) {
            tables.find(items.layout().name())
                    .ifPresent(table -> items.take(
                            edit,
                            table,
                            (from, row, header, pointer) -> take(edit, scale, from, row, header, pointer)));
            untouched.put(items.layout().name(), items.untouched(document, tables));
        }
        Map<String, String> others = OtherMembers.take(edit, tables);
        edit.end();
        return new TableImport(edit, others, untouched, tables.warnings());
    }

    private static void take(
            TableEdit edit, AssessmentScale scale, Table table, TableRow row, String header, String pointer) {
        if (header.equals(GoalTables.ASSESSMENT)) {
            edit.take(table, row, header, pointer, value -> TextNode.valueOf(step(scale, (String) value)));
        } else {
            edit.take(table, row, header, pointer);
        }
    }

    /** The key of the step that a cell names by its key or its label; what is neither stays, for the rules to name. */
    private static String step(AssessmentScale scale, String named) {
        return Stream.<Function<AssessmentStep, String>>of(AssessmentStep::key, AssessmentStep::label)
                .flatMap(name -> scale.steps().stream()
                        .filter(step -> name.apply(step).strip().equalsIgnoreCase(named.strip())))
                .map(AssessmentStep::key)
                .findFirst()
                .orElse(named);
    }

    /** The rows of a stored document in one of {@link TableLayouts}: what was given, nothing computed. */
    static List<Map<String, Object>> rows(JsonNode document, TableLayout layout) {
        if (layout.equals(OtherMembers.LAYOUT)) {
            return OtherMembers.rows(
                    document,
                    TableLayouts.ALL,
                    other -> rows(document, other),
                    tables -> of(SectionService.beginning(), tables));
        }
        List<Map<String, Object>> rows = GoalTables.ALL.stream()
                .filter(items -> items.layout().equals(layout))
                .flatMap(items -> items.rows(document).stream())
                .toList();
        if (layout.equals(TableLayouts.GOALS)) {
            Map<Object, String> titles = new HashMap<>();
            document.path("priorities")
                    .forEach(priority -> titles.put(
                            GoalTables.name(priority), priority.path("title").textValue()));
            rows.stream()
                    .filter(row -> row.containsKey(GoalTables.PRIORITY))
                    .forEach(row -> row.put(GoalTables.PRIORITY_TITLE, titles.get(row.get(GoalTables.PRIORITY))));
        }
        return rows;
    }

    @Override
    public JsonNode document() {
        return edit.document();
    }

    /** Every member that says something else than before. */
    List<WrittenCell> written() {
        Map<String, Map<String, String>> items = new HashMap<>();
        GoalTables.ALL.forEach(table -> items.putAll(table.names(edit.document())));
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
}
