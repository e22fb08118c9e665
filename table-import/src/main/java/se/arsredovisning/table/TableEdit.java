package se.arsredovisning.table;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.problem.Fault;
import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.kit.sentence.Sentence;

/**
 * Takes the cells of tables over into a JSON document. It remembers what changed and which cell each member came from, so
 * that a fault that is found in the document later is told by its cell.
 *
 * <p>Members are named by JSON Pointers of the document. Objects on the way to a member are made where they are missing,
 * and taken away where the last member was.
 */
public final class TableEdit {

    private final JsonNode document;

    /** The cells that members come from, and the rows that items come from. */
    private final Map<String, String> cells = new HashMap<>();

    private final Map<String, String> rows = new HashMap<>();
    private final Map<String, Change> changes = new LinkedHashMap<>();
    private final Faults faults = new Faults();

    /** An edit of a copy of the document. */
    public TableEdit(JsonNode document) {
        this.document = document.deepCopy();
    }

    /**
     * One member that says something else than before.
     *
     * @param pointer its JSON Pointer
     * @param place the cell that it came from, or null where the edit followed from another cell
     * @param before what stood there, or null
     * @param after what stands there now, or null
     */
    public record Change(String pointer, String place, JsonNode before, JsonNode after) {}

    /** The document as it is now; not to be changed but by this edit. */
    public JsonNode document() {
        return document;
    }

    /**
     * Takes a cell over as it is: texts, choices and days become texts, numbers numbers.
     *
     * @see #take(Table, Row, String, String, Function)
     */
    public void take(Table table, TableRow row, String header, String pointer) {
        take(table, row, header, pointer, TableEdit::plain);
    }

    /**
     * Takes a cell over. A blank one takes the member away; where the file has no such column, the member is left alone.
     *
     * @param as makes the member of the cell's value
     */
    public void take(Table table, TableRow row, String header, String pointer, Function<Object, JsonNode> as) {
        if (table.has(header)) {
            Object value = row.values().get(header);
            set(pointer, value == null ? null : as.apply(value), row.place(header));
        }
    }

    /**
     * Gives a member another value. One that a cell cannot tell from the present one (the space around a text, zeros at
     * the end of a number, a list without items) is none, so that what was written to a file is read back without change.
     *
     * @param value the new one, or null to take the member away
     * @param place the cell that it came from, or null
     */
    public void set(String pointer, JsonNode value, String place) {
        if (place != null) {
            cells.put(pointer, place);
        }
        JsonNode found = document.at(pointer);
        JsonNode present = found.isMissingNode() ? null : found;
        if (same(asCell(present), asCell(value))) {
            return;
        }
        JsonPointer member = JsonPointer.compile(pointer);
        if (value == null) {
            remove(member);
        } else if (member.last().getMatchingIndex() >= 0 && document.at(member.head()) instanceof ArrayNode items) {
            put(items, member.last().getMatchingIndex(), value);
        } else {
            object(member.head()).set(member.last().getMatchingProperty(), value);
        }
        Change earlier = changes.get(pointer);
        changes.put(
                pointer,
                earlier == null
                        ? new Change(pointer, place, present, value)
                        : new Change(pointer, place == null ? earlier.place() : place, earlier.before(), value));
    }

    /**
     * Adds an item to a list, which is made where it is missing.
     *
     * @param row what the item comes from
     * @return the item's JSON Pointer
     */
    public String append(String list, ObjectNode item, TableRow row) {
        ArrayNode items = list(list);
        String added = list + "/" + items.size();
        items.add(item);
        place(added, row);
        return added;
    }

    /** A list, which is made where it is missing. */
    ArrayNode list(String list) {
        JsonNode found = document.at(list);
        if (found instanceof ArrayNode items) {
            return items;
        }
        JsonPointer pointer = JsonPointer.compile(list);
        return object(pointer.head()).withArrayProperty(pointer.last().getMatchingProperty());
    }

    /** Says that an item comes from a row, without changing it. */
    public void place(String pointer, TableRow row) {
        rows.put(pointer, row.place());
    }

    /** Says that a member comes from a cell of a row, where the file has that column, without changing it. */
    public void place(String pointer, TableRow row, String header) {
        if (row.has(header)) {
            cells.put(pointer, row.place(header));
        }
    }

