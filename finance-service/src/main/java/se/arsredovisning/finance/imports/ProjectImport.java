package se.arsredovisning.finance.imports;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.sentence.Sentence;
import se.arsredovisning.table.Table;
import se.arsredovisning.table.TableColumn;
import se.arsredovisning.table.TableEdit;
import se.arsredovisning.table.TableRow;

/** Takes the table {@code projects} into a document. */
final class ProjectImport {

    private static final String INVESTMENTS = "/investments";
    private static final String TOTAL = INVESTMENTS + "/total";

    /** The members of a project's final account; their columns begin with its name. */
    static final List<String> FINAL_ACCOUNT = List.of("date", "decision", "comment");

    private final TableEdit edit;
    private final RowCells cells;
    private final Table table;

    /** The column of the category that a category stands in. */
    static final TableColumn INSIDE =
            TableColumn.text("parent", "Del av", "Av en kategori i en annan: nyckeln för den som den står i", "");

    private static final String PARENT = INSIDE.header();

    /** The pointers of the categories and of the projects by their key, and the category of each. */
    private final Map<String, String> categories = new HashMap<>();

    private final Map<String, String> projects = new HashMap<>();
    private final Map<String, String> categoryOf = new HashMap<>();
    private final Map<String, String> parentOf = new HashMap<>();

    /** The row of each category and of each project that the file names, and their pointers by it. */
    private final Map<String, TableRow> namedCategories = new HashMap<>();

    private final Map<String, TableRow> namedProjects = new HashMap<>();
    private final Map<TableRow, String> targets = new LinkedHashMap<>();

    /** The categories that get a project or a category. */
    private final Set<String> grown = new HashSet<>();

    private ProjectImport(TableEdit edit, RowCells cells, Table table) {
        this.edit = edit;
        this.cells = cells;
        this.table = table;
        know(INVESTMENTS + "/categories");
    }

    /** Takes every row over; what is wrong with one is a fault of the edit. The order of rows says nothing. */
    static void take(TableEdit edit, RowCells cells, Table table) {
        ProjectImport all = new ProjectImport(edit, cells, table);
        List<TableRow> categories =
                table.rows().stream().filter(row -> row.text("project") == null).toList();
        categories.forEach(row -> all.namedCategories.putIfAbsent(row.text("category"), row));
        categories.forEach(all::findCategory);
        table.rows().stream().filter(row -> row.text("project") != null).forEach(all::findProject);
        all.grown.stream().sorted().forEach(category -> cells.settle(category, true));
        table.rows().stream().filter(all.targets::containsKey).forEach(all::take);
    }

    private void know(String list) {
        JsonNode all = edit.document().at(list);
        for (int c = 0; c < all.size(); c++) {
            String pointer = list + "/" + c;
            String key = all.get(c).path("key").textValue();
            categories.put(key, pointer);
            for (int p = 0; p < all.get(c).path("projects").size(); p++) {
                String project = all.at("/" + c + "/projects/" + p + "/key").textValue();
                projects.put(project, pointer + "/projects/" + p);
                categoryOf.put(project, key);
            }
            for (JsonNode inner : all.get(c).path("categories")) {
                parentOf.put(inner.path("key").textValue(), key);
            }
            know(pointer + "/categories");
        }
    }

    private void findCategory(TableRow row) {
        String key = row.text("category");
        TableRow earlier = namedCategories.get(key);
        if (earlier == row) {
            findCategory(row, Set.of());
        } else {
            edit.fault(
                    row.place("category"),
                    key,
                    Sentence.of("finance.import.category-taken", earlier.place("category")));
        }
    }

