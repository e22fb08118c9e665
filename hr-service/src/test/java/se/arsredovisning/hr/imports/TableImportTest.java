package se.arsredovisning.hr.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.arsredovisning.hr.Documents;
import se.arsredovisning.hr.disclosure.DisclosureControl;
import se.arsredovisning.hr.document.BoardSections;
import se.arsredovisning.hr.document.SectionDisclosure;
import se.arsredovisning.hr.document.StoredDocument;
import se.arsredovisning.hr.section.SectionService;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.problem.Fault;
import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.kit.sentence.Sentence;
import se.arsredovisning.kit.testing.EnglishFault;
import se.arsredovisning.table.TableFormat;
import se.arsredovisning.table.TableReader;

class TableImportTest {

    private static final SectionDisclosure DISCLOSURE = new SectionDisclosure(new DisclosureControl(10));
    private static final JsonNode TOLD = DISCLOSURE.released(Documents.ANNUAL, Documents.secret());
    private static final String MEN = "/sickLeave/2/current";

    @Test
    void everyRowOfASectionComesBackWithoutChange() {
        for (JsonNode document :
                List.of(Documents.valid(), TOLD, Documents.data("1489-kommunstyrelsen-2020/hr.json"))) {
            TableImport taken = TableImport.of(
                    document, TableReader.read(ImportFiles.workbook(document), TableFormat.XLSX, TableLayouts.ALL));

            assertThat(taken.document()).isEqualTo(document);
            assertThat(taken.written(document)).isEmpty();
            assertThat(taken.warnings()).isEmpty();
            assertThat(taken.untouched())
                    .hasToString(
                            "{engagement=0, sick-leave=0, sick-leave-quarters=0, sick-leave-units=0, staff-groups=0, staffing=0}");
        }
    }

    static Stream<JsonNode> boards() {
        return Stream.of(
                Documents.data("1489-kommunstyrelsen-2020/hr.json"),
                Documents.data("boards/0182-kommunstyrelsens-verksamhetsutskott-2019/hr.json"),
                Documents.valid().put("dueAt", "2021-02-15").put("responsibleOffice", "Ekonomiavdelningen"),
                Documents.secret());
    }

    @ParameterizedTest
    @MethodSource("boards")
    void aSectionBegunFromTheTemplateOfAnotherSaysTheSame(JsonNode document) {
        TableImport begun = TableImport.of(
                SectionService.beginning(),
                TableReader.read(ImportFiles.workbook(document), TableFormat.XLSX, TableLayouts.ALL));

        assertThat(Json.equivalent(begun.document(), document))
                .as("%s%n%s", Json.difference(document, begun.document()), begun.document())
                .isTrue();
        assertThat(begun.written(document)).isNotEmpty();
    }

    @Test
    void aTemplateShowsWhyAPlaceIsSuppressedAndNotItsNumbers() {
        assertThat(SectionTables.of(TOLD, TableLayouts.SICK_LEAVE).get(2))
                .containsEntry("group", "men")
                .containsEntry("currentEmployees", 8)
                .containsEntry("currentWithheld", "small-group")
                .doesNotContainKeys("currentPercent", "currentAbsenceHours", "currentOrdinaryHours", "change")
                .containsEntry(
                        "previousPercent",
                        Documents.secret()
                                .at("/sickLeave/2/previous/published/percent")
                                .decimalValue());
    }

    @Test
    void addsMonthsAndPartsLastWhateverTheOrderOfTheRows() {
        TableImport taken = staffing("period;part;label;permanentHeadcount;permanentFte\n"
                + "2018-12;kansli;Kansliet;50;48,5\n2018-12;;;99;97,1\n2020-12;miljo;Miljö;1;0,5");

        assertThat(taken.document().at("/staffing/2"))
                .isEqualTo(
                        Documents.json(
                                "{\"period\":\"2018-12\",\"permanent\":{\"headcount\":99,\"fte\":97.1},\"parts\":[{\"key\":"
                                        + "\"kansli\",\"label\":\"Kansliet\",\"permanent\":{\"headcount\":50,\"fte\":48.5}}]}"));
        assertThat(taken.document().at("/staffing/0/parts/2/label").textValue()).isEqualTo("Miljö");
        assertThat(taken.untouched())
                .hasToString(
                        "{engagement=0, sick-leave=6, sick-leave-quarters=0, sick-leave-units=0, staff-groups=0, staffing=4}");
    }

