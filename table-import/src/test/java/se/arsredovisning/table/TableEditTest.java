package se.arsredovisning.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.problem.Fault;
import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.kit.sentence.Sentence;
import se.arsredovisning.kit.testing.EnglishFault;

class TableEditTest {

    private static final TableLayout LAYOUT = new TableLayout(
            "rows",
            "Rader",
            List.of(
                    TableColumn.text("key", "Nyckel", "Nyckel", "").asRequired(),
                    TableColumn.text("comment", "Kommentar", "Kommentar", ""),
                    TableColumn.decimal("amount", "Belopp", "Belopp", ""),
                    TableColumn.date("day", "Dag", "Dag", "")));

    private final TableEdit edit = new TableEdit(Json.read(
            "{\"rows\":[{\"key\":\"a\",\"comment\":\" Text\\r\\n\",\"amount\":10.50,\"printed\":{\"sum\":3}}]}"));

    @Test
    void takesValuesOverAndClearsWhatIsBlank() {
        Table table = table("key;comment;amount;day\na;;12,5;2020-12-31");
        TableRow row = table.rows().get(0);
        for (String header : List.of("comment", "amount", "day")) {
            edit.take(table, row, header, "/rows/0/" + header);
        }

        assertThat(edit.document())
                .hasToString(
                        "{\"rows\":[{\"key\":\"a\",\"amount\":12.5,\"printed\":{\"sum\":3},\"day\":\"2020-12-31\"}]}");
        assertThat(edit.changes()).extracting(TableEdit.Change::place).containsExactly("rows!B2", "rows!C2", "rows!D2");
        assertThat(edit.changes().get(1).before().decimalValue()).isEqualByComparingTo("10.5");
        assertThat(edit.changes().get(0).after()).isNull();
    }

    @Test
    void leavesAColumnAloneThatTheFileHasNot() {
        Table table = table("key\na");

        edit.take(table, table.rows().get(0), "comment", "/rows/0/comment");

        assertThat(edit.changes()).isEmpty();
        assertThat(edit.document().at("/rows/0/comment").textValue()).isEqualTo(" Text\r\n");
    }

    @Test
    void whatACellCannotTellApartIsNoChange() {
        Table table = table("key;comment;amount\na;Text;10.5");
        TableRow row = table.rows().get(0);

        edit.take(table, row, "comment", "/rows/0/comment");
        edit.take(table, row, "amount", "/rows/0/amount");

        assertThat(edit.changes()).isEmpty();
        assertThat(edit.document().at("/rows/0/comment").textValue()).isEqualTo(" Text\r\n");
    }

    @Test
    void takesAnObjectAwayWithItsLastMember() {
        edit.set("/rows/0/printed/sum", null, "rows!C2");

        assertThat(edit.document().at("/rows/0").has("printed")).isFalse();
        assertThat(edit.document().at("/rows").size()).isOne();
    }

    @Test
    void makesTheObjectsAndListsThatAreMissing() {
        TableRow row = table("key\n\nb").rows().get(0);
        String added = edit.append("/more/rows", Json.MAPPER.createObjectNode().put("key", "b"), row);
        edit.set(added + "/printed/sum", Json.MAPPER.getNodeFactory().numberNode(4), "rows!C3");

        assertThat(added).isEqualTo("/more/rows/0");
        assertThat(edit.document().at("/more")).hasToString("{\"rows\":[{\"key\":\"b\",\"printed\":{\"sum\":4}}]}");
    }

    @Test
    void twoChangesOfAMemberAreOneAndBackAgainIsNone() {
        edit.set("/rows/0/amount", Json.MAPPER.getNodeFactory().numberNode(1), null);
        edit.set("/rows/0/amount", Json.MAPPER.getNodeFactory().numberNode(2), "rows!C2");
        edit.set("/rows/0/key", null, null);
        edit.set("/rows/0/key", Json.MAPPER.getNodeFactory().textNode("a"), null);

        assertThat(edit.changes()).singleElement().satisfies(change -> {
            assertThat(change.before().decimalValue()).isEqualByComparingTo("10.5");
            assertThat(change.after().intValue()).isEqualTo(2);
            assertThat(change.place()).isEqualTo("rows!C2");
        });
    }

