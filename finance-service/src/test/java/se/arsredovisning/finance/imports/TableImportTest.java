package se.arsredovisning.finance.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static se.arsredovisning.finance.imports.ImportFiles.lines;
import static se.arsredovisning.finance.imports.ImportFiles.projects;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.arsredovisning.finance.Documents;
import se.arsredovisning.finance.ShortDocuments;
import se.arsredovisning.kit.language.Denomination;
import se.arsredovisning.kit.problem.Fault;
import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.kit.sentence.Sentence;
import se.arsredovisning.kit.testing.EnglishFault;
import se.arsredovisning.table.Tables;

class TableImportTest {

    private static final JsonNode DOCUMENT = ShortDocuments.valid();

    @Test
    void updatesWhatTheFileNamesAndNothingElse() {
        TableImport taken = sek(lines("statement;line;outcome\noperations;rents;-4590000"));

        assertThat(taken.document().at("/statements/0/lines/1/outcome").decimalValue())
                .isEqualByComparingTo("-4590000");
        assertThat(taken.written()).singleElement().satisfies(cell -> {
            assertThat(cell.place()).isEqualTo("lines!C2");
            assertThat(cell.statement()).isEqualTo("operations");
            assertThat(cell.line()).isEqualTo("rents");
            assertThat(cell.member()).isEqualTo("outcome");
            assertThat(cell.before().decimalValue()).isEqualByComparingTo("-4580000");
            assertThat(cell.after().decimalValue()).isEqualByComparingTo("-4590000");
        });
        assertThat(taken.untouched())
                .hasToString("{budget-changes=0, equity=0, grants=0, lines=4, projects=6, segments=0, statements=2,"
                        + " volumes=0}");
    }

