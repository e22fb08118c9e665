package se.arsredovisning.table;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import se.arsredovisning.kit.sentence.Sentence;

/**
 * How the rows of a table stand for the items of lists in a document: the one description from which rows are taken in and
 * written out.
 *
 * <p>A row names its item by key columns, which are members of the item; where the document has many such lists, the
 * owner's columns say which. Where items have values (a volume its periods), a row is one of them: what it says of the
 * item itself stands in the item's first row, and is said again or left blank in the others. Every other column is the
 * member of its name, unless {@link #member} says which.
 */
public final class ItemTable {

    private final TableLayout layout;
    private final Sentence noun;
    private final List<String> keys;
    private final List<String> required;
    private final Map<String, String> members = new HashMap<>();
    private final Map<String, UnaryOperator<String>> readings = new HashMap<>();
    private List<String> owner = List.of();
    private List<String> others = List.of();
    private boolean anywhere;
    private Function<JsonNode, Map<List<String>, String>> lists;
    private Values values;

    /** The values of an item: the list, the columns that name one, and those that say something of one. */
    record Values(String list, List<String> keys, List<String> members) {}

    private ItemTable(TableLayout layout, Sentence noun, List<String> keys, List<String> required) {
        this.layout = layout;
        this.noun = noun;
        this.keys = keys;
        this.required = required;
    }

    /**
     * A table of items.
     *
     * @param noun what an item is, with its article, for a fault: {@code a volume}
     * @param keys the columns that name an item in its list
     * @param required the columns that a new item must have
     */
    public static ItemTable of(TableLayout layout, Sentence noun, List<String> keys, String... required) {
        return new ItemTable(layout, noun, keys, List.of(required));
    }

    /** Whose items are one list of the document, at this pointer. */
    public ItemTable in(String list) {
        return in(List.of(), document -> Map.of(List.of(), list));
    }

    /**
     * Whose items are many lists of the document.
     *
     * @param columns the columns that name a list; one that a file does not have is blank
     * @param pointers the lists that there are or can be, by what those columns hold, in the document's order; blank is ""
     */
    public ItemTable in(List<String> columns, Function<JsonNode, Map<List<String>, String>> pointers) {
        owner = columns;
        lists = pointers;
        return this;
    }

    /** Whose items are found, too, where a file does not have all columns of the owner: the rest names no other item. */
    public ItemTable foundAnywhere() {
        anywhere = true;
        return this;
    }

    /**
     * Whose items have values, a row each.
     *
     * @param list the item's member that has them
     * @param named the columns that name a value
     * @param said the columns that say something of a value; the others are of the item
     */
    public ItemTable values(String list, List<String> named, List<String> said) {
        values = new Values(list, named, said);
        return this;
    }

    /** The columns that are of neither owner, item nor value: who has the table takes and writes them. */
    public ItemTable besides(String... columns) {
        others = List.of(columns);
        return this;
    }

    /** Which member a column is of, where it is not the one of its name: {@code key}, {@code decision/date}. */
    public ItemTable member(String column, String member) {
        members.put(column, member);
        return this;
    }

    /** How a key that people write in many ways is read. */
    public ItemTable reading(String column, UnaryOperator<String> reading) {
        readings.put(column, reading);
        return this;
    }

    /** What it looks like. */
    public TableLayout layout() {
        return layout;
    }

    /** How one cell gets into a member of the document. */
    public interface Cells {

        /** As {@link TableEdit#take(Table, TableRow, String, String)}. */
        void take(Table table, TableRow row, String header, String pointer);
    }

    /**
     * Takes every row over; what is wrong with one is a fault of the edit. Items and values that are new come last where
     * they stand.
     */
    public void take(TableEdit edit, Table table, Cells cells) {
        new ItemRows(this, edit, table, cells).take();
    }

    /**
     * The rows of a document, in its order: those that a file can hold, with all that is said of an item in each of its
     * rows.
     */
    public List<Map<String, Object>> rows(JsonNode document) {
        List<Map<String, Object>> rows = new ArrayList<>();
        items(document).forEach((name, item) -> {
            Map<String, Object> row = cells(document.at(item), itemColumns());
            for (int i = 0; i < owner.size(); i++) {
                if (!name.get(i).isEmpty()) {
                    row.put(owner.get(i), name.get(i));
                }
            }
            List<String> told = values(document, item).values().stream().toList();
            if (told.isEmpty()) {
                rows.add(row);
            }
            for (String value : told) {
                Map<String, Object> whole = new HashMap<>(row);
                whole.putAll(cells(document.at(value), valueColumns()));
                rows.add(whole);
            }
        });
        return rows.stream().filter(ItemTable::fits).toList();
    }

    /** How many of those rows a file does not name. */
    public long untouched(JsonNode document, Tables tables) {
        List<String> columns = nameColumns().stream()
                .filter(column -> !tables.find(layout.name())
                        .filter(table -> leavesOut(table, column))
                        .isPresent())
                .toList();
        Set<List<String>> named = new HashSet<>();
        tables.find(layout.name())
                .ifPresent(table -> table.rows().forEach(row -> named.add(name(columns, row.values()))));
        return rows(document).stream()
                .filter(row -> !named.contains(name(columns, row)))
                .count();
    }

