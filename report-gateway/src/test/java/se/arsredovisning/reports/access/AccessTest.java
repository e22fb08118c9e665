package se.arsredovisning.reports.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.language.Figure;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.language.Unit;
import se.arsredovisning.kit.testing.TestTokens;
import se.arsredovisning.kit.testing.promise.AccessMatrix;
import se.arsredovisning.reports.Contract;
import se.arsredovisning.reports.fetching.SectionDelivery;
import se.arsredovisning.reports.section.ReportPart;

/** Each reader of a report sees the chapters that they may read, and learns nothing of the others. */
@QuarkusTest
class AccessTest {

    private static final String ROOT = "/reports/v1";

    private final SectionDelivery delivery;
    private final String board = "a" + UUID.randomUUID().toString().substring(0, 8);
    private final SectionId report = new SectionId("1489", board, "2020");
    private final String path = ROOT + "/drafts/" + report;

    AccessTest(SectionDelivery delivery) {
        this.delivery = delivery;
    }

    @BeforeEach
    void deliverAReport() {
        assertThat(as("admin:*/*/*")
                        .contentType("application/json")
                        .body("""
                        {"title": "Årsredovisning", "board": {"name": "Nämnden"},
                         "introduction": "Året 2020.", "texts": [{"key": "a", "title": "A", "text": "Hemligt."}]}""")
                        .put(path)
                        .statusCode())
                .isEqualTo(201);
        deliver(ReportPart.HR, "4.0");
        deliver(ReportPart.INTERNAL_CONTROL, "7");
    }

    private void deliver(ReportPart part, String value) {
        delivery.deliver(
                part,
                report,
                """
                ,"updatedAt":"2021-02-01T10:00:00Z","summary":{"value":%s},
                 "checks":[{"code":"%s.fact.a","kind":"fact","result":"ok","pointer":"/facts/0","message":"A."}]""".formatted(value, part.api()),
                Figure.in(report, part.api() + ".fact." + board, Figure.Kind.FACT)
                        .period("2020", Figure.PeriodType.YEAR)
                        .value(new BigDecimal(value), Unit.COUNT, 1)
                        .label("Något", null)
                        .build());
    }

    private static RequestSpecification as(String... grants) {
        return Contract.badRequest().header("Authorization", TestTokens.holding(grants));
    }

    private RequestSpecification reader(String chapter) {
        return as("reader:1489/" + board + "/" + chapter);
    }

    private static JsonNode json(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return Json.read(answer.asString());
    }

    private static List<String> names(JsonNode object) {
        return object.properties().stream().map(member -> member.getKey()).toList();
    }

    @Test
    void showsAReaderOfOneChapterNoOther() {
        for (int warm = 0; warm < 2; warm++) {
            JsonNode told = json(reader("hr").get(path));

            assertThat(names(told.path("sections"))).containsExactly("hr");
            assertThat(names(told.path("summary"))).containsExactly("hr");
            assertThat(told.at("/checks/ok").intValue()).isEqualTo(1);
            assertThat(told.path("title").textValue()).isEqualTo("Årsredovisning");
            assertThat(names(told))
                    .doesNotContain("introduction", "texts", "parts", "version")
                    .contains("updatedAt", "board");
            assertThat(names(told.path("_links"))).doesNotContain("revisions", "internal-control");
            assertThat(reader("hr").get(path + "/revisions").statusCode()).isEqualTo(404);
            assertThat(reader("hr").get(path + "/revisions/1").statusCode()).isEqualTo(404);
            // From now on the whole of it is in memory.
            assertThat(names(json(reader("*").get(path)).path("sections"))).hasSize(4);
        }
    }

    @Test
    void whatIsHiddenOfAReportIsInTheAuditAlsoWhereItIsInMemory() {
        String subject = "reader-" + board;
        String hr = TestTokens.of(subject, "Erika Exempel", "reader:1489/" + board + "/hr");
        String finance = TestTokens.of(subject, "Erika Exempel", "reader:1489/" + board + "/finance");
        json(reader("*").get(path));

        for (String below : List.of("/revisions", "/revisions/1")) {
            assertThat(Contract.badRequest()
                            .header("Authorization", hr)
                            .get(path + below)
                            .statusCode())
                    .isEqualTo(404);
        }
        assertThat(Contract.badRequest()
                        .header("Authorization", finance)
                        .get(path)
                        .statusCode())
                .isEqualTo(404);

        JsonNode entries = json(as("admin:*/*/report").get(ROOT + "/audit?subject=" + subject))
                .path("entries");
        assertThat(entries.findValuesAsText("path")).containsExactly(path, path + "/revisions/1", path + "/revisions");
        assertThat(entries.findValuesAsText("happening")).containsOnly("hidden");
        assertThat(entries.findValuesAsText("section")).containsOnly(report.toString());
    }

    @Test
    void showsTheReaderOfTheReportItselfWhatItSaysAndNoSection() {
        JsonNode told = json(reader("report").get(path));

        assertThat(names(told.path("sections"))).isEmpty();
        assertThat(told.path("introduction").textValue()).isEqualTo("Året 2020.");
        assertThat(told.path("version").intValue()).isEqualTo(3);
        assertThat(json(reader("report").get(path + "/revisions"))
                        .at("/_meta/totalRecords")
                        .intValue())
                .isEqualTo(3);
        assertThat(json(reader("report").get(path + "/figures")).path("figures"))
                .isEmpty();
    }

