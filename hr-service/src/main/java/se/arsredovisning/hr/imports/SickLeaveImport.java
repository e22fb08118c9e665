package se.arsredovisning.hr.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.arsredovisning.hr.disclosure.Reason;
import se.arsredovisning.hr.document.SickLeaveCell;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.sentence.Sentence;
import se.arsredovisning.table.Table;
import se.arsredovisning.table.TableEdit;
import se.arsredovisning.table.TableRow;

/**
 * Takes a table of sick leave, by group, by unit or by quarter, into a document as it is told. A suppressed place has no numbers there; blank cells
 * leave it as it is, so that it keeps what is stored, and any number gives it anew.
 */
final class SickLeaveImport {

    private static final String SINGLED_OUT = Reason.SINGLED_OUT.code();

    private final TableEdit edit;
    private final Table table;
    private final String list;
    private final String key;
    private final List<Sentence> warnings = new ArrayList<>();
    private final Map<String, String> known = new HashMap<>();
    private final Map<String, TableRow> named = new HashMap<>();
    private final Map<TableRow, String> targets = new LinkedHashMap<>();

    private SickLeaveImport(TableEdit edit, Table table, String list, String key) {
        this.edit = edit;
        this.table = table;
        this.list = "/" + list;
        this.key = key;
        JsonNode rows = edit.document().path(list);
        for (int i = 0; i < rows.size(); i++) {
            known.put(rows.get(i).path(key).textValue(), this.list + "/" + i);
        }
    }

    /**
     * Takes every row over; what is wrong with one is a fault of the edit.
     *
     * @param list the member of the document that has the rows
     * @param key the member, and the column, that names a row
     * @return what somebody should look at, a sentence each
     */
    static List<Sentence> take(TableEdit edit, Table table, String list, String key) {
        SickLeaveImport sickLeave = new SickLeaveImport(edit, table, list, key);
        table.rows().forEach(sickLeave::find);
        sickLeave.targets.forEach(sickLeave::take);
        return sickLeave.warnings;
    }

    private void find(TableRow row) {
        String group = row.text(key);
        TableRow earlier = named.putIfAbsent(group, row);
        if (earlier != null) {
            edit.fault(row.place(key), group, earlierRow(earlier.place()));
        } else if (known.containsKey(group)) {
            targets.put(row, known.get(group));
        } else if (edit.requires(row, "label", newRow())) {
            targets.put(row, edit.append(list, Json.MAPPER.createObjectNode().put(key, group), row));
        }
    }

    private Sentence earlierRow(String place) {
        return switch (key) {
            case "group" -> Sentence.of("hr.import.group-taken", place);
            case "period" -> Sentence.of("hr.import.quarter-taken", place);
            default -> Sentence.of("hr.import.unit-taken", place);
        };
    }

    private Sentence newRow() {
        return switch (key) {
            case "group" -> Sentence.of("hr.import.a-group");
            case "period" -> Sentence.of("hr.import.a-quarter");
            default -> Sentence.of("hr.import.a-unit");
        };
    }

    private void take(TableRow row, String pointer) {
        edit.place(pointer + "/" + key, row, key);
        edit.take(table, row, "label", pointer + "/label");
        for (YearCells year : YearCells.ALL) {
            String place = pointer + "/" + year.year().member();
            String told = edit.document().at(place + "/reason").textValue();
            year.numbers().forEach(cell -> edit.take(table, row, cell.header(), place + "/" + cell.member()));
            edit.take(table, row, year.employees(), place + "/employees");
            mark(row, year, place, told);
        }
        edit.take(table, row, "change", pointer + "/published/change");
        edit.take(table, row, "comment", pointer + "/comment");
    }

    /**
     * Whether the place is suppressed now. Only {@code singled-out} is for an author to say, and the reason that the
     * template showed says nothing new; a place whose numbers come anew stays marked where the file does not say.
     *
     * @param told why the place was suppressed, or null where it was not
     */
    private void mark(TableRow row, YearCells year, String place, String told) {
        String mark = row.text(year.mark());
        boolean isGiven = year.numbers().stream().anyMatch(cell -> row.decimal(cell.header()) != null);
        if (mark != null && !mark.equals(SINGLED_OUT) && !mark.equals(told)) {
            edit.fault(row.place(year.mark()), mark, Sentence.of("hr.import.other-mark", SINGLED_OUT));
            return;
        }
        Sentence which =
                Sentence.of("hr.import.of-year", row.text(key), year.year().member());
        if (told != null && isGiven && !year.numbers().stream().allMatch(cell -> table.has(cell.header()))) {
            warnings.add(Sentence.of("hr.import.gives-way", which));
        }
        if (SINGLED_OUT.equals(mark)) {
            suppress(row, year, place, true);
        } else if (told != null && isGiven && (table.has(year.mark()) || !told.equals(SINGLED_OUT))) {
            suppress(row, year, place, false);
        } else if (SINGLED_OUT.equals(told) && table.has(year.mark()) && mark == null) {
            warnings.add(Sentence.of("hr.import.mark-stays", which));
        }
    }

    private void suppress(TableRow row, YearCells year, String place, boolean isSuppressed) {
        String cell = row.place(year.mark());
        String status = SickLeaveCell.Status.SUPPRESSED.code();
        edit.set(place + "/status", isSuppressed ? TextNode.valueOf(status) : null, cell);
        edit.set(place + "/reason", isSuppressed ? TextNode.valueOf(SINGLED_OUT) : null, cell);
    }
}
