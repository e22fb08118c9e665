package se.arsredovisning.finance.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static se.arsredovisning.finance.Documents.at;
import static se.arsredovisning.finance.Documents.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.arsredovisning.finance.Documents;
import se.arsredovisning.finance.document.SectionDocument;
import se.arsredovisning.finance.document.SectionRules;
import se.arsredovisning.finance.document.Volumes;
import se.arsredovisning.kit.language.Denomination;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.kit.testing.EnglishFault;
import se.arsredovisning.table.ItemTable;

/** Grants, changes of budgets, equity and final accounts in tables. */
class ItemTablesTest {

    /** A document that has all of them, at every place where they can stand. */
    static ObjectNode document() {
        ObjectNode document = Volumes.document();
        change(document, "/statements/0/lines/1", "t1", -250_000);
        at(document, "/statements/0")
                .put("financing", "fee")
                .set("equity", json("[{\"year\": 2020, \"amount\": 1200000}, {\"year\": 2019, \"amount\": -780000}]"));
        at(document, "/statements/1").put("by", "unit").set("segments", json("""
                [{"key": "norr", "label": "Norr", "financing": "fee", "equity": [{"year": 2020, "amount": 5000}],
                  "lines": [{"key": "revenue", "budget": 8819000, "outcome": 45241000,
                    "budgetChanges": [{"key": "t1", "label": "Tertial 1", "revised": 8819000}]}]},
                 {"key": "soder", "label": "Söder"}]
                """));
        List<String> derived = List.of("budget", "outcome", "previousOutcome");
        at(document, "/statements/1/lines/0").remove(derived);
        at(document, "/statements/1/lines/1").remove(derived);
        change(document, "/investments/categories/0", "t1", 100_000);
        change(document, "/investments/categories/0/projects/0", "t1", 200_000);
        change(document, "/investments/categories/0/categories/0/projects/0", "t2", -100_000);
        change(document, "/investments/total", "t1", 300_000);
        at(document, "/investments/categories/0/projects/0")
                .put("stage", "finished")
                .putObject("finalAccount")
                .put("date", "2020-11-30")
                .put("decision", "§ 12")
                .put("comment", "Dyrare massor.");
        return document;
    }

    private static void change(ObjectNode document, String row, String key, int amount) {
        at(document, row)
                .withArray("budgetChanges")
                .addObject()
                .put("key", key)
                .put("label", "Ändring")
                .put("kind", "transfer")
                .put("date", "2020-05-27")
                .put("decision", "§ 95")
                .put("amount", amount)
                .put("comment", "Flyttat");
    }

    private static TableImport take(ItemTable table, String csv, Denomination unit) {
        return TableImport.of(document(), ImportFiles.csv(table.layout(), csv), unit);
    }

    private static List<String> faults(ItemTable table, String csv) {
        return catchThrowableOfType(ProblemException.class, () -> take(table, csv, Denomination.SEK)).faults().stream()
                .map(EnglishFault::of)
                .map(fault -> fault.property() + " " + fault.reason())
                .toList();
    }

    @Test
    void changesAndAddsGrantsWithAmountsInThousandsAndNumbersAsTheyAre() {
        TableImport taken = take(
                GrantTable.GRANTS,
                "Bidrag;Benämning;Period;Belopp;Antal\nforeningar;;2020;1160;47\nforeningar;;2018;900;40\n"
                        + "stipendier;Stipendier;VT 2020;50;10\n",
                Denomination.TKR);

        assertThat(taken.document().at("/grants/0/values/0/amount").decimalValue())
                .isEqualByComparingTo("1160000");
        assertThat(taken.document().at("/grants/0/values/0/budget").decimalValue())
                .as("a column that the file does not have")
                .isEqualByComparingTo("1200000");
        assertThat(taken.document().at("/grants/0/values/2").toString())
                .isEqualTo("{\"period\":\"2018\",\"amount\":900000,\"number\":40}");
        assertThat(taken.document().at("/grants/1/values/0/period").textValue()).isEqualTo("2020-VT");
        assertThat(taken.untouched()).containsEntry("grants", 1L);
        assertThat(taken.written())
                .extracting(cell -> cell.grant() + " " + cell.period() + " " + cell.member())
                .contains("foreningar 2020 amount", "foreningar 2020 number", "stipendier null label");
    }

    @Test
    void clearsWhatIsSaidOfAnItemWhereItsFirstRowIsBlank() {
        String header = "grant;label;activity;period;amount\n";

        TableImport taken = take(GrantTable.GRANTS, header + "foreningar;Bidrag;;2020;1", Denomination.SEK);

        assertThat(taken.document().at("/grants/0").has("activity")).isFalse();
        assertThat(faults(GrantTable.GRANTS, header + "foreningar;A;;2020;1\nforeningar;B;;2019;2"))
                .containsExactly("grants!B3 is another than in the item's first row, grants!B2");
    }

    @Test
    void anItemWithoutValuesHasARowOfItsOwn() {
        TableImport taken = take(GrantTable.GRANTS, "grant;label\nnytt;Nytt bidrag", Denomination.SEK);

        assertThat(taken.document().at("/grants/1")).hasToString("{\"key\":\"nytt\",\"label\":\"Nytt bidrag\"}");
        assertThat(GrantTable.GRANTS.rows(taken.document())).hasSize(3);
        assertThat(faults(GrantTable.GRANTS, "grant;period;amount\nforeningar;;5"))
                .containsExactly("grants!B2 is required of a row with a value");
    }