    @Test
    void aBlankCellClearsAndAColumnLeftOutIsLeftAlone() {
        TableImport taken = staffing("period;fixedTermFte\n2019-12;");

        assertThat(taken.document().at("/staffing/1/fixedTerm").toString()).isEqualTo("{\"headcount\":13}");
        assertThat(taken.written(taken.document()))
                .containsExactly(new WrittenCell(
                        "staffing!B2",
                        "2019-12",
                        null,
                        null,
                        "fixedTerm/fte",
                        null,
                        Documents.valid().at("/staffing/1/fixedTerm/fte"),
                        null));
    }

    @Test
    void namesTheColumnThatANewRowMisses() {
        assertThat(EnglishFault.of(
                        catchThrowableOfType(ProblemException.class, () -> staffing("period;part\n2020-12;ny"))
                                .faults()))
                .containsExactly(
                        new EnglishFault(
                                "staffing!2:2",
                                null,
                                "has no column label (Benämning), which is required of a part that the month does not have yet"));
        assertThat(EnglishFault.of(catchThrowableOfType(ProblemException.class, () -> sickLeave("group\nage-to-29"))
                        .faults()))
                .containsExactly(
                        new EnglishFault(
                                "sick-leave!2:2",
                                null,
                                "has no column label (Benämning), which is required of a group that the section does not have yet"));
    }

    @Test
    void namesEveryRowThatIsNotTheSections() {
        assertThat(faults(() ->
                        staffing("period;part;label\n2020-12;;Alla\n2017-12;x;X\n2020-12;ny;\n2019-12;;\n2019-12;;")))
                .containsExactly("staffing!C2", "staffing!A6", "staffing!A3", "staffing!C4");
        assertThat(faults(() -> sickLeave("group;label;currentPercent\nage-to-29;;1\nwomen;;2\nwomen;;3")))
                .containsExactlyInAnyOrder("sick-leave!B2", "sick-leave!A4");
    }

    @Test
    void blankNumbersLeaveASuppressedPlaceAsItIs() {
        for (String csv : List.of(
                "group;currentPercent\nmen;",
                "group;currentPercent;currentWithheld\nmen;;",
                "group;currentPercent;currentAbsenceHours;currentOrdinaryHours;currentWithheld\nmen;;;;small-group")) {
            assertThat(TableImport.of(TOLD, ImportFiles.sickLeave(csv)).document())
                    .as(csv)
                    .isEqualTo(TOLD);
        }
    }

    @Test
    void aNumberGivesASuppressedPlaceAnewAndWhatIsWrittenDoesNotSayIt() {
        TableImport taken = TableImport.of(
                TOLD,
                ImportFiles.sickLeave(
                        "group;currentPercent;currentAbsenceHours;currentOrdinaryHours;currentWithheld;change"
                                + "\nmen;7,6;;;small-group;3,7"));

        assertThat(taken.document().at(MEN).toString()).isEqualTo("{\"employees\":8,\"published\":{\"percent\":7.6}}");
        List<WrittenCell> written = taken.written(DISCLOSURE.released(Documents.ANNUAL, taken.document()));
        assertThat(written)
                .containsExactly(
                        new WrittenCell(
                                "sick-leave!B2", null, null, "men", "current/published/percent", true, null, null),
                        new WrittenCell("sick-leave!F2", null, null, "men", "published/change", true, null, null));
        assertThat(taken.warnings()).isEmpty();
    }

    @Test
    void warnsWhereANumberAloneTakesThePlaceOfAllThatWasWithheld() {
        assertThat(TableImport.of(TOLD, ImportFiles.sickLeave("group;currentPercent\nmen;7,6"))
                        .warnings())
                .extracting(Sentence::toString)
                .containsExactly("Av men (current) ger allt som hölls inne vika för det som filen säger: den har inte"
                        + " alla kolumner.");
    }

    @Test
    void takesTheMarkOfAnAuthorAndNoOtherReason() {
        TableImport taken = sickLeave("group;previousWithheld\nmen;singled-out");

        assertThat(taken.document().at("/sickLeave/5/previous/status").textValue())
                .isEqualTo("suppressed");
        assertThat(taken.document().at("/sickLeave/5/previous/reason").textValue())
                .isEqualTo("singled-out");
        assertThat(faults(() -> sickLeave("group;currentPercent;currentWithheld\nmen;2,5;small-group")))
                .as("a template that was made when this was suppressed")
                .containsExactly("sick-leave!C2");
    }

