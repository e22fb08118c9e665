package se.arsredovisning.reports.explore;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.arsredovisning.kit.language.Figure;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.language.Unit;
import se.arsredovisning.kit.sentence.Sentence;
import se.arsredovisning.reports.Delivery;
import se.arsredovisning.reports.PublishedReports;
import se.arsredovisning.reports.section.ReportPart;

/** Pages of series, comparisons and codes. */
@QuarkusTest
class ExplorePagesTest {

    private final Delivery delivery;
    private final PublishedReports published;
    private final String board = "x" + UUID.randomUUID().toString().substring(0, 8);
    private final SectionId report = new SectionId("1489", board, "2020");

    ExplorePagesTest(Delivery delivery, PublishedReports published) {
        this.delivery = delivery;
        this.published = published;
    }

    private static Figure sickLeave(SectionId section, String period, Map<String, String> dimensions, String value) {
        return Figure.in(section, "hr.sick-leave", Figure.Kind.OUTCOME)
                .period(period, Figure.PeriodType.YEAR)
                .dimensions(dimensions)
                .value(value == null ? null : new BigDecimal(value), Unit.PERCENT, 1)
                .status(
                        value == null ? Figure.Status.SUPPRESSED : Figure.Status.FINAL,
                        value == null ? Sentence.said("Högst tio anställda") : null)
                .label(dimensions.isEmpty() ? "Totalt" : "<b>Man</b>", null)
                .build();
    }

    @BeforeEach
    void publish() {
        delivery.deliver(
                ReportPart.HR,
                report,
                sickLeave(report, "2020", Map.of(), "3.1"),
                sickLeave(report, "2019", Map.of(), "4.0"),
                sickLeave(report, "2020", Map.of("sex", "men"), null));
        published.publish(report, 1, Instant.now(), "{\"board\":{\"name\":\"Nämnden & <i>co</i>\"}}");
    }

    private static Response get(String path) {
        return given().header("Accept", "text/html")
                .redirects()
                .follow(false)
                .urlEncodingEnabled(false)
                .get(path);
    }

    private static Document page(String path) {
        Response answer = get(path);
        assertThat(answer.statusCode()).as(path + answer.asString()).isEqualTo(200);
        Document page = Jsoup.parse(answer.asString());
        assertThat(page.select("script, style, [style], b, i")).isEmpty();
        return page;
    }

    @Test
    void aSeriesIsALineATableAndAFormThatSaysWhatWasAsked() {
        Document page = page("/series/hr.sick-leave?municipality=1489&board=" + board);

        assertThat(page.select("svg.chart")).hasSize(1);
        assertThat(page.select("thead th").eachText()).containsExactly("Rad", "2019", "2020");
        assertThat(page.select("tbody tr").eachText())
                .containsExactly(
                        "Alingsås, Nämnden & <i>co</i> 4,0 3,1", "Alingsås, Nämnden & <i>co</i>: <b>Man</b> skyddad");
        assertThat(page.select("#municipality option[selected]").attr("value")).isEqualTo("1489");
        assertThat(page.select("#board").attr("value")).isEqualTo(board);
        assertThat(page("/en/series/hr.sick-leave?board=" + board)
                        .select("thead th")
                        .eachText())
                .containsExactly("Row", "2019", "2020");
    }

    @Test
    void aSeriesChartIsPinnedToADay() {
        Response sent = get("/series/hr.sick-leave.svg?board=" + board);

        assertThat(sent.statusCode()).isEqualTo(307);
        assertThat(sent.header("Location"))
                .matches("/series/hr.sick-leave.svg\\?asOf=\\d{4}-\\d\\d-\\d\\d&board=" + board);
        Response svg = get(sent.header("Location"));
        assertThat(svg.statusCode()).isEqualTo(200);
        assertThat(svg.contentType()).startsWith("image/svg+xml");
        assertThat(get(get("/series/hr.sick-leave/embed?board=" + board).header("Location"))
                        .header("Content-Security-Policy"))
                .contains("frame-ancestors *");
    }

    @Test
    void boardsAreComparedInTheirOrder() {
        SectionId other = new SectionId("1480", board, "2020");
        delivery.deliver(ReportPart.HR, other, sickLeave(other, "2020", Map.of(), "2.5"));
        published.publish(other, 1, Instant.now());

        Document page = page("/comparisons/hr.sick-leave?period=2020&board=" + board);

        assertThat(page.select("tbody tr").eachText())
                .containsExactly("1. Göteborg, " + board + " 2,5", "2. Alingsås, Nämnden & <i>co</i> 3,1");
        assertThat(page.select("h2").first().text()).contains("Göteborg").contains("2,5");
        assertThat(get("/comparisons/hr.sick-leave.csv?asOf=2026-01-01").statusCode())
                .isIn(200, 404);
    }

    @Test
    void aCodeSaysWhatItMeansAndWhoTellsIt() {
        Document page = page("/codes/hr.sick-leave");

        assertThat(page.select("main").text()).contains("hr.sick-leave", "procent", "Lägre är bättre");
        assertThat(page.select("a[href^=/comparisons/hr.sick-leave]")).hasSize(1);
        assertThat(page.select("a[href*=" + board + "]").text()).contains("Alingsås");
    }

    @Test
    void whatIsWrongIsToldInWords() {
        assertThat(get("/codes/no.such.code").statusCode()).isEqualTo(404);
        assertThat(get("/series/no.such.code").statusCode()).isEqualTo(404);
        assertThat(get("/series/%3Cscript%3E").statusCode()).isEqualTo(404);
        assertThat(get("/series/hr.sick-leave?municipality=9999").statusCode()).isEqualTo(400);
        assertThat(get("/series/hr.sick-leave?edition=draft").statusCode()).isEqualTo(400);
        assertThat(get("/series/hr.sick-leave?asOf=2999-01-01").statusCode()).isEqualTo(400);
        assertThat(get("/comparisons/hr.sick-leave?period=x").statusCode()).isEqualTo(400);
        assertThat(page("/series/hr.sick-leave?board=nobody").select("svg")).isEmpty();
        assertThat(get("/series/hr.sick-leave?municipality=9999").asString()).contains("municipality");
    }
}