    @Test
    void takesSwedishHeadersAndThousands() {
        TableImport taken = TableImport.of(
                DOCUMENT,
                lines("Resultaträkning;Rad;Utfall föregående år;Avvikelse\noperations;rents;-6 841,5;-90"),
                Denomination.TKR);

        assertThat(taken.document().at("/statements/0/lines/1/previousOutcome").decimalValue())
                .isEqualByComparingTo("-6841500");
        assertThat(taken.document()
                        .at("/statements/0/lines/1/published/deviation")
                        .decimalValue())
                .isEqualByComparingTo("-90000");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-4590000|#,##0|SEK|-4590000",
                "-4590|#,##0|TKR|-4590000",
                "-4590000|#,##0,|SEK|-4590000",
                "-4590000|#,##0,&quot; tkr&quot;|SEK|-4590000",
                "-4590|#,##0&quot; tkr&quot;|TKR|-4590000",
                "-4590000|#,##0 [$kr-41D]|SEK|-4590000"
            })
    void takesAnAmountThatIsSeenAsWhatItIsSaidToBe(String value, String format, Denomination unit, String kronor) {
        TableImport taken = TableImport.of(DOCUMENT, ImportFiles.outcome(value, format), unit);

        assertThat(taken.document().at("/statements/0/lines/1/outcome").decimalValue())
                .isEqualByComparingTo(kronor);
        assertThat(taken.warnings()).hasSize(format.equals("#,##0,") ? 1 : 0).allMatch(warning -> warning.toString()
                .contains("lines!C2 visas i tusental"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-4590000|#,##0,|TKR",
                "-4590000|#,##0,&quot; tkr&quot;|TKR",
                "-4590|#,##0&quot; tkr&quot;|SEK",
                "-4.6|0.0&quot; mnkr&quot;|SEK",
                "-4.6|0.0&quot; mnkr&quot;|TKR"
            })
    void refusesAnAmountThatIsSeenAsSomethingElse(String value, String format, Denomination unit) {
        ProblemException problem = catchThrowableOfType(
                ProblemException.class, () -> TableImport.of(DOCUMENT, ImportFiles.outcome(value, format), unit));

        assertThat(EnglishFault.of(problem.faults())).singleElement().satisfies(fault -> {
            assertThat(fault.property()).isEqualTo("lines!C2");
            assertThat(fault.reason()).contains("number format");
        });
    }

    @Test
    void aBlankCellClearsAndAMissingColumnDoesNot() {
        TableImport taken = sek(lines("statement;line;previousOutcome;comment;change\noperations;rents;;;"));

        JsonNode line = taken.document().at("/statements/0/lines/1");
        assertThat(line.has("previousOutcome")).isFalse();
        assertThat(line.has("comment")).isFalse();
        assertThat(line.path("published").has("change")).isFalse();
        assertThat(line.path("published").has("deviation")).isTrue();
        assertThat(line.path("budget").decimalValue()).isEqualByComparingTo("-4494000");
        assertThat(taken.written())
                .extracting(WrittenCell::member)
                .containsExactly("previousOutcome", "published/change", "comment");
    }

    @Test
    void amountsOfASumAreWhatWasPrinted() {
        TableImport line = sek(lines("statement;line;budget;change\noperations;result;54386000;1000"));
        TableImport category = sek(projects("category;outcome\nexpansion;41000\nimage;2000\ntotal;43000"));

        assertThat(line.document().at("/statements/0/lines/2/published/budget").decimalValue())
                .isEqualByComparingTo("54386000");
        assertThat(line.document().at("/statements/0/lines/2").has("budget")).isFalse();
        assertThat(category.document()
                        .at("/investments/categories/0/published/outcome")
                        .decimalValue())
                .isEqualByComparingTo("41000");
        assertThat(category.document().at("/investments/categories/1/outcome").decimalValue())
                .isEqualByComparingTo("2000");
        assertThat(category.document()
                        .at("/investments/total/published/outcome")
                        .decimalValue())
                .isEqualByComparingTo("43000");
        assertThat(category.written())
                .extracting(cell -> cell.category() + " " + cell.member())
                .containsExactly("expansion published/outcome", "image outcome", "total published/outcome");
    }

    @Test
    void theCommentOfTheTotalIsThatOfTheInvestments() {
        TableImport taken = sek(projects("category;label;comment\ntotal;Summa;Högre än budget."));

        assertThat(taken.document().at("/investments/comment").textValue()).isEqualTo("Högre än budget.");
        assertThat(taken.document().at("/investments/total/label").textValue()).isEqualTo("Summa");
    }

    @Test
    void addsALineLastInItsStatement() {
        TableImport taken = sek(lines("statement;line;label;role;formula;outcome\n"
                + "operations;staff;Personal;item;;-7000\noperations;net;Netto;subtotal;revenue + staff;1000"));

        assertThat(taken.document().at("/statements/0/lines/3"))
                .hasToString("{\"key\":\"staff\",\"label\":\"Personal\",\"role\":\"item\",\"outcome\":-7000}");
        assertThat(taken.document().at("/statements/0/lines/4"))
                .hasToString("{\"key\":\"net\",\"label\":\"Netto\",\"role\":\"subtotal\","
                        + "\"formula\":[\"revenue\",\"staff\"],\"published\":{\"outcome\":1000}}");
        assertThat(taken.untouched())
                .hasToString("{budget-changes=0, equity=0, grants=0, lines=5, projects=6, segments=0, statements=2,"
                        + " volumes=0}");
    }

    @Test
    void addsACategoryAtTheTopAndProjectsInWhateverOrder() {
        TableImport taken =
                sek(projects("category;project;label;budget\nnew;bridge;Bro;5000\nland;road;Väg;7000\nnew;;Ny;5000"));

        assertThat(taken.document().at("/investments/categories/2"))
                .hasToString("{\"key\":\"new\",\"projects\":[{\"key\":\"bridge\",\"label\":\"Bro\",\"budget\":5000}],"
                        + "\"label\":\"Ny\",\"published\":{\"budget\":5000}}");
        assertThat(taken.document()
                        .at("/investments/categories/0/categories/0/projects/1/key")
                        .textValue())
                .isEqualTo("road");
    }

    @Test
    void makesInvestmentsWhereThereAreNone() {
        JsonNode bare = Documents.json("{\"decimals\":0,\"statements\":[]}");

        assertThat(TableImport.of(bare, projects("category;label;budget\na;A;1"), Denomination.SEK)
                        .document())
                .hasToString("{\"decimals\":0,\"statements\":[],"
                        + "\"investments\":{\"categories\":[{\"key\":\"a\",\"label\":\"A\",\"budget\":1}]}}");
        assertThat(TableImport.of(bare, projects("category;label;budget\ntotal;;"), Denomination.SEK)
                        .document())
                .isEqualTo(bare);
    }

    @Test
    void noAmountDisappearsWhereARowBecomesASum() {
        TableImport category = sek(projects("category;project;label;outcome\nimage;logo;Logotyp;3000"));
        TableImport line = sek(lines("statement;line;role;formula\noperations;rents;subtotal;revenue"));

        assertThat(category.document().at("/investments/categories/1"))
                .hasToString("{\"key\":\"image\",\"label\":\"Imageinvestering\","
                        + "\"projects\":[{\"key\":\"logo\",\"label\":\"Logotyp\",\"outcome\":3000}],"
                        + "\"published\":{\"budget\":0,\"outcome\":0}}");
        assertThat(category.warnings())
                .extracting(Sentence::toString)
                .containsExactly("image är nu en summa av andra: det som angavs för den behålls som det tryckta.");
        assertThat(line.document().at("/statements/0/lines/1/published/outcome").decimalValue())
                .isEqualByComparingTo("-4580000");
    }

    @Test
    void whatWasPrintedIsGivenWhereARowIsNoSumAnyMore() {
        TableImport taken = sek(lines("statement;line;role;formula\noperations;result;item;"));

        assertThat(taken.document().at("/statements/0/lines/2/budget").decimalValue())
                .isEqualByComparingTo("54385000");
        assertThat(taken.document().at("/statements/0/lines/2").has("published"))
                .isFalse();
        assertThat(taken.warnings()).hasSize(1);
    }

    @Test
    void namesEveryRowOfLinesThatIsWrong() {
        assertThat(faults(
                        lines("statement;line;label;role\nx;rents;;\noperations;rents;A;item\noperations;rents;B;item\n"
                                + "operations;new;;item\noperations;newer;C;")))
                .containsExactly(
                        new EnglishFault("lines!A2", "x", "names no statement of the section"),
                        new EnglishFault("lines!B4", "rents", "is the line of an earlier row, lines!B3"),
                        new EnglishFault(
                                "lines!C5", null, "is required of a line that the statement does not have yet"),
                        new EnglishFault(
                                "lines!D6", null, "is required of a line that the statement does not have yet"));
    }

    @Test
    void namesEveryColumnThatANewRowMisses() {
        String line = ", which is required of a line that the statement does not have yet";

        assertThat(faults(lines("statement;line;budget\noperations;new;1\noperations;newer;2")))
                .containsExactly(
                        new EnglishFault("lines!2:2", null, "has no column label (Benämning)" + line),
                        new EnglishFault("lines!2:2", null, "has no column role (Slag)" + line),
                        new EnglishFault("lines!3:3", null, "has no column label (Benämning)" + line),
                        new EnglishFault("lines!3:3", null, "has no column role (Slag)" + line));
        assertThat(faults(projects("category;project\nexpansion;new")))
                .containsExactly(new EnglishFault(
                        "projects!2:2",
                        null,
                        "has no column label (Benämning), which is required of a project that the section does not have"
                                + " yet"));
    }

    @Test
    void namesEveryRowOfProjectsThatIsWrong() {
        assertThat(faults(projects("category;project;label;decidedTotal\nx;;;\nx;p;P;\nland;digitalisering;;\n"
                        + "expansion;new;;\nexpansion;;E;\nexpansion;;E;\nland;gatan;G;\nland;gatan;G;\ntotal;q;Q;")))
                .containsExactly(
                        new EnglishFault("projects!A2", "x", "names no category of the section; a new one has a label"),
                        new EnglishFault("projects!A7", "expansion", "is the category of an earlier row, projects!A6"),
                        new EnglishFault(
                                "projects!A3",
                                "x",
                                "names no category of the section; a new one has a row of its own, with a label and no"
                                        + " project"),
                        new EnglishFault(
                                "projects!A4", "land", "is another category than that of the project, expansion"),
                        new EnglishFault(
                                "projects!C5", null, "is required of a project that the section does not have yet"),
                        new EnglishFault("projects!B9", "gatan", "is the project of an earlier row, projects!B8"),
                        new EnglishFault(
                                "projects!A10",
                                "total",
                                "names no category of the section; a new one has a row of its own, with a label and no"
                                        + " project"));
    }

    @Test
    void tellsFaultsOfTheDocumentByTheirCells() {
        TableImport taken = sek(lines("statement;line;label;role;formula\noperations;new;Ny;subtotal;revenue+x"));
        ProblemException problem = ProblemException.invalid(List.of(
                new Fault("/statements/0/lines/3/formula/1", "x", Sentence.of("finance.fault.no-line")),
                new Fault("/statements/0/lines/3/published/outcome", 1, Sentence.said("is wrong")),
                new Fault("/statements/1/lines/0/outcome", 1, Sentence.said("is wrong"))));

        assertThat(EnglishFault.of(
                        taken.withFilePlaces(problem, "/finance/v1/sections/s").faults()))
                .extracting(EnglishFault::property)
                .containsExactly("lines!E2", "lines!2:2", "/finance/v1/sections/s#/statements/1/lines/0/outcome");
    }

    @Test
    void saysThatAFileHasNoRows() {
        assertThat(sek(lines("statement;line\n")).warnings())
                .extracting(Sentence::toString)
                .containsExactly("Filen har inga rader.");
    }

    @Test
    void aCategoryOfTheKeyTotalIsACategory() {
        JsonNode document = Documents.json(
                "{\"decimals\":0,\"statements\":[],\"investments\":{\"categories\":[{\"key\":\"total\",\"label\":\"T\"}],"
                        + "\"total\":{\"label\":\"Summa\"}}}");

        TableImport taken = TableImport.of(document, projects("category;label\ntotal;Ny"), Denomination.SEK);

        assertThat(taken.document().at("/investments/categories/0/label").textValue())
                .isEqualTo("Ny");
        assertThat(taken.document().at("/investments/total/label").textValue()).isEqualTo("Summa");
        assertThat(SectionTables.of(document, TableLayouts.PROJECTS)).hasSize(1);
    }

    private static TableImport sek(Tables tables) {
        return TableImport.of(DOCUMENT, tables, Denomination.SEK);
    }

    private static List<EnglishFault> faults(Tables tables) {
        return EnglishFault.of(
                catchThrowableOfType(ProblemException.class, () -> sek(tables)).faults());
    }
}
