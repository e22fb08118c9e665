package se.arsredovisning.internalcontrol.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static se.arsredovisning.internalcontrol.imports.ImportFiles.csv;
import static se.arsredovisning.internalcontrol.imports.TableLayouts.ACTIONS;
import static se.arsredovisning.internalcontrol.imports.TableLayouts.CONTROLS;
import static se.arsredovisning.internalcontrol.imports.TableLayouts.RESULTS;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.arsredovisning.internalcontrol.Documents;
import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.kit.sentence.Sentence;
import se.arsredovisning.kit.testing.EnglishFault;
import se.arsredovisning.table.TableFormat;
import se.arsredovisning.table.TableLayout;
import se.arsredovisning.table.TableReader;
import se.arsredovisning.table.Tables;

class TableImportTest {

    private static final JsonNode DOCUMENT = Documents.valid();

    @Test
    void updatesWhatTheFileNamesAndNothingElse() {
        TableImport taken = take(RESULTS, "control;key;assessment\nlon;aret;with-remark");
        ObjectNode expected = Documents.valid();
        Documents.at(expected, "/controls/1/results/0").put("assessment", "with-remark");

        assertThat(taken.document()).isEqualTo(expected);
        assertThat(taken.written())
                .containsExactly(new WrittenCell(
                        "results!C2",
                        "lon",
                        "aret",
                        null,
                        "assessment",
                        null,
                        expected.at("/controls/1/results/0/assessment")));
        assertThat(taken.untouched()).hasToString("{controls=3, results=2, actions=2}");
        assertThat(taken.warnings()).isEmpty();
    }

    @Test
    void takesSwedishHeaders() {
        TableImport taken = take(
                CONTROLS,
                "Nyckel;Identifierad risk;Vad ska kontrolleras;Frekvens;Bedömning\nlon;Ny;Lön;Yearly;with-remark");

        JsonNode control = taken.document().at("/controls/1");
        assertThat(control.path("risk").textValue()).isEqualTo("Ny");
        assertThat(control.path("subject").textValue()).isEqualTo("Lön");
        assertThat(control.path("frequency").textValue()).isEqualTo("yearly");
        assertThat(control.path("frequencyLabel").textValue()).isEqualTo("Månadsvis");
    }

    @Test
    void aBlankCellClearsAndAMissingColumnDoesNot() {
        TableImport taken = take(ACTIONS, "control;key;result;due\nfaktura;kurs;;");

        JsonNode action = taken.document().at("/controls/0/actions/0");
        assertThat(action)
                .hasToString(
                        "{\"key\":\"kurs\",\"text\":\"Håll kurs\",\"owner\":\"Ekonomichef\",\"state\":\"ongoing\"}");
        assertThat(taken.written())
                .extracting(cell -> cell.action() + " " + cell.member())
                .containsExactly("kurs result", "kurs due");
    }

    @Test
    void takesAStepByItsKeyOrItsLabelAndLeavesWhatIsNeitherToTheRules() {
        TableImport taken = take(CONTROLS, "key;assessment\nfaktura;MINDRE avvikelse\nlon;Open\narkiv;Gul");

        assertThat(taken.document().path("controls").findValuesAsText("assessment"))
                .contains("minor", "open", "Gul");
    }

    @Test
    void takesEveryRiskAndPassesAProductOver() {
        TableImport taken = take(
                CONTROLS,
                "Nyckel;Enhet;Inneboende sannolikhet;Inneboende konsekvens;Inneboende riskvärde;Accepterat riskvärde"
                        + ";residualRiskValue;residualLikelihood;residualConsequence\n"
                        + "lon;Lönekontoret;4;4;16;6;;;\nfaktura;;4;3;12;;2;;");

        assertThat(taken.document().at("/controls/1/organisationUnit").textValue())
                .isEqualTo("Lönekontoret");
        assertThat(taken.document().at("/controls/1/inherentRisk")).hasToString("{\"likelihood\":4,\"consequence\":4}");
        assertThat(taken.document().at("/controls/1/acceptedRisk")).hasToString("{\"riskValue\":6}");
        assertThat(taken.document().at("/controls/0").has("acceptedRisk")).isFalse();
        assertThat(taken.document().at("/controls/0/residualRisk")).hasToString("{\"riskValue\":2}");
        assertThat(taken.written())
                .extracting(cell -> cell.control() + " " + cell.member())
                .contains("lon inherentLikelihood", "faktura acceptedRiskValue", "faktura residualLikelihood");
    }