    @Test
    void aMarkGoesOnlyWithTheNumbersThatItHid() {
        JsonNode marked = marked();

        TableImport kept =
                TableImport.of(marked, ImportFiles.sickLeave("group;currentPercent;currentWithheld\nwomen;;"));
        TableImport silent = TableImport.of(marked, ImportFiles.sickLeave("group;currentPercent\nwomen;3,4"));
        TableImport anew =
                TableImport.of(marked, ImportFiles.sickLeave("group;currentPercent;currentWithheld\nwomen;3,4;"));

        assertThat(kept.document()).isEqualTo(marked);
        assertThat(kept.warnings())
                .extracting(Sentence::toString)
                .containsExactly("Markeringen av women (current) står kvar: den tas bort när talen anges.");
        assertThat(silent.document().at("/sickLeave/4/current/reason").textValue())
                .isEqualTo("singled-out");
        assertThat(anew.document().at("/sickLeave/4/current").has("status")).isFalse();
    }

    @Test
    void aTrialIsAFunctionOfWhatIsTold() {
        JsonNode other = Documents.secret();
        Documents.at(other, MEN).put("absenceHours", 50).putObject("published").put("percent", 5.0);
        JsonNode given = TableImport.of(TOLD, ImportFiles.sickLeave("group;comment\ntotal;Nytt"))
                .document();

        assertThat(DISCLOSURE.released(Documents.ANNUAL, other)).isEqualTo(TOLD);
        JsonNode tried = kept(Documents.secret()).preview(given, Documents.secret());
        assertThat(tried.at(MEN)).isEqualTo(TOLD.at(MEN));
        assertThat(tried).isEqualTo(kept(other).preview(given, other));
        assertThat(tried)
                .isEqualTo(DISCLOSURE.released(
                        Documents.ANNUAL, kept(Documents.secret()).of(given, Documents.secret())));
    }

    @Test
    void takesEngagementByYearAndGivesItBack() {
        ObjectNode document = Documents.valid();
        document.set("engagement", Documents.json("[{\"year\": 2019, \"index\": 80.5, \"decimals\": 1}]"));

        TableImport taken = TableImport.of(
                document, ImportFiles.engagement("år;totalindex;ledarskap;decimaler\n2020;79;81;\n2019;80,4;;1"));

        assertThat(taken.document().path("engagement"))
                .hasToString("[{\"year\":2019,\"index\":80.4,\"decimals\":1},"
                        + "{\"year\":2020,\"index\":79,\"leadership\":81}]");
        assertThat(taken.written(taken.document()))
                .extracting(cell -> cell.period() + " " + cell.member() + " " + cell.place())
                .containsExactly(
                        "2020 index engagement!B2", "2020 leadership engagement!C2", "2019 index engagement!B3");
        assertThat(faults(() -> TableImport.of(document, ImportFiles.engagement("year;index\n2019;1\n2019;2"))))
                .containsExactly("engagement!A3");
        assertThat(TableImport.of(
                                document,
                                TableReader.read(ImportFiles.workbook(document), TableFormat.XLSX, TableLayouts.ALL))
                        .document())
                .isEqualTo(document);
    }

    private static StoredDocument kept(JsonNode stored) {
        return new StoredDocument(DISCLOSURE, new BoardSections(Documents.ANNUAL, stored, null, null));
    }

    private static JsonNode marked() {
        JsonNode document = Documents.valid();
        Documents.at(document, "/sickLeave/4/current")
                .put("status", "suppressed")
                .put("reason", "singled-out");
        return DISCLOSURE.released(Documents.ANNUAL, document);
    }

    private static TableImport staffing(String csv) {
        return TableImport.of(Documents.valid(), ImportFiles.staffing(csv));
    }

    private static TableImport sickLeave(String csv) {
        return TableImport.of(Documents.valid(), ImportFiles.sickLeave(csv));
    }

    private static List<String> faults(org.assertj.core.api.ThrowableAssert.ThrowingCallable taking) {
        return catchThrowableOfType(ProblemException.class, taking).faults().stream()
                .map(Fault::property)
                .toList();
    }
}
