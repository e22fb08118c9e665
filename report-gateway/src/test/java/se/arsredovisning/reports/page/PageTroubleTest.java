package se.arsredovisning.reports.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.testing.PostgresResource;
import se.arsredovisning.kit.testing.TestTokens;
import se.arsredovisning.reports.PublishedReports;
import se.arsredovisning.reports.edition.PublishableReport;

/** What readers are told where something is wrong: with what they ask for, with who they are, or with us. */
@QuarkusTest
class PageTroubleTest {

    private static final String REPORT = "/1489/kommunstyrelsen/2020";

    private final PublishedReports reports;

    PageTroubleTest(PublishedReports reports) {
        this.reports = reports;
    }

    private static Response draft(String path, String token) {
        return given().header("Accept", PageTest.BROWSER)
                .header("Authorization", token)
                .get(path);
    }

    @Test
    void whereTheDatabaseIsAwayThatIsSaidInWordsAndWhenToAskAgain() throws SQLException {
        SectionId published =
                new SectionId("1489", "t" + UUID.randomUUID().toString().substring(0, 8), "2020");
        reports.publish(published, 1, Instant.parse("2021-03-01T10:00:00Z"), Json.write(ShownEdition.of2020()));
        String report = ReportAddress.of(published);
        // Whoever reads editions loses the connection.
        run("alter table edition rename to edition_kept");
        run("create function lose_connection() returns boolean language sql volatile as"
                + " 'select pg_terminate_backend(pg_backend_pid())'");
        run("create view edition as select * from edition_kept where lose_connection()");
        run("grant select on edition to public");
        try {
            for (String path :
                    new String[] {report, report + "/checks", report + ".csv?edition=1", "/", "/en" + report}) {
                Response away = PageTest.get(path);
                assertThat(away.statusCode()).as(path + away.asString()).isEqualTo(503);
                assertThat(away.header("Retry-After")).isEqualTo("5");
                assertThat(away.contentType()).isEqualTo("text/html;charset=UTF-8");
                assertThat(away.header("Cache-Control")).isEqualTo("no-cache");
                Document page = Jsoup.parse(away.asString());
                assertThat(page.select("h1").text()).as(path).isNotEmpty();
                assertThat(page.text())
                        .doesNotContainIgnoringCase("select")
                        .doesNotContain("SQL", "Exception", "edition_kept");
            }
            Response program = given().header("Accept", "application/json").get("/");
            assertThat(program.statusCode()).isEqualTo(503);
            assertThat(program.contentType()).isEqualTo("application/problem+json");
        } finally {
            run("drop view edition");
            run("drop function lose_connection");
            run("alter table edition_kept rename to edition");
        }
        assertThat(PageTest.get("/").statusCode()).isEqualTo(200);
    }

