package se.arsredovisning.hr.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.arsredovisning.hr.disclosure.DisclosureControl;
import se.arsredovisning.hr.disclosure.Group;
import se.arsredovisning.hr.disclosure.Partition;
import se.arsredovisning.hr.disclosure.Reason;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.problem.Fault;

/**
 * The one gate between what a section knows and what it tells. Every answer, figure, check and event is made of what
 * {@link #told} lets through; every write goes back through {@link #kept}, which puts in again what it held back.
 *
 * @param control which percentages must not be told
 */
public record SectionDisclosure(DisclosureControl control) {

    private static final String ROWS = "sickLeave";

    /** Stands for a number that is kept and not known. What is kept is hidden, and what is hidden decides nothing. */
    private static final BigDecimal UNKNOWN = BigDecimal.ZERO;

    private static final List<String> NUMBERS = List.of("published", "absenceHours", "ordinaryHours");

    /** The document without the numbers that must not be told; each place says that, and why. */
    public JsonNode told(JsonNode stored) {
        JsonNode told = stored.deepCopy();
        SickLeave sickLeave = SectionDocument.read(stored).sickLeaveTable();
        for (Column column : Column.values()) {
            Map<SickLeaveGroup, Reason> suppressed = suppressed(sickLeave, column);
            for (int i = 0; i < sickLeave.rows().size(); i++) {
                Reason reason = suppressed.get(sickLeave.rows().get(i).group());
                if (reason != null) {
                    ObjectNode row = (ObjectNode) told.path(ROWS).get(i);
                    row.remove("published");
                    hide((ObjectNode) row.get(column.member()), reason);
                }
            }
        }
        return told;
    }

    private static void hide(ObjectNode cell, Reason reason) {
        cell.remove(NUMBERS);
        mark(cell, reason);
    }

    private static void mark(ObjectNode cell, Reason reason) {
        cell.put("status", SickLeaveCell.Status.SUPPRESSED.code()).put("reason", reason.code());
    }

    private Map<SickLeaveGroup, Reason> suppressed(SickLeave sickLeave, Column column) {
        Map<SickLeaveGroup, Reason> suppressed = new EnumMap<>(SickLeaveGroup.class);
        for (SickLeaveGroup.Kind kind : SickLeaveGroup.Kind.OF_PEOPLE) {
            Map<String, Reason> reasons = control.suppressed(partition(sickLeave, kind, column));
            kind.groups().stream()
                    .filter(group -> reasons.containsKey(group.code()))
                    .forEach(group -> suppressed.put(group, reasons.get(group.code())));
        }
        return suppressed;
    }

    private static Partition partition(SickLeave sickLeave, SickLeaveGroup.Kind kind, Column column) {
        Optional<SickLeaveCell> all = sickLeave.cell(SickLeaveGroup.TOTAL, column);
        return new Partition(
                total(sickLeave, column),
                all.map(SickLeaveCell::employees).orElse(null),
                all.map(SickLeaveCell::ordinaryHours).orElse(null),
                kind.groups().stream()
                        .map(group -> group(sickLeave, group, column))
                        .toList());
    }

    private static Group group(SickLeave sickLeave, SickLeaveGroup group, Column column) {
        Optional<SickLeaveCell> cell = sickLeave.cell(group, column);
        return new Group(
                group.code(),
                cell.map(SickLeaveCell::employees).orElse(null),
                cell.map(SickLeaveCell::ordinaryHours).orElse(null),
                sickLeave.exact(group, column).orElse(null),
                cell.filter(SickLeaveCell::isSuppressed)
                        .map(SickLeaveCell::reason)
                        .orElse(null));
    }

    /** What is told of everybody, or what the lengths of absence add up to. */
    private static BigDecimal total(SickLeave sickLeave, Column column) {
        return sickLeave
                .exact(SickLeaveGroup.TOTAL, column)
                .or(() -> SickLeaveGroup.Kind.LENGTH.groups().stream()
                        .map(length -> sickLeave.exact(length, column))
                        .reduce((one, other) -> one.flatMap(sum -> other.map(sum::add)))
                        .orElseThrow())
                .orElse(null);
    }