    /** What names the items and values of a document, by column without the blank ones, at their pointers. */
    public Map<String, Map<String, String>> names(JsonNode document) {
        Map<String, Map<String, String>> names = new HashMap<>();
        items(document).forEach((name, item) -> {
            Map<String, String> ofItem =
                    named(Stream.concat(owner.stream(), keys.stream()).toList(), name);
            names.put(item, ofItem);
            values(document, item).forEach((key, value) -> {
                Map<String, String> ofValue = new HashMap<>(ofItem);
                ofValue.putAll(named(values.keys(), key));
                names.put(value, ofValue);
            });
        });
        return names;
    }

    private static Map<String, String> named(List<String> columns, List<String> name) {
        Map<String, String> named = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            if (!name.get(i).isEmpty()) {
                named.put(columns.get(i), name.get(i));
            }
        }
        return named;
    }

    /** The columns that together name a row: of the owner, of the item, of its value. */
    private List<String> nameColumns() {
        return Stream.of(owner, keys, values == null ? List.<String>of() : values.keys())
                .flatMap(List::stream)
                .toList();
    }

    private List<String> name(List<String> columns, Map<String, Object> row) {
        return columns.stream().map(column -> read(column, row.get(column))).toList();
    }

    /** Whether a column of the owner is missing in a file and has nothing to say there. */
    boolean leavesOut(Table table, String column) {
        return anywhere && owner.contains(column) && !table.has(column);
    }

    Sentence noun() {
        return noun;
    }

    List<String> owner() {
        return owner;
    }

    List<String> keys() {
        return keys;
    }

    List<String> required() {
        return required;
    }

    /** The values of an item, or null. */
    Values values() {
        return values;
    }

    /** A key as it stands in the document; blank is "". */
    String read(String column, Object cell) {
        String text = Objects.toString(cell, "");
        return readings.getOrDefault(column, UnaryOperator.identity()).apply(text);
    }

    Map<List<String>, String> lists(JsonNode document) {
        return lists.apply(document);
    }

    /** The pointers of the items, by the owner's name and their own. */
    Map<List<String>, String> items(JsonNode document) {
        Map<List<String>, String> items = new LinkedHashMap<>();
        lists(document).forEach((name, list) -> keyed(document, list, keys)
                .forEach((key, pointer) ->
                        items.put(Stream.concat(name.stream(), key.stream()).toList(), pointer)));
        return items;
    }

    /** The pointers of an item's values by their name. */
    Map<List<String>, String> values(JsonNode document, String item) {
        return values == null ? Map.of() : keyed(document, item + "/" + values.list(), values.keys());
    }

    private Map<List<String>, String> keyed(JsonNode document, String list, List<String> columns) {
        Map<List<String>, String> keyed = new LinkedHashMap<>();
        JsonNode items = document.at(list);
        for (int i = 0; i < items.size(); i++) {
            JsonNode item = items.get(i);
            keyed.put(
                    columns.stream()
                            .map(column -> item.at(pointer(column)).asText(""))
                            .toList(),
                    list + "/" + i);
        }
        return keyed;
    }

    /** Where the member of a column stands below its item or value. */
    String pointer(String column) {
        return "/" + members.getOrDefault(column, column);
    }

    /** The columns that say something of an item, its key aside. */
    List<String> said() {
        return itemColumns().stream()
                .map(TableColumn::header)
                .filter(header -> !keys.contains(header))
                .toList();
    }

    private List<TableColumn> itemColumns() {
        return layout.columns().stream()
                .filter(column -> !owner.contains(column.header()) && !others.contains(column.header()))
                .filter(column -> !valueColumns().contains(column))
                .toList();
    }

    private List<TableColumn> valueColumns() {
        return values == null
                ? List.of()
                : layout.columns().stream()
                        .filter(column -> values.keys().contains(column.header())
                                || values.members().contains(column.header()))
                        .toList();
    }

    private Map<String, Object> cells(JsonNode given, List<TableColumn> columns) {
        Map<String, Object> row = new HashMap<>();
        for (TableColumn column : columns) {
            JsonNode member = given.at(pointer(column.header()));
            if (!member.isMissingNode()) {
                row.put(column.header(), cell(column, member));
            }
        }
        return row;
    }

    private static Object cell(TableColumn column, JsonNode member) {
        return switch (column.kind()) {
            case INTEGER -> member.intValue();
            case DECIMAL, PERCENT -> member.decimalValue();
            case DATE -> LocalDate.parse(member.textValue());
            case TEXT, MONTH, CHOICE -> member.asText();
        };
    }

    /** A cell has no text that is too long, and no day of the year 0000. */
    private static boolean fits(Map<String, Object> row) {
        return row.values().stream()
                .allMatch(value -> value instanceof LocalDate day
                        ? day.getYear() > 0
                        : value.toString().length() <= CellText.MAX_LENGTH);
    }
}