    @Test
    void nothingThatIsToldChangesWithWhatIsNotTold() {
        List<String> paths = List.of(
                path,
                path + "/checks",
                path + "/figures",
                path + "/figures?format=csv",
                ROOT + "/drafts?board=" + board,
                ROOT + "/figures?edition=draft&board=" + board,
                ROOT + "/series?edition=draft&code=*&board=" + board,
                ROOT + "/codes?edition=draft&code=*." + board);
        List<String> before = paths.stream().map(this::toldToAReaderOfStaff).toList();

        deliver(ReportPart.INTERNAL_CONTROL, "8");

        assertThat(paths.stream().map(this::toldToAReaderOfStaff)).containsExactlyElementsOf(before);
        assertThat(before).allSatisfy(told -> assertThat(told).doesNotContain("internal-control"));
        deliver(ReportPart.HR, "4.1");
        assertThat(toldToAReaderOfStaff(path)).isNotEqualTo(before.get(0));
        assertThat(toldToAReaderOfStaff(path + "/figures")).isNotEqualTo(before.get(2));
    }

    private String toldToAReaderOfStaff(String asked) {
        Response answer = reader("hr").get(asked);
        assertThat(answer.statusCode()).as(asked).isEqualTo(200);
        return answer.header("ETag") + " " + answer.header("Last-Modified") + " " + answer.asString();
    }

    @Test
    void listsAndFiguresHaveWhatMayBeReadAndCountNothingElse() {
        String figures = ROOT + "/figures?edition=draft&board=" + board;

        assertThat(total(reader("hr").get(figures))).isEqualTo(1);
        assertThat(total(reader("*").get(figures))).isEqualTo(2);
        assertThat(total(as("reader:1489/" + board + "/hr", "reader:*/*/internal-control")
                        .get(figures)))
                .isEqualTo(2);
        assertThat(total(reader("goals").get(figures))).isZero();
        assertThat(total(as("reader:1480/*/*").get(figures))).isZero();
        assertThat(total(as().get(figures))).isZero();
        for (String asked :
                List.of("/series?edition=draft&code=*.fact." + board, "/codes?edition=draft&code=*.fact." + board)) {
            assertThat(total(reader("hr").get(ROOT + asked))).as(asked).isEqualTo(1);
            assertThat(total(reader("*").get(ROOT + asked))).as(asked).isEqualTo(2);
            assertThat(total(reader("goals").get(ROOT + asked))).as(asked).isZero();
        }
        String code = "/codes/internal-control.fact." + board + "?edition=draft";
        assertThat(reader("hr").get(ROOT + code).statusCode()).isEqualTo(404);
        assertThat(reader("internal-control").get(ROOT + code).statusCode()).isEqualTo(200);
    }

    @Test
    void listsTheReportsThatSomethingOfMayBeRead() {
        String reports = ROOT + "/drafts?board=" + board;

        assertThat(total(reader("hr").get(reports))).isEqualTo(1);
        assertThat(total(reader("report").get(reports))).isEqualTo(1);
        assertThat(total(reader("finance").get(reports)))
                .as("it has no such section")
                .isZero();
        assertThat(total(as("reader:1480/*/*").get(reports))).isZero();
        JsonNode row = json(reader("hr").get(reports)).at("/drafts/0");
        assertThat(row.has("etag") || row.has("version")).isFalse();
        JsonNode whole = json(reader("*").get(reports)).at("/drafts/0");
        assertThat(whole.path("etag").textValue())
                .isEqualTo(reader("*").get(path).header("ETag").replace("-gzip", ""));
    }

    private static int total(Response answer) {
        return json(answer).at("/_meta/totalRecords").intValue();
    }

    @Test
    void aReportThatNothingMayBeReadOfIsNotThere() {
        for (String below : List.of("", "/figures", "/checks", "/revisions", "/revisions/1")) {
            String absent = path.replace(board, board + "x");
            for (String[] grants : new String[][] {{}, {"reader:1480/*/*"}, {"admin:1489/" + board + "/finance"}}) {
                Response there = as(grants).get(path + below);
                assertThat(there.statusCode()).as(below).isEqualTo(404);
                if (!below.equals("/revisions/1")) {
                    assertThat(there.asString())
                            .isEqualTo(as(grants).get(absent + below).asString().replace(board + "x", board));
                }
            }
        }
    }

    @Test
    void whoWritesTheReportItselfNeedsNoOtherChapter() {
        Response written = as("editor:1489/" + board + "/report")
                .contentType("application/json")
                .body("{\"title\": \"Ny\"}")
                .header("If-Match", reader("report").get(path).header("ETag"))
                .put(path);

        assertThat(names(json(written).path("sections"))).isEmpty();
        assertThat(names(json(reader("*").get(path)).path("sections"))).hasSize(4);
        assertThat(as("editor:1489/" + board + "/hr")
                        .contentType("application/json")
                        .body("{}")
                        .put(path)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void answersEveryOperationAsTheTableOfRightsSaysAlsoFromMemory() {
        JsonNode document = Json.read(RestAssured.get(ROOT + "/openapi.json").asString());
        String alone = "1489-" + board + "b-2020";
        assertThat(as("admin:*/*/*")
                        .contentType("application/json")
                        .body("{\"title\": \"B\"}")
                        .put(ROOT + "/drafts/" + alone)
                        .statusCode())
                .isEqualTo(201);
        for (int warm = 0; warm < 2; warm++) {
            AccessMatrix matrix = new AccessMatrix(ROOT, alone, "report");

            assertThat(matrix.faults(document)).isEmpty();
            assertThat(matrix.asked()).isGreaterThan(200);
            assertThat(as("reader:*/*/*").get(ROOT + "/drafts/" + alone).statusCode())
                    .isEqualTo(200);
        }
    }
}