    /**
     * Every place that asks to keep what is stored where nothing is.
     *
     * @param given a document that fits the schema
     * @param stored the section's stored document, or null where there is none
     */
    public static List<Fault> faults(SectionDocument given, JsonNode stored) {
        SickLeave known = new SickLeave(
                stored == null ? List.of() : SectionDocument.read(stored).sickLeave());
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < given.sickLeave().size(); i++) {
            SickLeaveRow row = given.sickLeave().get(i);
            for (Column column : Column.values()) {
                boolean isKept = row.cell(column)
                        .filter(cell -> cell.isSuppressed() && !cell.hasNumbers())
                        .isPresent();
                boolean isStored = known.cell(row.group(), column)
                        .filter(SickLeaveCell::hasNumbers)
                        .isPresent();
                if (isKept && !isStored) {
                    faults.add(new Fault(
                            "/sickLeave/" + i + "/" + column.member() + "/status",
                            SickLeaveCell.Status.SUPPRESSED.code(),
                            "keeps a value that is stored, and there is none: give the value"));
                }
            }
        }
        return faults;
    }

    /**
     * The document to store: what was given, and the numbers of the places that it gives as suppressed without any. A
     * number that was not given is never told by the write that keeps it, nor by a later one, until it is given: such a
     * place is marked. Where the table is as it was told, it stays as it was stored, without marks.
     *
     * @param given a document without faults
     * @param stored the section's stored document, or null where there is none
     */
    public JsonNode kept(JsonNode given, JsonNode stored) {
        if (stored == null || !given.has(ROWS)) {
            return given;
        }
        JsonNode told = told(stored);
        ObjectNode kept = given.deepCopy();
        if (Json.same(given.path(ROWS), told.path(ROWS))) {
            kept.set(ROWS, stored.path(ROWS).deepCopy());
            return kept;
        }
        kept.path(ROWS).forEach(row -> find(stored, row).ifPresent(known -> {
            boolean isAsTold =
                    find(told, row).filter(before -> sameNumbers(row, before)).isPresent();
            long filled = Stream.of(Column.values())
                    .filter(column -> fill(row.path(column.member()), known.path(column.member())))
                    .count();
            if (filled > 0 && isAsTold && !row.has("published") && known.has("published")) {
                ((ObjectNode) row).set("published", known.get("published").deepCopy());
            }
        }));
        return kept;
    }

    /**
     * What would be told of a document that was given, as far as who gave it knows: a function of the arguments alone.
     *
     * @param given a document without faults
     * @param told the section's document as it is told
     */
    public JsonNode tried(JsonNode given, JsonNode told) {
        if (Json.same(given.path(ROWS), told.path(ROWS))) {
            return given;
        }
        JsonNode known = told.deepCopy();
        known.path(ROWS).forEach(row -> Stream.of(Column.values())
                .map(column -> row.path(column.member()))
                .filter(cell -> cell.has("status"))
                .forEach(cell -> ((ObjectNode) cell).putObject("published").put("percent", UNKNOWN)));
        return told(kept(given, known));
    }

    private static Optional<JsonNode> find(JsonNode document, JsonNode row) {
        return document.path(ROWS)
                .valueStream()
                .filter(other -> other.path("group").equals(row.path("group")))
                .findFirst();
    }

    /** Whether a printed change still is the change of the two years that it was printed of. */
    private static boolean sameNumbers(JsonNode row, JsonNode before) {
        return Stream.of(Column.values())
                .allMatch(column -> Json.same(row.path(column.member()), before.path(column.member())));
    }

    /** Puts the stored numbers in where the place keeps them, and marks it. */
    private static boolean fill(JsonNode place, JsonNode known) {
        if (!(place instanceof ObjectNode cell)
                || !cell.has("status")
                || NUMBERS.stream().anyMatch(cell::has)) {
            return false;
        }
        NUMBERS.stream()
                .filter(known::has)
                .forEach(number -> cell.set(number, known.get(number).deepCopy()));
        String singledOut = Reason.SINGLED_OUT.code();
        boolean isSingledOut = Stream.of(cell, known)
                .anyMatch(one -> one.path("reason").asText().equals(singledOut));
        mark(cell, isSingledOut ? Reason.SINGLED_OUT : Reason.WITHHELD);
        return true;
    }
}
