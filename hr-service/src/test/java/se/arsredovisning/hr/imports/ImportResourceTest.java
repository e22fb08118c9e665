package se.arsredovisning.hr.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arsredovisning.hr.Api.api;
import static se.arsredovisning.hr.Api.get;
import static se.arsredovisning.hr.Api.givenSection;
import static se.arsredovisning.hr.Api.json;
import static se.arsredovisning.hr.Api.newSection;
import static se.arsredovisning.hr.Api.places;
import static se.arsredovisning.hr.Api.problem;
import static se.arsredovisning.hr.Api.put;
import static se.arsredovisning.hr.Api.revisions;
import static se.arsredovisning.hr.imports.ImportFiles.csvRequest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.arsredovisning.hr.Documents;
import se.arsredovisning.hr.HrSample;
import se.arsredovisning.hr.section.SectionService;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.testing.ETags;
import se.arsredovisning.kit.testing.promise.SectionSample;
import se.arsredovisning.kit.testing.promise.TakesTables;

@QuarkusTest
class ImportResourceTest implements TakesTables {

    @Override
    public SectionSample sample() {
        return new HrSample();
    }

    @Override
    public Table change() {
        return new Table("staffing", STAFF);
    }

    @Override
    public Table same() {
        return new Table("staffing", "period;permanentHeadcount\n2020-12;106");
    }

    @Override
    public byte[] workbook() {
        return ImportFiles.workbook(Documents.valid());
    }

    private static final String STAFF =
            "Månad;Del;Tillsvidareanställda;Tillsvidareanställda, årsarbetare\n2020-12;;107;104,3";

    /** Men become eight, who have numbers that stand nowhere else. */
    private static final String SMALL =
            "group;currentPercent;currentAbsenceHours;currentOrdinaryHours;currentEmployees;change\n"
                    + "total;3,1;;;88;-0,9\nmen;9,7;97,5;1005;8;7,1";

    private static final List<String> HIDDEN = List.of("9.7", "9,7", "97.5", "97,5", "1005", "7.1", "7,1");

    @Inject
    SectionService sections;

    @Test
    void aDryRunSaysWhatTheImportDoes() {
        String id = givenSection();

        Response tried =
                csvRequest("staffing", STAFF).queryParam("dryRun", "true").post("sections/{id}/imports", id);

        assertThat(tried.statusCode()).as(tried.asString()).isEqualTo(200);
        assertThat(tried.header("ETag")).matches(ETags.of(1, "7-10"));
        assertThat(revisions(id)).isOne();

        Response done = csvRequest("staffing", STAFF)
                .header("If-Match", tried.header("ETag"))
                .post("sections/{id}/imports", id);

        assertThat(done.header("ETag")).matches(ETags.of(2, "7-10"));
        assertThat(json(done).path("changed").booleanValue()).isTrue();
        assertThat(json(done).path("written"))
                .hasToString(
                        "[{\"place\":\"staffing!C2\",\"period\":\"2020-12\",\"member\":\"permanent/headcount\",\"before\":106,"
                                + "\"after\":107},{\"place\":\"staffing!D2\",\"period\":\"2020-12\",\"member\":\"permanent/fte\","
                                + "\"before\":103.3,\"after\":104.3}]");
        assertThat(json(done).path("written")).isEqualTo(json(tried).path("written"));
        assertThat(json(done).path("difference")).isEqualTo(json(tried).path("difference"));
        assertThat(json(done).path("untouched"))
                .hasToString(
                        "{\"engagement\":0,\"sick-leave\":6,\"sick-leave-quarters\":0,\"sick-leave-units\":0,\"staff-groups\":0,\"staffing\":3}");
        assertThat(json(get(id)).at("/staffing/0/permanent/headcount").intValue())
                .isEqualTo(107);
        assertThat(json(api().get("sections/{id}/revisions", id))
                        .at("/revisions/0/reason")
                        .textValue())
                .isEqualTo("Import of a table (CSV)");
    }

    @Test
    void aFirstReportSaysWhoseStaffItIs() {
        String id = newSection();
        assertThat(places(problem(
                        csvRequest("staffing", "period;permanentHeadcount\n2020-12;106")
                                .queryParam("create", "true")
                                .post("sections/{id}/imports", id),
                        400,
                        "invalid-content")))
                .containsExactly("/hr/v1/sections/" + id + "#/organisation");
        assertThat(places(problem(
                        csvRequest("section", "organisation;percentDecimals\nKontoret;2\nKontoret;2")
                                .queryParam("create", "true")
                                .post("sections/{id}/imports", id),
                        400,
                        "invalid-content")))
                .containsExactly("section!3:3");

        Response begun = csvRequest("section", "Organisation;Källa;Decimaler i procent\nKontoret;Boken;2")
                .queryParam("create", "true")
                .post("sections/{id}/imports", id);

        assertThat(begun.statusCode()).as(begun.asString()).isEqualTo(200);
        assertThat(json(begun).at("/written/0"))
                .hasToString("{\"place\":\"section!A2\",\"member\":\"organisation\",\"after\":\"Kontoret\"}");
        assertThat(json(get(id)).path("percentDecimals").intValue()).isEqualTo(2);
        assertThat(template(id, "section").asString()).contains("Kontoret,Boken,2");
        Response followed = csvRequest(
                        "sick-leave", "group;label;currentPercent;currentEmployees\ntotal;Totalt;6,45;90")
                .post("sections/{id}/imports", id);
        assertThat(followed.statusCode()).as(followed.asString()).isEqualTo(200);
    }