    private static void run(String sql) throws SQLException {
        try (Connection connection = PostgresResource.owner().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void whoDoesNotSayWhoTheyAreIsToldSoByAPageOrAProblem() {
        for (String token : new String[] {TestTokens.NONE, "Bearer x", "Basic eDp5"}) {
            for (String path :
                    new String[] {"/drafts" + REPORT, "/drafts" + REPORT + "/checks", "/en/drafts" + REPORT}) {
                Response reader = draft(path, token);
                assertThat(reader.statusCode()).as(path + token).isEqualTo(401);
                assertThat(reader.header("WWW-Authenticate")).startsWith("Bearer ");
                assertThat(reader.contentType()).isEqualTo("text/html;charset=UTF-8");
                assertThat(reader.header("Content-Language")).isEqualTo(path.startsWith("/en") ? "en" : "sv");
                assertThat(reader.header("X-Robots-Tag")).contains("noindex");
                assertThat(reader.header("Content-Security-Policy")).contains("default-src 'none'");
                assertThat(Jsoup.parse(reader.asString()).select("h1").text()).isNotEmpty();
            }
        }
        Response program = given().header("Accept", "application/json")
                .header("Authorization", TestTokens.NONE)
                .get("/drafts" + REPORT);
        assertThat(program.statusCode()).isEqualTo(401);
        assertThat(program.contentType()).isEqualTo("application/problem+json");
        assertThat(program.header("X-Robots-Tag")).contains("noindex");
    }

    @Test
    void whatIsNoPageOfADraftIsToldAsAPageToo() {
        PublishableReport report = new PublishableReport().approved();
        String path = "/drafts/" + report.id().replaceFirst("(\\d{4})-(.+)-(\\d{4})$", "$1/$2/$3");

        for (String none :
                new String[] {"/drafts/", path + "/none", path + "/changes", path + ".csv", path + "/charts/risks.svg"
                }) {
            Response answer = draft(none, TestTokens.everything());
            assertThat(answer.statusCode()).as(none).isEqualTo(404);
            assertThat(answer.contentType()).as(none).isEqualTo("text/html;charset=UTF-8");
        }
        assertThat(draft(path + "?edition=1", TestTokens.everything()).statusCode())
                .isEqualTo(400);
    }

    @Test
    void pagesAreReadAndNothingElse() {
        for (String method : new String[] {"POST", "PUT", "DELETE", "PATCH"}) {
            Response answer = given().header("Accept", PageTest.BROWSER).request(method, REPORT);
            assertThat(answer.statusCode()).as(method).isEqualTo(405);
            assertThat(answer.header("Allow")).isEqualTo("GET, HEAD");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/1489/kommunstyrelsen/2020/..%2f..%2fq",
                "/1489/kommunstyrelsen/2020/%2e%2e/%2e%2e/q/metrics",
                "/1489/kommunstyrelsen/2020/figures/a%2fb",
                "/1489/kommunstyrelsen/2020/figures/..%2f..%2f..%2fq",
                "/1489/kommunstyrelsen/2020/figures/%3Cscript%3Ealert(1)%3C%2Fscript%3E",
                "/1489/kommunstyrelsen/2020/charts/%3Csvg%20onload=alert(1)%3E.svg?edition=1",
                "/1489/kommunstyrelsen/2020?edition=0",
                "/1489/kommunstyrelsen/2020?edition=99999999999999999999",
                "/1489/kommunstyrelsen/2020?edition=%3Cscript%3E",
                "/1489/kommunstyrelsen/2020?edition=%00",
                "/1489/kommunstyrelsen/2020%00",
                "/1489/kommunstyrelsen/2020;x=1",
                "/..%2f..%2fetc/passwd",
                "/%0d%0aSet-Cookie:a=b/b/2020",
                "//evil.example/2020",
                "/series/hr.sick-leave.svg?asOf=%3Cscript%3E",
                "/series/hr.sick-leave.svg?asOf=2026-01-01&board=%22%3E%3Cscript%3E",
                "/series/%22onload=alert(1)",
                "/comparisons/hr.sick-leave?period=%00",
                "/codes/%00",
                "/?year=%00&q=%25%27%22%5C",
                "/1489/%FF%FE/2020"
            })
    void nothingThatIsAskedForIsTooMuch(String path) {
        for (String accept : new String[] {PageTest.BROWSER, "*/*", "image/png", "text/html;q=0", "\u0001"}) {
            Response answer = given().header("Accept", accept)
                    .redirects()
                    .follow(false)
                    .urlEncodingEnabled(false)
                    .get(path);
            assertThat(answer.statusCode()).as(accept).isLessThan(500).isNotEqualTo(308);
            assertThat(answer.header("Set-Cookie")).isNull();
            if (answer.contentType().startsWith("text/html")) {
                assertThat(Jsoup.parse(answer.asString()).select("script, [onload], [style]"))
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/alingsas/%2f%2fevil.example/2020",
                "/alingsas/x%0d%0aX-A:1/2020",
                "/Alings%C3%A5s/%5c%5cevil.example/2020"
            })
    void whoeverIsLedElsewhereStaysHere(String path) {
        Response moved = PageTest.get(path);

        assertThat(moved.statusCode()).isEqualTo(308);
        assertThat(moved.header("Location")).matches("(?:http://localhost:\\d+)?/1489/[a-z0-9-]+/2020");
        assertThat(moved.header("X-A")).isNull();
    }
}
