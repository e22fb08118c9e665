package se.arsredovisning.reports.explore;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.testing.TestTokens;
import se.arsredovisning.reports.Contract;
import se.arsredovisning.reports.edition.PublishableReport;

/** Charts at addresses of their own: of one edition, which may be corrected and withdrawn. */
@QuarkusTest
class EditionChartsTest {

    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    private final PublishableReport report = new PublishableReport();
    private final String chart = address() + "/charts/key-figures";

    private String address() {
        SectionId id = SectionId.parse(report.id);
        return "/" + id.municipality() + "/" + id.board() + "/" + id.period();
    }

    private PublishableReport published() {
        report.approved(report.figure("a", "5"), report.comparison("a", "4")).edition(PublishableReport.DECIDED);
        return report;
    }

    private static Response get(String path) {
        return given().header("Accept", BROWSER)
                .redirects()
                .follow(false)
                .urlEncodingEnabled(false)
                .get(path);
    }

    @Test
    void whoeverNamesNoEditionIsSentToTheOneThatStands() {
        published();

        for (String form : new String[] {".svg", ".csv", ".json", "/embed"}) {
            Response sent = get(chart + form);
            assertThat(sent.statusCode()).as(form).isEqualTo(307);
            assertThat(sent.header("Location")).isEqualTo(chart + form + "?edition=1");
            assertThat(get("/en" + chart + form).header("Location")).isEqualTo("/en" + chart + form + "?edition=1");
        }
    }

    @Test
    void aChartIsAnImageATableAndDataThatSayTheSame() {
        published();

        Response svg = get(chart + ".svg?edition=1");
        Response csv = get(chart + ".csv?edition=1");
        JsonNode json = Json.read(get(chart + ".json?edition=1").asString());
        Document embed = Jsoup.parse(get(chart + "/embed?edition=1").asString());

        assertThat(svg.statusCode()).isEqualTo(200);
        assertThat(svg.contentType()).isEqualTo("image/svg+xml;charset=UTF-8");
        assertThat(svg.header("Cross-Origin-Resource-Policy")).isEqualTo("cross-origin");
        assertThat(svg.header("ETag")).isNotBlank();
        assertThat(svg.asString()).startsWith("<svg").contains("<title>", "<desc>", "role=\"img\"");
        assertThat(csv.contentType()).isEqualTo("text/csv;charset=UTF-8");
        assertThat(csv.asString()).contains(",outcome,2020,5,count,0,final,", ",outcome,2019,4,count,0,final,");
        assertThat(json.path("report").textValue()).isEqualTo(report.id);
        assertThat(json.path("edition").intValue()).isEqualTo(1);
        assertThat(json.at("/rows/0/figures/0/value").intValue()).isEqualTo(4);
        assertThat(embed.select("svg.chart title").text())
                .isEqualTo(json.path("title").textValue());
        assertThat(embed.select("tbody td").eachText()).contains("4", "5");
        assertThat(embed.select("script, style, [style]")).isEmpty();
        assertThat(embed.select("p a").attr("href")).isEqualTo(address() + "?edition=1");
    }

    @Test
    void everybodyMayFrameAnEmbedAndNobodyAPage() {
        published();

        assertThat(get(chart + "/embed?edition=1").header("Content-Security-Policy"))
                .contains("frame-ancestors *", "default-src 'none'");
        assertThat(get(chart + "/embed?edition=1").header("Cross-Origin-Resource-Policy"))
                .isEqualTo("cross-origin");
        assertThat(get(address()).header("Content-Security-Policy")).contains("frame-ancestors 'none'");
    }

    @Test
    void whatIsPinnedStaysWhatItWasWhenTheReportIsCorrected() {
        published();
        String image = get(chart + ".svg?edition=1").asString();
        String embed = get(chart + "/embed?edition=1").asString();

        report.deliver("approved", "", report.figure("a", "6"), report.comparison("a", "4"));
        report.edition(PublishableReport.DECIDED.replace("\"kind\"", "\"reason\":\"Fel summa.\",\"kind\""));

        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> get(chart + ".svg").header("Location").endsWith("?edition=2"));
        assertThat(get(chart + ".svg?edition=1").asString()).isEqualTo(image);
        assertThat(get(chart + "/embed?edition=1").asString()).isEqualTo(embed);
        assertThat(get(chart + ".csv?edition=2").asString()).contains(",outcome,2020,6,");
    }

    @Test
    void aWithdrawnEditionsChartsAreGoneAndSaySo() {
        published();
        assertThat(get(chart + "/embed?edition=1").statusCode()).isEqualTo(200);

        Contract.badRequest()
                .contentType("application/json")
                .header("Authorization", TestTokens.everything())
                .body("{\"kind\":\"error\",\"reason\":\"Fel siffror.\"}")
                .post(report.draft + "/editions/1/withdrawal")
                .then()
                .statusCode(200);

        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> get(chart + "/embed?edition=1").statusCode() == 410);
        assertThat(get(chart + "/embed?edition=1").asString()).contains("Fel siffror.");
        assertThat(get(chart + ".svg?edition=1").statusCode()).isEqualTo(410);
        assertThat(get(chart + ".svg").statusCode()).isEqualTo(410);
    }

    @Test
    void aReportsPageShowsItsChartsPinned() {
        published();

        Document page = Jsoup.parse(get(address()).asString());

        assertThat(page.select("figure#chart-key-figures svg.chart")).hasSize(1);
        assertThat(page.select("#chart-key-figures a").eachAttr("href"))
                .containsExactly(
                        chart + ".svg?edition=1",
                        chart + ".csv?edition=1",
                        chart + ".json?edition=1",
                        chart + "/embed?edition=1");
    }

    @Test
    void whatIsNoChartIsNotThere() {
        published();

        for (String none : new String[] {
            address() + "/charts/moods.svg?edition=1",
            address() + "/charts/moods.svg",
            chart + ".pdf?edition=1",
            chart + "?edition=1",
            chart + "/embed.svg?edition=1",
            chart + "/frame?edition=1",
            chart + ".svg?edition=9"
        }) {
            assertThat(get(none).statusCode()).as(none).isEqualTo(404);
        }
        assertThat(get(chart + ".svg?edition=x").statusCode()).isEqualTo(400);
        assertThat(get(chart + ".svg?edition=1&style=red").statusCode()).isEqualTo(400);
        assertThat(get("/1489/no-such-board/2020/charts/result.svg").statusCode())
                .isEqualTo(404);
    }
}