    @Test
    void theSmallGroupOfAFirstReportIsToldNeitherInATrialNorAfterIt() {
        String id = newSection();
        byte[] file = ImportFiles.workbook(secret());

        Response tried = begin(file).queryParam("dryRun", "true").post("sections/{id}/imports", id);
        Response begun = begin(file).post("sections/{id}/imports", id);

        assertThat(begun.statusCode()).as(begun.asString()).isEqualTo(200);
        assertThat(json(tried).path("difference")).isEqualTo(json(begun).path("difference"));
        assertThat(json(tried).path("written")).isEqualTo(json(begun).path("written"));
        assertThat(json(begun).path("written").toString()).contains("\"suppressed\":true");
        assertThat(json(get(id)).at("/sickLeave/2/current/status").textValue()).isEqualTo("suppressed");
        assertThat(List.of(tried, begun, get(id)))
                .allSatisfy(answer -> assertThat(numbers(answer)).doesNotContain("7.7", "77.5", "1006"));
    }

    private static RequestSpecification begin(byte[] file) {
        return api().contentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .queryParam("create", "true")
                .body(file);
    }

    @Test
    void theNumberOfASmallGroupIsStoredAndToldNowhere() {
        String id = givenSection();
        List<Response> answers = new ArrayList<>();
        answers.add(csvRequest("sick-leave", SMALL).queryParam("dryRun", "true").post("sections/{id}/imports", id));
        answers.add(csvRequest("sick-leave", SMALL).post("sections/{id}/imports", id));
        answers.add(get(id));
        answers.add(template(id, "sick-leave"));
        Response workbook = api().get("sections/{id}/import-template", id);

        assertThat(answers).extracting(Response::statusCode).containsOnly(200);
        assertThat(answers).allSatisfy(answer -> assertThat(numbers(answer)).doesNotContainAnyElementsOf(HIDDEN));
        assertThat(template(id, "sick-leave").asString()).contains("men,Man,,,,8,small-group,2.6");
        assertThat(workbook.statusCode()).isEqualTo(200);
        assertThat(json(answers.get(0)).path("written"))
                .isEqualTo(json(answers.get(1)).path("written"));
        assertThat(json(answers.get(0)).path("difference"))
                .isEqualTo(json(answers.get(1)).path("difference"));
        assertThat(json(answers.get(1)).path("written").toString())
                .contains("{\"place\":\"sick-leave!B3\",\"group\":\"men\",\"member\":\"current/published/percent\","
                        + "\"suppressed\":true}");

        assertThat(stored(id).at("/sickLeave/5/current/published/percent").decimalValue())
                .isEqualByComparingTo("9.7");
        assertThat(stored(id).at("/sickLeave/5/current/absenceHours").decimalValue())
                .isEqualByComparingTo("97.5");
        assertThat(stored(id).at("/sickLeave/5/published/change").decimalValue())
                .isEqualByComparingTo("7.1");
    }

    @Test
    void aDryRunDoesNotSayWhetherANumberIsTheHiddenOne() {
        String id = newSection();
        put(id, secret().toString());

        JsonNode right = tried(id, "7,7;77,5;1006");
        JsonNode wrong = tried(id, "6,7;67,5;1007");

        assertThat(right).isEqualTo(wrong);
    }

    @ParameterizedTest
    @CsvSource({"staffing,sv", "staffing,rfc-4180", "sick-leave,sv", "sick-leave,rfc-4180"})
    void aTemplateOfASectionWithSuppressedPlacesComesBackAsCsvWithoutARevision(String table, String dialect) {
        String id = newSection();
        put(id, secret().toString());
        byte[] template = api().queryParam("format", "csv")
                .queryParam("table", table)
                .queryParam("dialect", dialect)
                .get("sections/{id}/import-template", id)
                .asByteArray();

        Response answer = api().contentType("text/csv")
                .queryParam("table", table)
                .body(template)
                .post("sections/{id}/imports", id);

        assertUnchanged(id, answer);
    }