    @Test
    void addsControlsResultsAndActionsLast() {
        TableImport taken = TableImport.of(
                DOCUMENT,
                TableReader.read(
                        ImportFiles.workbook(layout -> ADDED.getOrDefault(layout.name(), List.of())),
                        TableFormat.XLSX,
                        TableLayouts.ALL));

        assertThat(taken.document().at("/controls/3"))
                .hasToString("{\"key\":\"ny\",\"risk\":\"Ny risk\","
                        + "\"results\":[{\"key\":\"maj\",\"date\":\"2020-05-04\",\"text\":\"Bra\"}],"
                        + "\"actions\":[{\"key\":\"ring\",\"text\":\"Ring\",\"result\":\"maj\"}]}");
        assertThat(taken.document().path("controls")).hasSize(4);
        assertThat(taken.untouched()).hasToString("{controls=3, results=3, actions=2}");
    }

    @Test
    void aRiskValueThatRepeatsTheProductIsPassedOver() {
        TableImport repeated = take(CONTROLS, "key;riskValue\nfaktura;6");
        TableImport split = take(CONTROLS, "key;likelihood;consequence\nlon;2;4");
        TableImport whole = take(CONTROLS, "key;riskValue;consequence;likelihood\nlon;8;4;2");

        assertThat(repeated.document()).isEqualTo(DOCUMENT);
        assertThat(repeated.written()).isEmpty();
        assertThat(split.document().at("/controls/1").has("riskValue")).isFalse();
        assertThat(split.written())
                .extracting(cell -> cell.member() + " " + cell.place())
                .containsExactly("likelihood controls!B2", "consequence controls!C2", "riskValue null");
        assertThat(whole.document()).isEqualTo(split.document());
        assertThat(whole.written().get(2).place()).isEqualTo("controls!B2");
    }

    @Test
    void aRiskValueIsTakenAloneAndInPlaceOfItsFactors() {
        TableImport alone = take(CONTROLS, "key;riskValue\narkiv;12");
        TableImport instead = take(CONTROLS, "key;likelihood;consequence;riskValue\nfaktura;;;9");

        assertThat(alone.document().at("/controls/2/riskValue").intValue()).isEqualTo(12);
        assertThat(instead.document().at("/controls/0/riskValue").intValue()).isEqualTo(9);
        assertThat(instead.document().at("/controls/0").has("likelihood")).isFalse();
    }

    @Test
    void namesEveryRowThatCannotBeTaken() {
        assertThat(faults(CONTROLS, "key;risk\nlon;A\nny;\nlon;B"))
                .extracting(EnglishFault::property)
                .containsExactly("controls!B3", "controls!A4");
        assertThat(faults(CONTROLS, "key;process\nny;P"))
                .containsExactly(new EnglishFault(
                        "controls!2:2",
                        null,
                        "has no column risk (Identifierad risk), which is required of a row that the section does not"
                                + " have yet"));
        assertThat(faults(RESULTS, "control;key;text\nx;aret;A\nlon;aret;B\nlon;aret;C\nfaktura;aret;D"))
                .extracting(EnglishFault::property)
                .containsExactly("results!A2", "results!B4");
        assertThat(faults(ACTIONS, "control;key;text\nlon;kurs;"))
                .extracting(EnglishFault::property)
                .containsExactly("actions!C2");
    }

    @Test
    void saysWhereAFileHasNoRows() {
        assertThat(take(CONTROLS, "key;risk\n;").warnings())
                .extracting(Sentence::toString)
                .containsExactly("Filen har inga rader.");
    }

    private static final Map<String, List<Map<String, Object>>> ADDED = Map.of(
            "controls", List.of(Map.of("key", "ny", "risk", "Ny risk")),
            "results", List.of(Map.of("control", "ny", "key", "maj", "date", LocalDate.of(2020, 5, 4), "text", "Bra")),
            "actions", List.of(Map.of("control", "ny", "key", "ring", "text", "Ring", "result", "maj")));

    private static TableImport take(TableLayout layout, String text) {
        return TableImport.of(DOCUMENT, csv(layout, text));
    }

    private static List<EnglishFault> faults(TableLayout layout, String text) {
        Tables tables = csv(layout, text);
        return EnglishFault.of(catchThrowableOfType(ProblemException.class, () -> TableImport.of(DOCUMENT, tables))
                .faults());
    }
}