    /** One that the section does not have begins in its parent, whose row may stand behind. */
    private void findCategory(TableRow row, Set<String> within) {
        String key = row.text("category");
        String parent = row.text(PARENT);
        if (targets.containsKey(row)) {
            return;
        }
        if (categories.containsKey(key)) {
            targets.put(row, categories.get(key));
            if (parent != null && !parent.equals(parentOf.get(key))) {
                edit.fault(row.place(PARENT), parent, Sentence.of("finance.import.other-parent"));
            }
        } else if (key.equals(TableLayouts.TOTAL)) {
            targets.put(row, TOTAL);
        } else if (row.text("label") == null) {
            edit.fault(row.place("category"), key, Sentence.of("finance.import.no-category"));
        } else {
            String list = parent == null ? INVESTMENTS : parent(row, parent, within);
            targets.put(row, add(row, key, "category", list + "/categories"));
            categories.put(key, targets.get(row));
            if (parent != null) {
                parentOf.put(key, parent);
            }
        }
    }

    private String parent(TableRow row, String parent, Set<String> within) {
        Set<String> inner = new HashSet<>(within);
        inner.add(row.text("category"));
        TableRow outer = namedCategories.get(parent);
        if (outer != null && !inner.contains(parent) && !parent.equals(TableLayouts.TOTAL)) {
            findCategory(outer, inner);
        }
        String pointer = categories.get(parent);
        if (pointer == null) {
            edit.fault(row.place(PARENT), parent, Sentence.of("finance.import.no-category-row"));
            return INVESTMENTS;
        }
        grown.add(pointer);
        return pointer;
    }

    private void findProject(TableRow row) {
        String key = row.text("project");
        String category = row.text("category");
        TableRow earlier = namedProjects.putIfAbsent(key, row);
        if (earlier != null) {
            edit.fault(
                    row.place("project"), key, Sentence.of("finance.import.project-taken", earlier.place("project")));
        } else if (!categories.containsKey(category)) {
            edit.fault(row.place("category"), category, Sentence.of("finance.import.no-category-row"));
        } else if (projects.containsKey(key)) {
            if (categoryOf.get(key).equals(category)) {
                targets.put(row, projects.get(key));
            } else {
                edit.fault(
                        row.place("category"),
                        category,
                        Sentence.of("finance.import.other-category", categoryOf.get(key)));
            }
        } else if (edit.requires(row, "label", Sentence.of("finance.import.a-project"))) {
            targets.put(row, add(row, key, "project", categories.get(category) + "/projects"));
            grown.add(categories.get(category));
        }
    }

    /** What the section does not have yet comes last where it stands. */
    private String add(TableRow row, String key, String header, String list) {
        String pointer = edit.append(list, Json.MAPPER.createObjectNode().put("key", key), row);
        edit.place(pointer + "/key", row, header);
        return pointer;
    }

    private void take(TableRow row) {
        String pointer = targets.get(row);
        edit.take(table, row, "label", pointer + "/label");
        boolean isSum =
                pointer.equals(TOTAL) || SectionTables.isSum(edit.document().at(pointer));
        cells.takeAmounts(table, row, pointer, isSum);
        for (String header : TableLayouts.TOTALS) {
            cells.take(table, row, header, (isSum ? pointer + "/published" : pointer) + "/" + header);
        }
        cells.take(table, row, "totalDeviation", pointer + "/published/totalDeviation");
        takeEnd(row, pointer, row.text("project") != null);
        edit.take(table, row, "comment", (pointer.equals(TOTAL) ? INVESTMENTS : pointer) + "/comment");
    }

    /** The column of a member of the final account. */
    static String finalAccount(String member) {
        return "finalAccount" + Character.toUpperCase(member.charAt(0)) + member.substring(1);
    }

    /** Only projects end. */
    private void takeEnd(TableRow row, String pointer, boolean isProject) {
        if (row.text(PARENT) != null && (isProject || pointer.equals(TOTAL))) {
            edit.fault(row.place(PARENT), row.text(PARENT), Sentence.of("finance.import.column-of-category"));
        }
        Map<String, String> members = new LinkedHashMap<>();
        members.put("stage", "/stage");
        FINAL_ACCOUNT.forEach(member -> members.put(finalAccount(member), "/finalAccount/" + member));
        members.forEach((column, member) -> {
            if (isProject) {
                edit.take(table, row, column, pointer + member);
            } else if (row.values().containsKey(column)) {
                edit.fault(
                        row.place(column),
                        row.values().get(column).toString(),
                        Sentence.of("finance.import.column-of-project"));
            }
        });
    }
}