    @Test
    void aTemplateOfASectionWithSuppressedPlacesComesBackAsAWorkbookWithoutARevision() {
        String id = newSection();
        put(id, secret().toString());
        Response template = api().get("sections/{id}/import-template", id);
        assertThat(template.header("Content-Disposition")).isEqualTo("attachment; filename=\"hr-" + id + ".xlsx\"");
        assertThat(template.header("ETag")).matches(ETags.of(1, "7-10-xlsx"));
        assertThat(api().header("If-None-Match", template.header("ETag"))
                        .get("sections/{id}/import-template", id)
                        .statusCode())
                .isEqualTo(304);

        Response answer = api().contentType(ImportResource.XLSX)
                .header("If-Match", template.header("ETag"))
                .body(template.asByteArray())
                .post("sections/{id}/imports", id);

        assertUnchanged(id, answer);
    }

    @Test
    void whatATemplateLeavesBlankIsStillStoredWhenAnotherCellIsChanged() {
        String id = newSection();
        put(id, secret().toString());
        String template = template(id, "sick-leave").asString();

        Response answer = csvRequest("sick-leave", template.replace(",Kvinna,", ",Kvinnor,"))
                .post("sections/{id}/imports", id);

        assertThat(json(answer).path("written")).hasSize(1);
        assertThat(json(answer).path("revision").intValue()).isEqualTo(2);
        JsonNode men = stored(id).at("/sickLeave/2");
        assertThat(men.at("/current/published/percent").decimalValue()).isEqualByComparingTo("7.7");
        assertThat(men.at("/current/absenceHours").decimalValue()).isEqualByComparingTo("77.5");
        assertThat(men.at("/current/ordinaryHours").decimalValue()).isEqualByComparingTo("1006");
        assertThat(men.at("/published/change").decimalValue()).isEqualByComparingTo("3.8");
    }

    @Test
    void faultsNameTheirCellsAndNoHiddenNumber() {
        String id = newSection();
        put(id, secret().toString());

        JsonNode hours = problem(
                csvRequest("sick-leave", "group;currentAbsenceHours\nmen;2000").post("sections/{id}/imports", id),
                400,
                "invalid-content");
        JsonNode sum = problem(
                csvRequest("sick-leave", "group;currentEmployees;currentPercent\nmen;9;\nwomen;;101")
                        .queryParam("dryRun", "true")
                        .post("sections/{id}/imports", id),
                400,
                "invalid-content");
        JsonNode none = problem(
                csvRequest("sick-leave", "group;currentWithheld\ntotal;small-group")
                        .post("sections/{id}/imports", id),
                400,
                "invalid-content");

        assertThat(places(hours)).containsExactly("/hr/v1/sections/" + id + "#/sickLeave/2/current/ordinaryHours");
        assertThat(places(sum)).containsExactly("sick-leave!C3");
        assertThat(places(none)).containsExactly("sick-leave!B2");
        assertThat(hours.toString() + sum + none).doesNotContain(Documents.SECRETS.subList(0, 3));
        assertThat(revisions(id)).isOne();
    }

    @Test
    void theTemplateWithExamplesIsTakenAsItIs() {
        String id = newSection();
        put(id, "{\"organisation\": \"Kontoret\"}");
        for (String table : List.of("staffing", "sick-leave")) {
            Response template = api().queryParam("format", "csv")
                    .queryParam("table", table)
                    .queryParam("dialect", "sv")
                    .get("import-template");
            assertThat(template.header("Content-Disposition"))
                    .isEqualTo("attachment; filename=\"hr-import-template-" + table + ".csv\"");
        }
        byte[] workbook = api().get("import-template").asByteArray();

        Response answer = api().contentType(ImportResource.XLSX).body(workbook).post("sections/{id}/imports", id);

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(json(get(id)).path("sickLeave")).hasSize(3);
    }

    /** The document that no answer has. */
    private JsonNode stored(String id) {
        return Documents.json(sections.present(SectionId.parse(id)).document());
    }

    /** A document with suppressed places, and with months. */
    private static ObjectNode secret() {
        ObjectNode document = Documents.secret();
        document.set("staffing", Documents.valid().path("staffing"));
        return document;
    }

    private static JsonNode tried(String id, String numbers) {
        Response answer = csvRequest(
                        "sick-leave", "group;currentPercent;currentAbsenceHours;currentOrdinaryHours\nmen;" + numbers)
                .queryParam("dryRun", "true")
                .post("sections/{id}/imports", id);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return json(answer);
    }

    private static Response template(String id, String table) {
        return api().queryParam("format", "csv").queryParam("table", table).get("sections/{id}/import-template", id);
    }

    private static void assertUnchanged(String id, Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(json(answer).path("changed").booleanValue()).isFalse();
        assertThat(json(answer).path("written")).isEmpty();
        assertThat(json(answer).path("warnings")).isEmpty();
        assertThat(answer.header("ETag")).matches(ETags.of(1, "7-10"));
        assertThat(revisions(id)).isOne();
    }

    private static List<String> numbers(Response answer) {
        return java.util.regex.Pattern.compile("\\d+(?:[.,]\\d+)?")
                .matcher(answer.asString().replaceAll("\"(changedAt|updatedAt)\":\"[^\"]*\"", ""))
                .results()
                .map(java.util.regex.MatchResult::group)
                .toList();
    }
}
