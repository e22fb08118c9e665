package se.arsredovisning.reports.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static se.arsredovisning.reports.edition.PublishableReport.DECIDED;
import static se.arsredovisning.reports.edition.PublishableReport.PROPOSAL;
import static se.arsredovisning.reports.edition.PublishableReport.check;
import static se.arsredovisning.reports.edition.PublishableReport.nobody;

import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.DecoderConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.zip.GZIPInputStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.testing.PostgresResource;
import se.arsredovisning.kit.testing.TestTokens;
import se.arsredovisning.reports.Contract;
import se.arsredovisning.reports.Events;
import se.arsredovisning.reports.proof.ContentHash;

/** Published reports, as everybody reads them, and what may become of them. */
@QuarkusTest
class EditionTest {

    private static final String CORRECTED = DECIDED.replace("\"kind\"", "\"reason\":\"Fel summa.\",\"kind\"");
    private static final String WITHDRAWN = "{\"kind\":\"error\",\"reason\":\"En tabell hör till en annan nämnd.\"}";

    private final PublishableReport report = new PublishableReport();
    private final DataSource login;

    private final MeterRegistry meters;

    EditionTest(DataSource login, MeterRegistry meters) {
        this.login = login;
        this.meters = meters;
    }

    private double answeredFromMemory() {
        return meters.counter("reports.memory.published.hits").count();
    }

    @Test
    void isAnsweredFromMemoryUntilItIsWithdrawnWhateverTheDraftGoesThrough() {
        report.approved();
        report.edition(DECIDED);
        await().until(() -> {
            double before = answeredFromMemory();
            nobody().get(report.published).then().statusCode(200);
            nobody().get(report.published + "/editions/1").then().statusCode(200);
            return answeredFromMemory() - before == 2;
        });

        report.put(",\"offices\":{\"chair\":{\"name\":\"Kim Exempel\"}}");
        double before = answeredFromMemory();
        nobody().get(report.published).then().statusCode(200);
        assertThat(answeredFromMemory() - before).isEqualTo(1);

        assertThat(withdraw(1, WITHDRAWN, TestTokens.everything()).statusCode()).isEqualTo(200);
        assertThat(nobody().get(report.published).statusCode()).isEqualTo(410);
        assertThat(nobody().get(report.published + "/editions/1").statusCode()).isEqualTo(410);
    }

    private static JsonNode json(Response answer) {
        return Json.read(answer.asString());
    }

