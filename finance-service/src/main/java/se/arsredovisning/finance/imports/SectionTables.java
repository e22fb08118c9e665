package se.arsredovisning.finance.imports;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import se.arsredovisning.finance.document.AmountColumn;
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
        SectionTables tables = new SectionTables();
        if (layout.equals(TableLayouts.LINES)) {
            document.path("statements").forEach(tables::statement);
        } else {
            JsonNode investments = document.path("investments");
            investments.path("categories").forEach(tables::category);
            tables.total(investments);
        }
        return tables.rows.stream().filter(SectionTables::fits).toList();
    }

    private void statement(JsonNode statement) {
        for (JsonNode line : statement.path("lines")) {
            Map<String, Object> row = row(line, isSum(line));
            row.put("statement", statement.path("key").textValue());
            row.put("line", line.path("key").textValue());
            text(row, line, "role");
            text(row, line, "changeComment");
            row.put(
                    "formula",
                    StreamSupport.stream(line.path("formula").spliterator(), false)
                            .map(JsonNode::textValue)
                            .collect(Collectors.joining("+")));
            rows.add(row);
        }
    }

    private void category(JsonNode category) {
        Map<String, Object> row = row(category, isSum(category));
        String key = category.path("key").textValue();
        row.put("category", key);
        rows.add(row);
        for (JsonNode project : category.path("projects")) {
            Map<String, Object> cells = row(project, false);
            cells.put("category", key);
            cells.put("project", project.path("key").textValue());
            TableLayouts.TOTALS.forEach(member -> number(cells, project, member));
            rows.add(cells);
        }
        category.path("categories").forEach(this::category);
    }

    /** A category may have the key of the total's row; then that row is the category's. */
    private void total(JsonNode investments) {
        boolean taken = rows.stream().anyMatch(row -> row.get("category").equals(TableLayouts.TOTAL));
        if (investments.isEmpty() || taken) {
            return;
        }
        Map<String, Object> row = row(investments.path("total"), true);
        row.put("category", TableLayouts.TOTAL);
        text(row, investments, "comment");
        rows.add(row);
    }

    private static Map<String, Object> row(JsonNode given, boolean isSum) {
        Map<String, Object> row = new HashMap<>();
        text(row, given, "label");
        text(row, given, "comment");
        for (AmountColumn column : AmountColumn.values()) {
            number(row, isSum ? given.path("published") : given, column.member());
        }
        TableLayouts.DIFFERENCES.forEach(member -> number(row, given.path("published"), member));
        return row;
    }

    private static boolean fits(Map<String, Object> row) {
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
