package se.arsredovisning.table;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.sentence.Sentence;

/** Takes the rows of one table into a document, as an {@link ItemTable} describes them. */
final class ItemRows {

    private final ItemTable items;
    private final TableEdit edit;
    private final Table table;
    private final ItemTable.Cells cells;

    /** The lists by their owner's name; items by that and their own, values by both and theirs. */
    private final Map<List<String>, String> lists;

    private final Map<List<String>, String> known;
    private final Map<List<String>, String> values = new HashMap<>();

    /** The first row of each item that the file names, and the row of each name. */
    private final Map<List<String>, TableRow> first = new HashMap<>();

    private final Map<List<String>, TableRow> named = new HashMap<>();

    ItemRows(ItemTable items, TableEdit edit, Table table, ItemTable.Cells cells) {
        this.items = items;
        this.edit = edit;
        this.table = table;
        this.cells = cells;
        this.lists = items.lists(edit.document());
        this.known = new LinkedHashMap<>(items.items(edit.document()));
        known.forEach((name, item) ->
                items.values(edit.document(), item).forEach((key, value) -> values.put(both(name, key), value)));
    }

    void take() {
        table.rows().forEach(this::take);
    }

    private void take(TableRow row) {
        List<String> own = name(row, items.keys());
        List<String> owner = ownerOf(name(row, items.owner()), own);
        List<String> item = both(owner, own);
        List<String> value =
                items.values() == null ? List.of() : name(row, items.values().keys());
        String last = (items.values() == null ? items.keys() : items.values().keys()).get(0);
        TableRow earlier = named.putIfAbsent(both(item, value), row);
        if (earlier != null) {
            edit.fault(
                    row.place(last),
                    Objects.toString(row.values().get(last), null),
                    Sentence.of("table.taken", last, earlier.place(last)));
        } else if (known.containsKey(item) || (hasOwner(row, owner) && isWhole(row))) {
            String pointer = known.computeIfAbsent(item, added -> begin(row, lists.get(owner), items.keys()));
            say(row, item, pointer);
            takeValue(row, item, value, pointer);
        }
    }

    private List<String> name(TableRow row, List<String> columns) {
        return columns.stream()
                .map(column -> items.read(column, row.values().get(column)))
                .toList();
    }

    /** What the row says of the owner; a column that the file leaves out says what is said of the item's. */
    private List<String> ownerOf(List<String> said, List<String> own) {
        List<Integer> told = IntStream.range(0, said.size())
                .filter(i -> !items.leavesOut(table, items.owner().get(i)))
                .boxed()
                .toList();
        return known.keySet().stream()
                .filter(name -> name.subList(said.size(), name.size()).equals(own))
                .filter(name -> told.size() < said.size()
                        && told.stream().allMatch(i -> name.get(i).equals(said.get(i))))
                .findFirst()
                .map(name -> name.subList(0, said.size()))
                .orElse(said);
    }

    /** The first column of the owner that no list begins with is to blame. */
    private boolean hasOwner(TableRow row, List<String> owner) {
        if (lists.containsKey(owner)) {
            return true;
        }
        int wrong = 0;
        while (begins(owner.subList(0, wrong + 1))) {
            wrong++;
        }
        String column = items.owner().get(wrong);
        if (!owner.get(wrong).isEmpty()) {
            edit.fault(row.place(column), owner.get(wrong), Sentence.of("table.names-nothing", column));
        } else {
            edit.requires(row, column, Sentence.of("table.new-item", items.noun()));
        }
        return false;
    }

    private boolean begins(List<String> owner) {
        return lists.keySet().stream()
                .anyMatch(name -> name.subList(0, owner.size()).equals(owner));
    }

    private boolean isWhole(TableRow row) {
        boolean whole = true;
        for (String header : items.required()) {
            whole &= edit.requires(row, header, Sentence.of("table.new-item", items.noun()));
        }
        return whole;
    }

    /** What the document does not have yet comes last where it stands. */
    private String begin(TableRow row, String list, List<String> keys) {
        ObjectNode item = Json.MAPPER.createObjectNode();
        for (String key : keys) {
            Object cell = row.values().get(key);
            if (cell != null) {
                item.set(
                        items.pointer(key).substring(1),
                        TableEdit.plain(cell instanceof String ? items.read(key, cell) : cell));
            }
        }
        String pointer = edit.append(list, item, row);
        keys.forEach(key -> edit.place(pointer + items.pointer(key), row, key));
        return pointer;
    }

    /** An item's first row says what it is; later rows of it say the same, or nothing. */
    private void say(TableRow row, List<String> item, String pointer) {
        TableRow head = first.putIfAbsent(item, row);
        if (head == null) {
            // A fault of a member that the file has no column for is its row's.
            edit.place(pointer, row);
        }
        for (String header : items.said()) {
            Object said = row.values().get(header);
            if (head == null) {
                cells.take(table, row, header, pointer + items.pointer(header));
            } else if (said != null && !said.equals(head.values().get(header))) {
                edit.fault(
                        row.place(header), said.toString(), Sentence.of("table.other-than-first", head.place(header)));
            }
        }
    }

    /** A row without the name of a value is of the item alone. */
    private void takeValue(TableRow row, List<String> item, List<String> name, String pointer) {
        ItemTable.Values of = items.values();
        if (of == null) {
            return;
        }
        String key = of.keys().get(0);
        if (row.values().get(key) == null) {
            if (of.members().stream().anyMatch(row.values()::containsKey)) {
                edit.requires(row, key, Sentence.of("table.a-row-with-a-value"));
            }
            return;
        }
        String value =
                values.computeIfAbsent(both(item, name), added -> begin(row, pointer + "/" + of.list(), of.keys()));
        edit.place(value, row);
        of.keys().forEach(header -> edit.place(value + items.pointer(header), row, header));
        of.members().forEach(header -> cells.take(table, row, header, value + items.pointer(header)));
    }

    private static List<String> both(List<String> one, List<String> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }
}