    /**
     * Whether a row says what is wanted of it. Where it does not, that is kept as a fault of its cell, or of the row,
     * with the column's name, where the file has no such column.
     *
     * @param of what it is wanted of, with its article: a line that the statement does not have yet
     */
    public boolean requires(TableRow row, String header, Sentence of) {
        if (row.values().containsKey(header)) {
            return true;
        }
        fault(
                row.place(header),
                null,
                row.has(header)
                        ? Sentence.of("table.required-of", of)
                        : Sentence.of("table.no-column-required-of", row.heading(header), of));
        return false;
    }

    /** Keeps a fault of the file, up to the number that a problem names. */
    public void fault(String place, String value, Sentence reason) {
        faults.add(place, value, reason);
    }

    /**
     * Ends the edit where anything was wrong with the file.
     *
     * @throws ProblemException {@code invalid-content} with every fault that was kept
     */
    public void end() {
        faults.end();
    }

    /** Everything that says something else than before, in the order in which it was first touched. */
    public List<Change> changes() {
        return changes.values().stream()
                .filter(change -> !same(asCell(change.before()), asCell(change.after())))
                .toList();
    }

    /**
     * A problem of the document as the file's author reads it: a fault of what the file gave is told by its cell; one of
     * a row's item that the file has no cell for by its row, and what it misses there; any other by its pointer behind
     * the document's address.
     */
    public ProblemException withFilePlaces(ProblemException problem, String address) {
        return problem.withFaults(fault -> isPointer(fault.property()) ? inFile(fault, address) : fault);
    }

    private Fault inFile(Fault fault, String address) {
        String pointer = fault.property();
        for (String part = pointer; !part.isEmpty(); part = part.substring(0, part.lastIndexOf('/'))) {
            if (cells.containsKey(part)) {
                return new Fault(cells.get(part), fault.value(), fault.reason());
            }
            if (rows.containsKey(part)) {
                String member = pointer.substring(part.length());
                Sentence reason = member.isEmpty()
                        ? fault.reason()
                        : Sentence.of("table.member", member.substring(1), fault.reason());
                return new Fault(rows.get(part), fault.value(), reason);
            }
        }
        return new Fault(address + "#" + pointer, fault.value(), fault.reason());
    }

    private static boolean isPointer(String property) {
        return property.isEmpty() || property.startsWith("/");
    }

    private static void put(ArrayNode items, int index, JsonNode value) {
        if (index < items.size()) {
            items.set(index, value);
        } else {
            items.add(value);
        }
    }

    private ObjectNode object(JsonPointer pointer) {
        JsonNode found = document.at(pointer);
        if (found.isMissingNode()) {
            return object(pointer.head()).putObject(pointer.last().getMatchingProperty());
        }
        return (ObjectNode) found;
    }

    private void remove(JsonPointer member) {
        if (document.at(member.head()) instanceof ObjectNode parent) {
            parent.remove(member.last().getMatchingProperty());
            if (parent.isEmpty() && !member.head().matches()) {
                remove(member.head());
            }
        }
    }

    static JsonNode plain(Object value) {
        if (value instanceof BigDecimal number) {
            return Json.MAPPER.getNodeFactory().numberNode(number);
        }
        return value instanceof Integer number
                ? Json.MAPPER.getNodeFactory().numberNode(number)
                : Json.MAPPER.getNodeFactory().textNode(value.toString());
    }

    /** A member as a cell shows it, or null where the cell is blank. */
    private static JsonNode asCell(JsonNode member) {
        if (member == null || member.isMissingNode() || (member.isContainerNode() && member.isEmpty())) {
            return null;
        }
        if (!member.isTextual()) {
            return member;
        }
        String kept = CellText.normalised(CellText.writable(member.textValue()));
        return kept == null ? null : Json.MAPPER.getNodeFactory().textNode(kept);
    }

    /** Whether a cell cannot tell one member from another. */
    static boolean isSame(JsonNode one, JsonNode other) {
        return same(asCell(one), asCell(other));
    }

    private static boolean same(JsonNode one, JsonNode other) {
        return one == null ? other == null : other != null && Json.same(one, other);
    }
}
