package se.arsredovisning.hr.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import se.arsredovisning.hr.disclosure.Reason;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.problem.Fault;
import se.arsredovisning.kit.sentence.Sentence;

/**
 * What a write makes of a section: from what was given, and what is told and hidden of the section now. Whatever can be
 * seen of it is a function of what was given and of what is told, never of a number that is kept: nobody can find one by
 * guessing.
 *
 * @param disclosure what is told of a document
 * @param board the section's past, and the sections beside it
 */
public record StoredDocument(SectionDisclosure disclosure, BoardSections board) {

    private static final String ROWS = SectionDisclosure.ROWS;

    /** Stands for a number that is kept and not known. What is kept is hidden, and what is hidden decides nothing. */
    private static final BigDecimal UNKNOWN = BigDecimal.ZERO;

    /**
     * Every place that asks to keep what is stored where nothing is.
     *
     * @param given a document that fits the schema
     * @param stored the section's stored document, or null where there is none
     */
    public static List<Fault> faults(SectionDocument given, JsonNode stored) {
        List<Fault> faults = new ArrayList<>();
        SectionDocument known = stored == null ? null : SectionDocument.read(DisclosureMemory.without(stored));
        faults.addAll(faults(
                ROWS,
                given.sickLeave(),
                i -> known == null
                        ? Optional.empty()
                        : known.sickLeaveTable().row(given.sickLeave().get(i).group())));
        faults.addAll(faults("sickLeaveByUnit", given.sickLeaveByUnit(), known));
        faults.addAll(faults("sickLeaveByQuarter", given.sickLeaveByQuarter(), known));
        return faults;
    }

    private static List<Fault> faults(String table, List<SickLeaveCut> cuts, SectionDocument known) {
        return faults(
                table,
                cuts.stream().map(SickLeaveCut::row).toList(),
                i -> known == null
                        ? Optional.empty()
                        : known.sickLeaveCuts().stream()
                                .filter(cut -> cut.key().equals(cuts.get(i).key()))
                                .map(SickLeaveCut::row)
                                .findFirst());
    }

