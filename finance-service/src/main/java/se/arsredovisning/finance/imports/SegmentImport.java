package se.arsredovisning.finance.imports;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.sentence.Sentence;
import se.arsredovisning.table.Table;
import se.arsredovisning.table.TableColumn;
import se.arsredovisning.table.TableEdit;
import se.arsredovisning.table.TableRow;

/**
 * Takes the table {@code segments} into a document: a row for each line of each segment, or for a segment with the amounts
 * of several lines in columns that begin with the line's key. What is said of the segment itself may stand in any of its
 * rows, or in all.
 */
final class SegmentImport {

    static final List<String> MEMBERS = List.of("label", "number", "parent", "activityCode", "financing");

    private static final String LINE = "line";

    /** The columns of the row's own line. */
    private static final List<String> OWN =
            AmountCells.OF_SEGMENTS.stream().map(TableColumn::header).toList();

    private final TableEdit edit;
    private final Table table;
    private final Map<List<String>, String> segments = new HashMap<>();
    private final Map<List<String>, String> lines = new HashMap<>();
    private final Map<String, String> statements = new HashMap<>();

    /** The cell that named a line of a segment first: two columns of one row may name the same. */
    private final Map<List<String>, String> named = new HashMap<>();

    /** Which row said a member of a segment first. */
    private final Map<String, TableRow> said = new HashMap<>();

    private final List<Target> targets = new ArrayList<>();

    /**
     * Where amounts of a row go.
     *
     * @param before what stands before their columns: {@code rents.}
     * @param pointer the line of the segment
     */
    private record Target(TableRow row, String before, String pointer) {}

    /** What is a sum in each statement, by its pointer: asked when every segment and line is there. */
    private final Map<String, BiPredicate<JsonNode, JsonNode>> sums = new HashMap<>();

    private SegmentImport(TableEdit edit, Table table) {
        this.edit = edit;
        this.table = table;
        JsonNode all = edit.document().path("statements");
        for (int s = 0; s < all.size(); s++) {
            String statement = all.get(s).path("key").textValue();
            statements.put(statement, "/statements/" + s);
            JsonNode given = all.get(s).path("segments");
            for (int g = 0; g < given.size(); g++) {
                String segment = given.get(g).path("key").textValue();
                String pointer = "/statements/" + s + "/segments/" + g;
                segments.put(List.of(statement, segment), pointer);
                for (int l = 0; l < given.get(g).path("lines").size(); l++) {
                    String line = given.get(g).at("/lines/" + l + "/key").textValue();
                    lines.put(List.of(statement, segment, line), pointer + "/lines/" + l);
                }
            }
        }
    }

    /** Finds or adds the segments and their lines; their amounts are taken by {@link #takeAmounts}. */
    static SegmentImport of(TableEdit edit, Table table) {
        SegmentImport segments = new SegmentImport(edit, table);
        table.rows().forEach(segments::find);
        return segments;
    }

    /** Takes the amounts over, once it is known which lines are sums. */
    void takeAmounts(RowCells cells) {
        for (Target target : targets) {
            cells.takeAmounts(table, target.row(), target.before(), target.pointer(), isSum(target.pointer()));
            edit.take(table, target.row(), target.before() + "comment", target.pointer() + "/comment");
        }
    }

    /** What names the lines whose amounts stand in columns of theirs: statement, segment and line. */
    static List<List<String>> names(Table table) {
        return table.rows().stream()
                .flatMap(row -> AmountCells.lines(table).stream()
                        .map(line -> List.of(row.text("statement"), row.text("segment"), line)))
                .toList();
    }

    private void find(TableRow row) {
        String statement = row.text("statement");
        List<String> segment = List.of(statement, row.text("segment"));
        if (!statements.containsKey(statement)) {
            edit.fault(row.place("statement"), statement, Sentence.of("finance.fault.no-statement"));
        } else if (segments.containsKey(segment)
                || edit.requires(row, "label", Sentence.of("finance.import.a-segment"))) {
            String pointer = segments.computeIfAbsent(
                    segment,
                    added -> add(statements.get(statement) + "/segments", row.text("segment"), row, "segment"));
            MEMBERS.forEach(member -> say(row, member, pointer + "/" + member));
            if (row.text(LINE) != null) {
                find(row, segment, row.text(LINE), LINE, "");
            } else if (OWN.stream().anyMatch(row.values()::containsKey)) {
                edit.requires(row, LINE, Sentence.of("finance.import.a-row-with-amounts"));
            }
            AmountCells.lines(table).forEach(line -> findWide(row, segment, line));
        }
    }

    /** A line that the segment does not have, and that the row says nothing of, is none of it. */
    private void findWide(TableRow row, List<String> segment, String line) {
        List<String> headers = AmountCells.headers(table, line);
        boolean says = headers.stream().anyMatch(row.values()::containsKey);
        if (says || lines.containsKey(List.of(segment.get(0), segment.get(1), line))) {
            find(row, segment, line, headers.get(0), line + ".");
        }
    }

    private void find(TableRow row, List<String> segment, String line, String header, String before) {
        List<String> name = List.of(segment.get(0), segment.get(1), line);
        String place = row.place(header);
        String earlier = named.putIfAbsent(name, place);
        if (earlier != null) {
            edit.fault(place, line, Sentence.of("finance.import.cell-taken", earlier));
        } else {
            String list = segments.get(segment) + "/lines";
            targets.add(new Target(row, before, lines.computeIfAbsent(name, added -> add(list, line, row, header))));
        }
    }

    private String add(String list, String key, TableRow row, String header) {
        String pointer = edit.append(list, Json.MAPPER.createObjectNode().put("key", key), row);
        edit.place(pointer + "/key", row, header);
        return pointer;
    }

    /** A blank cell says nothing of the segment: another of its rows may. */
    private void say(TableRow row, String member, String pointer) {
        String text = row.text(member);
        if (text == null) {
            return;
        }
        TableRow first = said.putIfAbsent(pointer, row);
        if (first == null) {
            edit.take(table, row, member, pointer);
        } else if (!text.equals(first.text(member))) {
            edit.fault(
                    row.place(member),
                    text,
                    Sentence.of("finance.import.segment-other-than-before", first.place(member)));
        }
    }

    private boolean isSum(String pointer) {
        String statement = pointer.substring(0, pointer.indexOf("/segments/"));
        JsonNode segment = edit.document().at(pointer.substring(0, pointer.indexOf("/lines/")));
        return sums.computeIfAbsent(
                        statement, any -> SectionTables.sums(edit.document().at(any)))
                .test(segment, edit.document().at(pointer));
    }
}