    private static RequestSpecification plain() {
        return RestAssured.given()
                .config(RestAssured.config()
                        .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders()))
                .header("Authorization", TestTokens.NONE);
    }

    private Response withdraw(int number, String body, String token) {
        return Contract.badRequest()
                .contentType("application/json")
                .header("Authorization", token)
                .body(body)
                .post(report.draft + "/editions/" + number + "/withdrawal");
    }

    @Test
    void everybodyReadsTheSameBytesWhateverTheyShow() {
        report.approved();
        String hash = report.edition(DECIDED).path("hash").textValue();

        for (String below : List.of("", "/editions/1")) {
            for (int warm = 0; warm < 3; warm++) {
                for (String token : List.of(
                        TestTokens.NONE,
                        "Bearer nonsense",
                        "Basic YTpi",
                        TestTokens.holding("reader:1480/*/*"),
                        TestTokens.holding("reader:1489/*/hr"),
                        TestTokens.everything())) {
                    Response read = RestAssured.given()
                            .header("Authorization", token)
                            .header("Origin", "https://a.example")
                            .header("Accept-Language", warm == 2 ? "en" : "sv")
                            .get(report.published + below);
                    assertThat(read.statusCode()).as(token).isEqualTo(200);
                    assertThat(ContentHash.of(read.asByteArray())).isEqualTo(hash);
                    assertThat(read.header("Cache-Control")).isEqualTo("public, max-age=60");
                    assertThat(read.header("Content-Language")).isEqualTo("sv, en");
                    assertThat(read.header("Content-Type")).isEqualTo("application/json;charset=UTF-8");
                    assertThat(read.header("Vary")).contains("Accept-Encoding").doesNotContain("Authorization");
                    assertThat(read.header("Access-Control-Allow-Origin"))
                            .as("a cache gives it to pages, too")
                            .isEqualTo("*");
                }
            }
        }
        for (String open : List.of("/reports", "/editions", "/editions/head", "/reports/" + report.id + "/checks")) {
            assertThat(RestAssured.given()
                            .header("Authorization", "Bearer nonsense")
                            .get("/reports/v1" + open)
                            .statusCode())
                    .as(open)
                    .isEqualTo(200);
        }
    }

    @Test
    void pagesMaySendATokenThatNobodyLooksAt() {
        RequestSpecification asking = RestAssured.given()
                .header("Origin", "https://a.example")
                .header("Access-Control-Request-Method", "GET")
                .header("Access-Control-Request-Headers", "authorization");

        Response leave = asking.options(report.published);
        assertThat(leave.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(leave.header("Access-Control-Allow-Headers")).isEqualTo("*, Authorization");
        assertThat(asking.options(report.draft).header("Access-Control-Allow-Origin"))
                .isNull();
        assertThat(asking.options("/reports/v1/figures").header("Access-Control-Allow-Origin"))
                .isNull();
    }

    @Test
    void whatIsHeldIsNotSentAgainInWhateverCoding() throws IOException {
        report.approved();
        String hash = report.edition(DECIDED).path("hash").textValue();
        for (int warm = 0; warm < 2; warm++) {
            Response plain = plain().get(report.published);
            String tag = plain.header("ETag");
            assertThat(tag).startsWith("\"1-" + hash.substring(0, 16) + "." + hash.substring(16));
            Response zipped = plain().header("Accept-Encoding", "gzip").get(report.published);
            assertThat(zipped.header("ETag")).isEqualTo(tag.replaceAll("\"$", "-gzip\""));
            assertThat(zipped.header("Content-Encoding")).isEqualTo("gzip");
            try (GZIPInputStream bytes = new GZIPInputStream(new ByteArrayInputStream(zipped.asByteArray()))) {
                assertThat(ContentHash.of(bytes.readAllBytes())).isEqualTo(hash);
            }
            for (String held : List.of(tag, zipped.header("ETag"), "\"x\", " + tag)) {
                Response again = plain().header("If-None-Match", held).get(report.published);
                assertThat(again.statusCode()).as(held).isEqualTo(304);
                assertThat(again.header("Cache-Control")).isEqualTo("public, max-age=60");
            }
            assertThat(plain().header("If-Modified-Since", plain.header("Last-Modified"))
                            .get(report.published)
                            .statusCode())
                    .isEqualTo(304);
            Response head = plain().head(report.published);
            assertThat(head.statusCode()).isEqualTo(200);
            assertThat(head.header("ETag")).isEqualTo(tag);
            assertThat(head.asByteArray()).isEmpty();
            assertThat(plain().get(report.published + "/editions/1").header("ETag"))
                    .isEqualTo(tag);
        }
    }

    @Test
    void membersCanBeSelected() {
        report.put(",\"explanations\":[{\"check\":\"goals.b\",\"text\":\"Känt.\"}]");
        report.deliver("approved", check("goals.a", "ok") + "," + check("goals.b", "discrepancy"));
        report.edition(DECIDED);

        Response some = nobody().get(report.published + "?fields=checkCounts,title");

        assertThat(json(some).properties().stream().map(member -> member.getKey()))
                .containsExactlyInAnyOrder("id", "edition", "checkCounts", "title");
        assertThat(some.header("ETag"))
                .isNotEqualTo(nobody().get(report.published).header("ETag"));
        assertThat(nobody().get(report.published + "/editions/1?fields=checkCounts,title")
                        .asString())
                .isEqualTo(some.asString());
        assertThat(Contract.badRequest()
                        .get(report.published + "?fields=version")
                        .statusCode())
                .isEqualTo(400);
        JsonNode checks = json(nobody().get(report.published + "/checks?result=discrepancy"));
        assertThat(checks.path("checks").findValuesAsText("code")).containsExactly("goals.b");
        assertThat(checks.at("/checks/0/explanation").textValue()).isEqualTo("Känt.");
        assertThat(checks.at("/_meta/counts/ok").intValue())
                .as("the gateway's own of the introduction's year is another")
                .isEqualTo(2);
        assertThat(Contract.badRequest()
                        .get(report.published + "/checks?result=wrong")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void theListHasWhatStandsAndWhatIsNew() {
        report.approved();
        String board = report.id.substring(5, report.id.lastIndexOf('-'));
        String path = "/reports/v1/reports?board=" + board;
        assertThat(json(nobody().get(path)).path("reports")).isEmpty();
        report.edition(DECIDED);

        JsonNode row = json(nobody().get(path)).at("/reports/0");
        assertThat(row.path("id").textValue()).isEqualTo(report.id);
        assertThat(row.path("title").textValue()).isEqualTo("Årsredovisning");
        assertThat(row.at("/board/name").textValue()).isEqualTo("Nämnden");
        assertThat(row.path("edition").intValue()).isEqualTo(1);
        assertThat(row.at("/_links/self/href").textValue()).endsWith(report.published);
        String time = row.path("publishedAt").textValue();
        assertThat(json(nobody().queryParam("publishedSince", time).get(path)).path("reports"))
                .hasSize(1);
        assertThat(json(nobody().get(path + "&publishedSince=2020-01-01")).path("reports"))
                .hasSize(1);
        assertThat(json(nobody().get(path + "&publishedSince=2999-01-01")).path("reports"))
                .isEmpty();
        assertThat(json(nobody().get(path + "&period=2019")).path("reports")).isEmpty();
        assertThat(Contract.badRequest()
                        .get("/reports/v1/reports?publishedSince=yesterday&municipality=0000&page=0")
                        .path("invalid-parameters.property")
                        .toString())
                .contains("municipality", "publishedSince", "page");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1000000000000", "x", "01", "1.0"})
    void whatIsNoNumberOfAnEditionIsSaid(String number) {
        for (String path : List.of(report.published, report.draft)) {
            for (String below : List.of("", "/difference")) {
                Response refused = Contract.badRequest().get(path + "/editions/" + number + below);
                assertThat(refused.statusCode()).as(path).isIn(400, 404);
                assertThat(refused.contentType()).startsWith("application/problem+json");
            }
        }
        assertThat(withdraw(1, WITHDRAWN, TestTokens.everything()).statusCode()).isEqualTo(404);
    }

    @Test
    void aReportThatIsNotPublishedIsNotThereForAnybody() {
        report.approved();
        String never = report.published.replace("-2020", "-2019");
        for (String token : List.of(TestTokens.NONE, TestTokens.everything())) {
            for (String below :
                    List.of("", "/editions", "/editions/1", "/editions/1/signature", "/checks", "/figures")) {
                Response there =
                        Contract.request().header("Authorization", token).get(report.published + below);
                assertThat(there.statusCode()).as(below).isEqualTo(404);
                assertThat(there.asString().replace("-2020", "-2019"))
                        .isEqualTo(Contract.request()
                                .header("Authorization", token)
                                .get(never + below)
                                .asString());
            }
        }
    }

    @Test
    void whatIsWithdrawnIsGoneForEverybodyAndNamesTheOneBefore() {
        report.approved(report.figure("nki", "7"));
        report.edition(DECIDED);
        report.deliver("approved", "", report.figure("nki", "8"));
        report.edition(CORRECTED);
        nobody().get(report.published + "/editions/2").then().statusCode(200);
        nobody().get(report.published).then().statusCode(200);
        String board = report.id.substring(5, report.id.lastIndexOf('-'));

        assertThat(withdraw(2, WITHDRAWN, TestTokens.holding("editor:1489/*/*")).statusCode())
                .isEqualTo(403);
        assertThat(withdraw(2, "{\"kind\":\"mood\"}", TestTokens.everything()).statusCode())
                .isEqualTo(400);
        String publisher = TestTokens.holding("publisher:1489/" + board + "/report");
        JsonNode card = json(withdraw(2, WITHDRAWN, publisher));
        assertThat(card.path("state").textValue()).isEqualTo("withdrawn");
        Response repeated = withdraw(2, WITHDRAWN.replace("error", "other"), publisher);
        assertThat(repeated.statusCode()).isEqualTo(200);
        assertThat(json(repeated)).isEqualTo(card);

        for (String below : List.of("", "/editions/2", "/checks", "/figures", "/editions/2/difference")) {
            Response gone = nobody().get(report.published + below);
            assertThat(gone.statusCode()).as(below).isEqualTo(410);
            assertThat(json(gone).path("type").textValue()).isEqualTo("/problems/withdrawn");
            assertThat(json(gone).at("/withdrawal/kind").textValue()).isEqualTo("error");
            assertThat(json(gone).path("before").textValue()).isEqualTo(report.published + "/editions/1");
        }
        assertThat(nobody().get(report.published + "/editions/1").statusCode()).isEqualTo(200);
        assertThat(json(nobody().get(report.published + "/editions"))
                        .path("editions")
                        .findValuesAsText("state"))
                .containsExactly("withdrawn", "open");
        assertThat(json(nobody().get("/reports/v1/reports?board=" + board)).path("reports"))
                .as("it never falls back")
                .isEmpty();
        assertThat(Contract.request()
                        .header("Authorization", publisher)
                        .get(report.draft + "/editions/2")
                        .statusCode())
                .isEqualTo(200);
        await().untilAsserted(() -> assertThat(Events.ofReport(report.id))
                .extracting(event -> event.path("type").textValue())
                .filteredOn("se.arsredovisning.reports.report-withdrawn.v1"::equals)
                .hasSize(1));

        report.deliver("approved", "", report.figure("nki", "9"));
        assertThat(report.edition(CORRECTED).path("corrects").intValue()).isEqualTo(2);
        assertThat(json(nobody().get(report.published)).at("/edition/number").intValue())
                .isEqualTo(3);
    }

    @Test
    void whatIsErasedIsGoneForGoodAndItsProofStays() throws SQLException {
        report.approved();
        String signature = report.edition(DECIDED).path("signature").textValue();
        nobody().get(report.published).then().statusCode(200);

        try (Connection owner = PostgresResource.owner().getConnection();
                Statement erase = owner.createStatement()) {
            erase.execute("select erase_edition('" + report.id + "', 1, 'KS 2026/123')");
            try (ResultSet left = erase.executeQuery(
                    "select content_hash from edition where report = '" + report.id + "' and number = 1")) {
                left.next();
                assertThat(left.getString(1))
                        .as("what has no salt can be tried until it fits")
                        .isEmpty();
            }
        }

        await().untilAsserted(() ->
                assertThat(nobody().get(report.published).statusCode()).isEqualTo(410));
        for (String path : List.of(report.published, report.published + "/editions/1")) {
            JsonNode gone = json(nobody().get(path));
            assertThat(gone.path("type").textValue()).isEqualTo("/problems/erased");
            assertThat(gone.at("/erasure/reference").textValue()).isEqualTo("KS 2026/123");
        }
        assertThat(Contract.request().get(report.draft + "/editions/1").statusCode())
                .isEqualTo(410);
        JsonNode card = json(nobody().get(report.published + "/editions")).at("/editions/0");
        assertThat(card.path("state").textValue()).isEqualTo("erased");
        assertThat(card.path("signature").textValue()).isEqualTo(signature);
        assertThat(nobody().get(report.published + "/editions/1/signature").asString())
                .isEqualTo(signature);
        assertThat(json(nobody().get("/reports/v1/editions?limit=1000"))
                        .path("editions")
                        .findValuesAsText("report"))
                .contains(report.id);
        try (Connection owner = PostgresResource.owner().getConnection();
                Statement erase = owner.createStatement()) {
            assertThatThrownBy(() -> erase.execute("select erase_edition('" + report.id + "', 1, 'personen')"))
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void keysThatCannotBeReadAreAProblemAsOthersAre() throws SQLException {
        try (Connection owner = PostgresResource.owner().getConnection();
                Statement rename = owner.createStatement()) {
            rename.execute("alter table signing_key rename to signing_key_away");
            try {
                Response failed = PublishableReport.keys();
                assertThat(failed.statusCode()).isEqualTo(500);
                assertThat(failed.contentType()).startsWith("application/problem+json");
                assertThat(json(failed).path("type").textValue()).isEqualTo("/problems/internal-error");
                assertThat(failed.header("Cache-Control")).isNull();
            } finally {
                rename.execute("alter table signing_key_away rename to signing_key");
            }
        }
    }

    @Test
    void editionsAreOnesOwnAlsoWhereTheDraftIsNot() {
        report.approved();
        report.edition(PROPOSAL);
        String board = report.id.substring(5, report.id.lastIndexOf('-'));
        String list = report.draft + "/editions";
        String one = list + "/1";

        assertThat(as("reader:1489/" + board + "/hr", list)).isEqualTo(404);
        assertThat(as("reader:1489/" + board + "/report", list)).isEqualTo(200);
        assertThat(as("reader:1489/" + board + "/report", one)).isEqualTo(404);
        assertThat(as("reader:1489/" + board + "/*", one)).isEqualTo(200);
        assertThat(as("publisher:1489/" + board + "/report", one)).isEqualTo(200);
        assertThat(as("publisher:1489/" + board + "/report", one + "/difference"))
                .isEqualTo(404);
        assertThat(as("reader:1489/" + board + "/*", one + "/difference")).isEqualTo(200);
    }

    private static int as(String grant, String path) {
        return Contract.request()
                .header("Authorization", TestTokens.holding(grant))
                .get(path)
                .statusCode();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update edition set open = true",
                "delete from edition",
                "truncate edition cascade",
                "update edition_body set body = ''",
                "delete from edition_body",
                "truncate edition_body",
                "update edition_figure set value = 0",
                "delete from edition_figure",
                "update edition_chain set hash = ''",
                "delete from edition_chain",
                "truncate edition_chain",
                "update edition_withdrawal set reason = ''",
                "delete from edition_withdrawal",
                "insert into edition_erasure (report, number, reference) values ('x', 1, 'KS 2026/1')",
                "delete from edition_erasure",
                "update signing_key set jwk = ''",
                "delete from signing_key",
                "alter table edition disable trigger all",
                "select erase_edition('x', 1, 'KS 2026/1')"
            })
    void theGatewaysLoginCannotChangeWhatIsPublished(String statement) throws SQLException {
        try (Connection connection = login.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement attempt = connection.createStatement()) {
                assertThatThrownBy(() -> attempt.execute(statement))
                        .isInstanceOfSatisfying(SQLException.class, refused -> assertThat(refused.getSQLState())
                                .isEqualTo("42501"));
            } finally {
                connection.rollback();
            }
        }
    }
}
