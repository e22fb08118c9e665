package se.arsredovisning.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.problem.Fault;
import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.kit.problem.ProblemType;
import se.arsredovisning.kit.sentence.Sentence;

class ItemTableTest {

    private static final TableLayout LAYOUT = new TableLayout(
            "pets",
            "Ett djur",
            List.of(
                    TableColumn.text("house", "Hus", "Husets nyckel", ""),
                    TableColumn.text("pet", "Djur", "Djurets nyckel", "").asRequired(),
                    TableColumn.text("name", "Namn", "Namnet", ""),
                    TableColumn.integer("year", "År", "Året", ""),
                    TableColumn.decimal("weight", "Vikt", "I kilo", ""),
                    TableColumn.date("born", "Född", "Dagen", ""),
                    TableColumn.text("note", "Not", "Inget av djuret", "")));

    private static final JsonNode DOCUMENT = Json.read("""
            {"houses": [{"pets": [{"key": "katt", "name": "Måns", "life": {"born": "2019-05-01"},
                                   "weights": [{"year": 2020, "weight": 4.5}, {"year": 2021, "weight": 5}]}]},
                        {"pets": [{"key": "hund", "name": "Karo"}]}, {}]}
            """);

    private static ItemTable pets() {
        return ItemTable.of(LAYOUT, Sentence.said("ett djur", "a pet"), List.of("pet"), "name")
                .in(
                        List.of("house"),
                        document -> Map.of(
                                List.of("a"),
                                "/houses/0/pets",
                                List.of("b"),
                                "/houses/1/pets",
                                List.of("c"),
                                "/houses/2/pets"))
                .besides("note")
                .member("pet", "key")
                .member("born", "life/born")
                .values("weights", List.of("year"), List.of("weight"));
    }

    private static TableEdit take(ItemTable items, String csv) {
        TableEdit edit = new TableEdit(DOCUMENT);
        items.take(edit, tables(csv).tables().get(0), edit::take);
        edit.end();
        return edit;
    }

    private static Tables tables(String csv) {
        return TableReader.read(csv.getBytes(UTF_8), TableFormat.CSV, List.of(LAYOUT));
    }

    @Test
    void givesARowForEachValueAndOneWhereThereIsNone() {
        assertThat(pets().rows(DOCUMENT))
                .extracting(row -> row.get("house") + " " + row.get("pet") + " " + row.get("year"))
                .containsExactlyInAnyOrder("a katt 2020", "a katt 2021", "b hund null");
    }

    @Test
    void takesItsOwnRowsWithoutChange() {
        byte[] csv = TemplateWriter.csv(LAYOUT, pets().rows(DOCUMENT), CsvDialect.SWEDISH_EXCEL);

        TableEdit edit = take(pets(), new String(csv, UTF_8));

        assertThat(edit.document()).isEqualTo(DOCUMENT);
        assertThat(edit.changes()).isEmpty();
    }

    @Test
    void addsItemsAndValuesLastAndSaysWhatTheyAreCalled() {
        TableEdit edit = take(pets(), "house;pet;name;year;weight\nc;orm;Kaa;2020;1\na;katt;;2022;6");

        assertThat(edit.document().at("/houses/2/pets"))
                .hasToString("[{\"key\":\"orm\",\"name\":\"Kaa\",\"weights\":[{\"year\":2020,\"weight\":1}]}]");
        assertThat(edit.document().at("/houses/0/pets/0/weights/2/weight").intValue())
                .isEqualTo(6);
        assertThat(pets().names(edit.document()))
                .containsEntry("/houses/2/pets/0", Map.of("house", "c", "pet", "orm"))
                .containsEntry("/houses/2/pets/0/weights/0", Map.of("house", "c", "pet", "orm", "year", "2020"));
    }

    @Test
    void isFoundWithoutItsOwnerOnlyWhereThatIsSaid() {
        assertThat(take(pets().foundAnywhere(), "pet;name\nhund;Trofast")
                        .document()
                        .at("/houses/1/pets/0/name")
                        .textValue())
                .isEqualTo("Trofast");
        assertThat(faults("pet;name\nhund;Trofast")).containsExactly("pets!2:2");
    }

    @Test
    void countsTheRowsThatAFileDoesNotName() {
        assertThat(pets().untouched(DOCUMENT, tables("house;pet;year\na;katt;2020")))
                .isEqualTo(2);
        assertThat(pets().foundAnywhere().untouched(DOCUMENT, tables("pet;year\nkatt;2020\nhund;")))
                .isOne();
    }

    @Test
    void namesEveryCellThatIsWrong() {
        assertThat(faults(
                        "house;pet;name;year;weight\nx;katt;;2020;1\na;katt;A;2020;1\na;katt;B;2021;1\na;katt;A;2020;2\n"
                                + "a;orm;;2020;1\nb;hund;Karo;;3"))
                .containsExactly("pets!A2", "pets!C4", "pets!D5", "pets!C6", "pets!D7");
    }

    @Test
    void aFaultOfAMemberWithoutAColumnIsItsRows() {
        TableEdit edit = take(pets(), "house;pet;year;weight\na;katt;2021;7");

        assertThat(edit.withFilePlaces(
                                new ProblemException(
                                        ProblemType.INVALID_CONTENT,
                                        Sentence.said("Two."),
                                        List.of(
                                                new Fault(
                                                        "/houses/0/pets/0/weights/1/weight",
                                                        7,
                                                        Sentence.said("is too much")),
                                                new Fault(
                                                        "/houses/0/pets/0/colour",
                                                        null,
                                                        Sentence.said("is required")))),
                                "/x")
                        .faults())
                .extracting(fault -> fault.property() + " " + fault.reason())
                .containsExactly("pets!D2 is too much", "pets!2:2 colour is required");
    }

    private static List<String> faults(String csv) {
        return catchThrowableOfType(ProblemException.class, () -> take(pets(), csv)).faults().stream()
                .map(Fault::property)
                .toList();
    }
}