    private static List<Fault> faults(
            String table, List<SickLeaveRow> given, IntFunction<Optional<SickLeaveRow>> stored) {
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            SickLeaveRow row = given.get(i);
            for (Column column : Column.values()) {
                boolean isKept = row.cell(column)
                        .filter(cell -> cell.isSuppressed() && !cell.hasNumbers())
                        .isPresent();
                boolean isStored = stored.apply(i)
                        .flatMap(before -> before.cell(column))
                        .filter(SickLeaveCell::hasNumbers)
                        .isPresent();
                if (isKept && !isStored) {
                    faults.add(new Fault(
                            "/" + table + "/" + i + "/" + column.member() + "/status",
                            SickLeaveCell.Status.SUPPRESSED.code(),
                            Sentence.of("hr.fault.nothing-kept")));
                }
            }
        }
        return faults;
    }

    /**
     * Whether a document says what is told already. A number that is given for a hidden place is something else, whether
     * or not it is the number that is hidden there.
     */
    public static boolean isAsTold(JsonNode given, JsonNode told) {
        JsonNode said = given.deepCopy();
        eachRow(said, (table, row) -> find(told, table, row).ifPresent(before -> Stream.of(Column.values())
                .map(Column::member)
                .filter(member ->
                        isKept(row.path(member)) && before.path(member).has("status"))
                .filter(member -> !isSingledOut(row.path(member)))
                .forEach(member -> ((ObjectNode) row.path(member))
                        .set("reason", before.path(member).path("reason")))));
        return Json.equivalent(said, told);
    }

    /**
     * The document to store: what was given, the numbers of the places that it gives as suppressed without any, and what
     * is to be remembered. A number that was not given is told neither by the write that keeps it, nor by a later one,
     * until it is given: such a place is marked.
     *
     * @param given a document without faults
     * @param stored the section's stored document, or null where the section does not exist
     */
    public JsonNode of(JsonNode given, JsonNode stored) {
        ObjectNode kept = given.deepCopy();
        if (stored == null) {
            return disclosure.remembering(kept, board);
        }
        JsonNode told = disclosure.released(board.section(), stored);
        eachRow(kept, (table, row) -> find(stored, table, row)
                .ifPresent(known ->
                        keep((ObjectNode) row, known, find(told, table, row).orElseThrow())));
        JsonNode document = disclosure.remembering(kept, board);
        return new HiddenMembers(given, told)
                .keptIn(document, stored, whole -> disclosure.released(board.section(), whole));
    }

    private static void keep(ObjectNode row, JsonNode known, JsonNode told) {
        // A printed change still is the change of the two years that it was printed of.
        boolean isAsTold = Stream.of(Column.values())
                .map(Column::member)
                .allMatch(member -> isPlaceAsTold(row.path(member), told.path(member)));
        Stream.of(Column.values())
                .map(Column::member)
                .forEach(member -> fill(row.path(member), known.path(member), told.path(member)));
        if (isAsTold && !row.has("published") && !told.has("published") && known.has("published")) {
            row.set("published", known.get("published").deepCopy());
        }
    }

    private static boolean isPlaceAsTold(JsonNode place, JsonNode told) {
        return Json.same(place, told) || (isKept(place) && told.has("status"));
    }

    private static boolean isKept(JsonNode place) {
        return place.has("status") && SectionDisclosure.NUMBERS.stream().noneMatch(place::has);
    }

    private static boolean isSingledOut(JsonNode place) {
        return place.path("reason").asText().equals(Reason.SINGLED_OUT.code());
    }

    /** Puts the stored numbers in where the place keeps them, and marks it. */
    private static void fill(JsonNode place, JsonNode known, JsonNode told) {
        if (!(place instanceof ObjectNode cell) || !isKept(cell)) {
            return;
        }
        SectionDisclosure.NUMBERS.stream()
                .filter(known::has)
                .forEach(number -> cell.set(number, known.get(number).deepCopy()));
        SectionDisclosure.mark(cell, kept(isSingledOut(cell) || isSingledOut(known), told));
    }

    /** Why a place stays hidden that a write or a successor keeps: what was cover needs none of its own. */
    static Reason kept(boolean isSingledOut, JsonNode told) {
        boolean isCover = told.path("reason").asText().equals(Reason.COMPLEMENTARY.code());
        return isSingledOut ? Reason.SINGLED_OUT : isCover ? Reason.COMPLEMENTARY : Reason.WITHHELD;
    }

    /**
     * What would be told of a document that was given, as far as who gave it knows: a function of what is told alone.
     *
     * @param given a document without faults
     * @param stored the section's stored document
     */
    public JsonNode preview(JsonNode given, JsonNode stored) {
        JsonNode told = disclosure.released(board.section(), stored);
        if (isAsTold(given, told)) {
            return told;
        }
        JsonNode known = told.deepCopy();
        eachRow(known, (table, row) -> Stream.of(Column.values())
                .map(column -> row.path(column.member()))
                .filter(cell -> cell.has("status"))
                .forEach(cell -> ((ObjectNode) cell).putObject("published").put("percent", UNKNOWN)));
        JsonNode blind = DisclosureMemory.of(stored).in(known);
        return disclosure.released(board.section(), of(given, blind));
    }

    /**
     * The same of a section that does not exist: a function of what was given alone, whatever the board's other years hide.
     *
     * @param given a document without faults
     */
    public JsonNode previewOfNew(JsonNode given) {
        return disclosure.released(board.section(), of(given, null));
    }

    /**
     * The places that a write changed, for its event: where something else is told than before, and every hidden place
     * that a number was given for, right or wrong.
     *
     * @param given what was given
     * @param before what was told before, or null where the section did not exist
     * @param after what is told now
     */
    public static List<String> changes(JsonNode given, JsonNode before, JsonNode after) {
        if (before == null) {
            return List.of("");
        }
        Set<String> changes = new LinkedHashSet<>(Json.changedPointers(before, after));
        for (String table : SectionDisclosure.TABLES.keySet()) {
            hidden(table, given, after, changes);
        }
        changes.addAll(new HiddenMembers(given, before).given(after));
        return changes.isEmpty() ? List.of("/" + ROWS) : List.copyOf(changes);
    }

    private static void hidden(String table, JsonNode given, JsonNode after, Set<String> changes) {
        for (int i = 0; i < given.path(table).size(); i++) {
            JsonNode row = given.path(table).get(i);
            JsonNode shown = after.path(table).get(i);
            String pointer = "/" + table + "/" + i;
            for (Column column : Column.values()) {
                JsonNode place = row.path(column.member());
                if (shown.path(column.member()).has("status")) {
                    SectionDisclosure.NUMBERS.stream()
                            .filter(place::has)
                            .forEach(number -> changes.add(pointer + "/" + column.member() + "/"
                                    + (number.equals("published") ? "published/percent" : number)));
                }
            }
            if (row.has("published") && !shown.has("published")) {
                changes.add(pointer + "/published/change");
            }
        }
    }

    private static void eachRow(JsonNode document, BiConsumer<String, JsonNode> step) {
        SectionDisclosure.TABLES.keySet().forEach(table -> document.path(table)
                .forEach(row -> step.accept(table, row)));
    }

    private static Optional<JsonNode> find(JsonNode document, String table, JsonNode row) {
        String key = SectionDisclosure.TABLES.get(table);
        return document.path(table)
                .valueStream()
                .filter(other -> other.path(key).equals(row.path(key)))
                .findFirst();
    }
}
