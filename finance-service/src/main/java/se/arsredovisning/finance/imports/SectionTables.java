package se.arsredovisning.finance.imports;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import se.arsredovisning.finance.document.AmountColumn;
import se.arsredovisning.finance.section.SectionService;
import se.arsredovisning.kit.language.Denomination;
import se.arsredovisning.table.OtherMembers;
import se.arsredovisning.table.TableLayout;

/**
 * The rows of a section in the layouts of {@link TableLayouts}: what was given and what was printed, nothing computed. A
 * section that takes them in stays as it is; therefore a row with a text that no cell can hold is left out.
 */
final class SectionTables {

    /** The longest text of a cell, in UTF-16 units. */
    private static final int MAX_LENGTH = 32_767;

    private final List<Map<String, Object>> rows = new ArrayList<>();

    private SectionTables() {}

    /**
     * The rows of a stored document, in its order.
     *
     * @param layout one of {@link TableLayouts}
     */
    static List<Map<String, Object>> of(JsonNode document, TableLayout layout) {
        return all(document, layout).stream().filter(SectionTables::fits).toList();
    }

    /** What no other table has. */
    private static List<Map<String, Object>> others(JsonNode document) {
        return OtherMembers.rows(
                document,
                TableLayouts.ALL,
                layout -> of(document, layout),
                tables -> TableImport.of(SectionService.beginning(), tables, Denomination.SEK, true));
    }

    /** The same rows with those that no table can hold. */
    static List<Map<String, Object>> all(JsonNode document, TableLayout layout) {
        if (layout.equals(OtherMembers.LAYOUT)) {
            return others(document);
        }
        SectionTables tables = new SectionTables();
        if (layout.equals(StatementLayouts.STATEMENTS)) {
            document.path("statements").forEach(statement -> tables.head(statement, document.at("/total/of")));
        } else if (layout.equals(TableLayouts.LINES)) {
            document.path("statements").forEach(tables::statement);
        } else if (layout.equals(StatementLayouts.SEGMENTS)) {
            document.path("statements").forEach(tables::segments);
        } else if (layout.equals(TableLayouts.PROJECTS)) {
            JsonNode investments = document.path("investments");
            investments.path("categories").forEach(category -> tables.category(category, null));
            tables.total(investments);
        } else {
            TableLayouts.ITEMS.stream()
                    .filter(items -> items.layout().equals(layout))
                    .forEach(items -> tables.rows.addAll(items.rows(document)));
        }
        return tables.rows;
    }

    private void head(JsonNode statement, JsonNode total) {
        Map<String, Object> row = new HashMap<>();
        row.put("statement", statement.path("key").textValue());
        StatementImport.MEMBERS.forEach(member -> text(row, statement, member));
        if (statement.has("complete")) {
            row.put("complete", statement.path("complete").asBoolean() ? StatementLayouts.YES : "no");
        }
        boolean isAdded =
                StreamSupport.stream(total.spliterator(), false).anyMatch(key -> key.equals(statement.path("key")));
        row.put("total", isAdded ? StatementLayouts.YES : "no");
        rows.add(row);
    }

    private void segments(JsonNode statement) {
        BiPredicate<JsonNode, JsonNode> sums = sums(statement);
        for (JsonNode segment : statement.path("segments")) {
            if (segment.path("lines").isEmpty()) {
                rows.add(segment(statement, segment, new HashMap<>()));
            }
            for (JsonNode line : segment.path("lines")) {
                Map<String, Object> row = segment(statement, segment, row(line, sums.test(segment, line)));
                row.put("line", line.path("key").textValue());
                rows.add(row);
            }
        }
    }

    private static Map<String, Object> segment(JsonNode statement, JsonNode segment, Map<String, Object> row) {
        row.put("statement", statement.path("key").textValue());
        row.put("segment", segment.path("key").textValue());
        SegmentImport.MEMBERS.forEach(member -> text(row, segment, member));
        return row;
    }