    @Test
    void putsChangesOfBudgetsWhereTheirRowsStand() {
        TableImport taken = take(
                RowTables.BUDGET_CHANGES,
                "statement;segment;line;category;project;key;label;amount\n"
                        + "operations;;rents;;;t1;Ny;-300\nland-development;norr;revenue;;;t9;Ny;1\n"
                        + ";;;exploatering;gata;t9;Ny;2\n;;;exploatering;;t9;Ny;3\n;;;total;;t9;Ny;4\n",
                Denomination.TKR);

        JsonNode document = taken.document();
        assertThat(document.at("/statements/0/lines/1/budgetChanges/0/amount").decimalValue())
                .isEqualByComparingTo("-300000");
        assertThat(document.at("/statements/1/segments/0/lines/0/budgetChanges/1/amount")
                        .intValue())
                .isEqualTo(1000);
        assertThat(document.at("/investments/categories/0/categories/0/projects/0/budgetChanges/1/amount")
                        .intValue())
                .isEqualTo(2000);
        assertThat(document.at("/investments/categories/0/categories/0/budgetChanges/0/amount")
                        .intValue())
                .isEqualTo(3000);
        assertThat(document.at("/investments/total/budgetChanges/1/amount").intValue())
                .isEqualTo(4000);
        assertThat(taken.written())
                .extracting(cell -> cell.segment() + " " + cell.line() + " " + cell.budgetChange())
                .contains("norr revenue t9", "null rents t1");
    }

    @Test
    void namesTheCellOfARowThatIsNowhere() {
        assertThat(faults(
                        RowTables.BUDGET_CHANGES,
                        "statement;segment;line;category;project;key;label;amount\n"
                                + "x;;rents;;;a;A;1\noperations;;x;;;a;A;1\noperations;;;;;a;A;1\n"
                                + ";;;expansion;x;a;A;1\noperations;;rents;;;t1;A;1\noperations;;rents;;;t1;B;1\n"
                                + "operations;;rents;;;ny;;1\n"))
                .containsExactly(
                        "budget-changes!A2 names no statement of the section",
                        "budget-changes!C3 names no line of the section",
                        "budget-changes!C4 is required of a budget change that the section does not have yet",
                        "budget-changes!E5 names no project of the section",
                        "budget-changes!F7 is the key of an earlier row, budget-changes!F6",
                        "budget-changes!G8 is required of a budget change that the section does not have yet");
        assertThat(faults(RowTables.EQUITY, "statement;segment;year;amount\noperations;x;2020;1"))
                .containsExactly("equity!B2 names no segment of the section");
    }

    @Test
    void takesEquityOverYears() {
        TableImport taken = take(
                RowTables.EQUITY,
                "statement;segment;year;amount\noperations;;2019;-0,8\noperations;;2018;0,4\n"
                        + "land-development;soder;2020;1\n",
                Denomination.MNKR);

        assertThat(taken.document().at("/statements/0/equity").toString())
                .isEqualTo("[{\"year\":2020,\"amount\":1200000},{\"year\":2019,\"amount\":-800000},"
                        + "{\"year\":2018,\"amount\":400000}]");
        assertThat(taken.document()
                        .at("/statements/1/segments/1/equity/0/amount")
                        .intValue())
                .isEqualTo(1_000_000);
        assertThat(taken.untouched()).containsEntry("equity", 2L);
    }

    @Test
    void takesTheFinalAccountOfAProjectAndOfNothingElse() {
        String header = "category;project;stage;finalAccountDate;finalAccountDecision;totalDeviation\n";

        TableImport taken = TableImport.of(
                Documents.valid(),
                ImportFiles.projects(header + "expansion;gc-vag;finished;2020-12-15;§ 7;-900"),
                Denomination.TKR);

        JsonNode project = taken.document().at("/investments/categories/0/projects/0");
        assertThat(project.path("finalAccount")).hasToString("{\"date\":\"2020-12-15\",\"decision\":\"§ 7\"}");
        assertThat(project.at("/published/totalDeviation").intValue()).isEqualTo(-900_000);
        assertThat(catchThrowableOfType(
                                ProblemException.class,
                                () -> TableImport.of(
                                        Documents.valid(),
                                        ImportFiles.projects(header + "expansion;;;2020-12-15;§ 7;"),
                                        Denomination.TKR))
                        .faults())
                .extracting(fault -> fault.property())
                .containsExactlyInAnyOrder("projects!D2", "projects!E2");
    }

    @Test
    void theDocumentOfTheseTestsHasNoFaults() {
        assertThat(SectionRules.faults(SectionId.parse("1489-kommunstyrelsen-2020"), SectionDocument.read(document())))
                .isEmpty();
    }

    @Test
    void amountsThatTheirFormatShowsOtherwiseAreFaultsThereToo() {
        assertThat(faults(RowTables.EQUITY, "statement;year;amount\noperations;2020;1,5 tkr"))
                .hasSize(1);
    }
}