    @Test
    void tellsFaultsByTheirCells() {
        List<TableRow> rows = table("key;comment\na;b\nc;").rows();
        edit.place("/rows/0/formula", rows.get(0), "comment");
        edit.place("/rows/0/day", rows.get(0), "day");
        String added = edit.append("/rows", Json.MAPPER.createObjectNode(), rows.get(1));
        ProblemException problem = ProblemException.invalid(List.of(
                new Fault("/rows/0/formula/1", "x", Sentence.said("is wrong")),
                new Fault(added + "/key", null, Sentence.said("is required")),
                new Fault(added + "/printed/sum", 7, Sentence.said("is wrong")),
                new Fault(added, null, Sentence.said("is wrong")),
                new Fault("/rows/0/day", null, Sentence.said("is required")),
                new Fault("/rows/0/key", null, Sentence.said("is required")),
                new Fault("", null, Sentence.said("is wrong")),
                new Fault("rows!B9", null, Sentence.said("is wrong"))));

        assertThat(EnglishFault.of(
                        edit.withFilePlaces(problem, "/api/v1/things/1").faults()))
                .containsExactly(
                        new EnglishFault("rows!B2", "x", "is wrong"),
                        new EnglishFault("rows!3:3", null, "key is required"),
                        new EnglishFault("rows!3:3", 7, "printed/sum is wrong"),
                        new EnglishFault("rows!3:3", null, "is wrong"),
                        new EnglishFault("/api/v1/things/1#/rows/0/day", null, "is required"),
                        new EnglishFault("/api/v1/things/1#/rows/0/key", null, "is required"),
                        new EnglishFault("/api/v1/things/1#", null, "is wrong"),
                        new EnglishFault("rows!B9", null, "is wrong"));
    }

    @Test
    void tellsWhatARowMissesByItsCellOrByTheColumnThatTheFileHasNot() {
        Table table = table("key;comment\na;b\nc;");
        boolean[] whole = {
            edit.requires(table.rows().get(0), "comment", Sentence.said("a new row")),
            edit.requires(table.rows().get(1), "comment", Sentence.said("a new row")),
            edit.requires(table.rows().get(1), "amount", Sentence.said("a new row")),
            edit.requires(table.rows().get(1), "day", Sentence.said("a new row"))
        };

        assertThat(whole).containsExactly(true, false, false, false);
        assertThat(Layouts.faults(edit::end))
                .containsExactly(
                        new EnglishFault("rows!B3", null, "is required of a new row"),
                        new EnglishFault(
                                "rows!3:3", null, "has no column amount (Belopp), which is required of a new row"),
                        new EnglishFault("rows!3:3", null, "has no column day (Dag), which is required of a new row"));
    }

    @Test
    void endsWithEveryFaultThatWasKept() {
        edit.fault("rows!A2", "x", Sentence.said("names nothing"));
        edit.fault("rows!A3", "y", Sentence.said("names nothing"));

        assertThatThrownBy(edit::end)
                .isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(EnglishFault.of(problem.faults()))
                        .containsExactly(
                                new EnglishFault("rows!A2", "x", "names nothing"),
                                new EnglishFault("rows!A3", "y", "names nothing")));
    }

    @Test
    void aFormatIsNamedByItsMediaType() {
        assertThat(TableFormat.of("Text/CSV; charset=utf-8")).contains(TableFormat.CSV);
        assertThat(TableFormat.of(TableFormat.XLSX.mediaType())).contains(TableFormat.XLSX);
        assertThat(TableFormat.of("application/json")).isEmpty();
    }

    private static Table table(String csv) {
        return TableReader.read(csv.getBytes(UTF_8), TableFormat.CSV, List.of(LAYOUT))
                .find("rows")
                .orElseThrow();
    }
}