    /** Whether the amounts of a line in a segment of the statement are derived. */
    static BiPredicate<JsonNode, JsonNode> sums(JsonNode statement) {
        Set<String> parents = new HashSet<>();
        statement
                .path("segments")
                .forEach(segment -> parents.add(segment.path("parent").asText()));
        Set<String> formulas = new HashSet<>();
        for (JsonNode line : statement.path("lines")) {
            if (isSum(line) && !line.path("formula").isEmpty()) {
                formulas.add(line.path("key").asText());
            }
        }
        return (segment, line) -> parents.contains(segment.path("key").asText())
                || formulas.contains(line.path("key").asText());
    }

    private void statement(JsonNode statement) {
        for (JsonNode line : statement.path("lines")) {
            Map<String, Object> row =
                    row(line, isSum(line) || !statement.path("segments").isEmpty());
            row.put("statement", statement.path("key").textValue());
            row.put("line", line.path("key").textValue());
            text(row, line, "role");
            text(row, line, "parent");
            text(row, line, "changeComment");
            row.put(
                    "formula",
                    StreamSupport.stream(line.path("formula").spliterator(), false)
                            .map(JsonNode::textValue)
                            .collect(Collectors.joining("+")));
            rows.add(row);
        }
    }

    private void category(JsonNode category, String parent) {
        Map<String, Object> row = row(category, isSum(category));
        totals(row, category, isSum(category));
        String key = category.path("key").textValue();
        row.put("category", key);
        row.put(ProjectImport.INSIDE.header(), parent);
        rows.add(row);
        for (JsonNode project : category.path("projects")) {
            Map<String, Object> cells = row(project, false);
            cells.put("category", key);
            cells.put("project", project.path("key").textValue());
            totals(cells, project, false);
            text(cells, project, "stage");
            ProjectImport.FINAL_ACCOUNT.forEach(member -> {
                String given = project.path("finalAccount").path(member).textValue();
                if (given != null) {
                    cells.put(
                            ProjectImport.finalAccount(member), member.equals("date") ? LocalDate.parse(given) : given);
                }
            });
            rows.add(cells);
        }
        category.path("categories").forEach(inner -> category(inner, key));
    }

    /** A category may have the key of the total's row; then that row is the category's. */
    private void total(JsonNode investments) {
        boolean taken = rows.stream().anyMatch(row -> row.get("category").equals(TableLayouts.TOTAL));
        if (investments.isEmpty() || taken) {
            return;
        }
        Map<String, Object> row = row(investments.path("total"), true);
        totals(row, investments.path("total"), true);
        row.put("category", TableLayouts.TOTAL);
        text(row, investments, "comment");
        rows.add(row);
    }

    private static Map<String, Object> row(JsonNode given, boolean isSum) {
        Map<String, Object> row = new HashMap<>();
        text(row, given, "label");
        text(row, given, "comment");
        for (AmountColumn column : AmountColumn.OF_PERIODS) {
            number(row, isSum ? given.path("published") : given, column.member());
        }
        TableLayouts.DIFFERENCES.forEach(member -> number(row, given.path("published"), member));
        return row;
    }

    private static void totals(Map<String, Object> row, JsonNode given, boolean isSum) {
        TableLayouts.TOTALS.forEach(member -> number(row, isSum ? given.path("published") : given, member));
        number(row, given.path("published"), "totalDeviation");
    }

    /** Whether each text of a row is one that a cell can hold. */
    static boolean fits(Map<String, Object> row) {
        return row.values().stream()
                .filter(Objects::nonNull)
                .allMatch(value -> value.toString().length() <= MAX_LENGTH);
    }

    private static void text(Map<String, Object> row, JsonNode given, String member) {
        if (given.has(member)) {
            row.put(member, given.get(member).textValue());
        }
    }

    private static void number(Map<String, Object> row, JsonNode given, String member) {
        if (given.has(member)) {
            row.put(member, given.get(member).decimalValue());
        }
    }

    /** Whether the amounts of a line or of a category are derived, so that what is printed of them is apart. */
    static boolean isSum(JsonNode row) {
        String role = row.path("role").asText();
        return role.equals("subtotal")
                || role.equals("result")
                || !row.path("projects").isEmpty()
                || !row.path("categories").isEmpty();
    }
}
