package se.arsredovisning.reports.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.testing.TestTokens;
import se.arsredovisning.reports.PublishedReports;
import se.arsredovisning.reports.edition.PublishableReport;

/** What is published of a report, at one address. */
@QuarkusTest
class ReportPagesTest {

    private final PublishedReports reports;
    private final String board = "b" + UUID.randomUUID().toString().substring(0, 8);
    private final SectionId report = new SectionId("1489", board, "2020");
    private final String address = "/1489/" + board + "/2020";

    ReportPagesTest(PublishedReports reports) {
        this.reports = reports;
    }

    @BeforeEach
    void publishTheReportOf2020() {
        publish(1);
    }

    private void publish(int number) {
        publish(report, number, Instant.parse("2021-03-0" + number + "T10:00:00Z"));
    }

    private void publish(SectionId id, int number, Instant at) {
        ObjectNode edition = ShownEdition.of2020();
        edition.put("id", id.toString());
        edition.withObject("/edition").put("number", number);
        reports.publish(id, number, at, Json.write(edition));
    }

    private static String title(Response answer) {
        return Jsoup.parse(answer.asString()).select("h1").text();
    }

    @Test
    void oneAddressAnswersAsAPageAndAsDataByAcceptAndByExtension() {
        Response page = PageTest.get(address);

        assertThat(page.statusCode()).as(page.asString()).isEqualTo(200);
        assertThat(title(page)).isEqualTo("Kommunstyrelsens årsredovisning 2020");
        assertThat(page.header("Link"))
                .contains("<" + address + ".json>; rel=\"alternate\"; type=\"application/json\"");
        assertThat(page.headers().getValues("Vary").toString()).contains("Accept");
        Response json = given().header("Accept", "application/json").get(address);
        assertThat(json.statusCode()).isEqualTo(200);
        assertThat(json.contentType()).startsWith("application/json");
        assertThat(json.jsonPath().getString("id")).isEqualTo(report.toString());
        Response extension = PageTest.get(address + ".json");
        assertThat(extension.statusCode()).as(extension.asString()).isEqualTo(200);
        assertThat(extension.asString()).isEqualTo(json.asString());
        assertThat(given().header("Accept", "image/png").get(address).statusCode())
                .isEqualTo(406);
        assertThat(PageTest.get(address + ".pdf").statusCode()).isEqualTo(406);
    }

    @Test
    void aPageIsMadeOnceAndThenAnsweredFromMemoryOrNotAtAll() {
        Response first = PageTest.get(address);
        Response second = PageTest.get(address);
        Response held = given().header("Accept", PageTest.BROWSER)
                .header("If-None-Match", first.header("ETag"))
                .get(address);

        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(second.header("Content-Security-Policy")).isEqualTo(first.header("Content-Security-Policy"));
        assertThat(second.header("Cache-Control")).isEqualTo("public, max-age=60");
        assertThat(held.statusCode()).isEqualTo(304);
        assertThat(PageTest.get("/en" + address).header("Content-Language")).isEqualTo("en");
    }

    @Test
    void aNewEditionIsThereAtOnceAndTheOldOneSaysThatItIsOld() {
        PageTest.get(address);
        publish(2);

        Document newest = PageTest.page(address);
        Document old = PageTest.page(address + "?edition=1");

        assertThat(newest.select("dl.facts").text()).contains("2, publicerad 2 mars 2021");
        assertThat(old.select(".notice").text()).contains("utgåva 1", "utgåva 2");
        assertThat(old.select("td.n a").attr("href")).contains("?edition=1#");
    }

    @Test
    void aWithdrawnReportIsGoneInWordsAndNamesWhatIsLeft() {
        PageTest.get(address);
        reports.withdraw(report, 1);

        Response gone = PageTest.get(address);

        assertThat(gone.statusCode()).isEqualTo(410);
        assertThat(gone.contentType()).isEqualTo("text/html;charset=UTF-8");
        assertThat(gone.asString()).contains("Fel siffror");
        assertThat(given().header("Accept", "application/json").get(address).contentType())
                .isEqualTo("application/problem+json");
    }

    @Test
    void aMunicipalityByNameOrAnyOtherSpellingLeadsToTheOneAddress() {
        for (String other : new String[] {"/alingsas/", "/Alings%C3%A5s/", "/ALINGSAS/"}) {
            Response moved = PageTest.get(other + board + "/2020?amounts=mnkr");
            assertThat(moved.statusCode()).isEqualTo(308);
            assertThat(moved.header("Location")).endsWith(address + "?amounts=mnkr");
        }
        assertThat(PageTest.get(address + "/").header("Location")).endsWith(address);
        assertThat(PageTest.get("/1489/" + board).statusCode()).isEqualTo(200);
    }

    @Test
    void whatIsNotThereIsToldWithWhatIsNear() {
        Response board = PageTest.get("/1489/finns-inte/2020");
        Response municipality = PageTest.get("/alingsos/" + this.board + "/2020");

        assertThat(board.statusCode()).isEqualTo(404);
        assertThat(Jsoup.parse(board.asString()).select("main li a")).isNotEmpty();
        assertThat(municipality.statusCode()).isEqualTo(404);
        assertThat(municipality.asString()).contains("Alingsås");
        assertThat(PageTest.get(address + "/figures/finance.none").statusCode()).isEqualTo(404);
        assertThat(PageTest.get("/1489%2F" + this.board + "/2020").statusCode()).isEqualTo(404);
        assertThat(PageTest.get("/1489/" + this.board + "%2F2020/2020").statusCode())
                .isIn(308, 404);
    }

    @Test
    void aBadPeriodEditionOrParameterIsNamed() {
        for (String bad : new String[] {
            "/1489/" + board + "/20",
            address + "?edition=x",
            address + "?x=1",
            address + "?edition=1&edition=2",
            address + "?amounts=euro"
        }) {
            Response answer = PageTest.get(bad);
            assertThat(answer.statusCode()).as(bad).isEqualTo(400);
            assertThat(Jsoup.parse(answer.asString()).select("main li")).as(bad).isNotEmpty();
        }
        assertThat(PageTest.get(address + "?edition=9").statusCode()).isEqualTo(404);
    }

    @Test
    void sourcesChecksFeedAndMapAreThere() {
        assertThat(PageTest.page(address + "/figures/finance.operations.rents")
                        .select("h1")
                        .text())
                .isEqualTo("Lokalhyror");
        assertThat(PageTest.page(address + "/checks").select(".list li")).hasSize(185);
        // The feed has the newest alone.
        SectionId newest = new SectionId("1489", board + "-x", "2020");
        publish(newest, 1, Instant.now());
        assertThat(PageTest.get("/feed.atom").asString()).contains("/1489/" + board + "-x/2020");
        assertThat(PageTest.get("/sitemap.xml").asString()).contains(address, "/en" + address);
        assertThat(PageTest.get("/robots.txt").asString()).contains("Disallow: /drafts/");
        assertThat(PageTest.page("/tillganglighet").select("h1")).hasSize(1);
        assertThat(PageTest.page("/?q=alings%C3%A5s+" + board).select(".list a").attr("href"))
                .isEqualTo(address);
    }

    @Test
    void aDraftIsForThoseWhoMayReadAllOfItAndMarked() {
        PublishableReport draft = new PublishableReport().approved();
        String path = "/drafts/" + draft.id().replaceFirst("(\\d{4})-(.+)-(\\d{4})$", "$1/$2/$3");

        Response nobody = given().header("Accept", PageTest.BROWSER)
                .header("Authorization", TestTokens.NONE)
                .get(path);
        Response other = given().header("Accept", PageTest.BROWSER)
                .header("Authorization", TestTokens.holding("reader:1480/*/*"))
                .get(path);
        Response part = given().header("Accept", PageTest.BROWSER)
                .header("Authorization", TestTokens.holding("reader:*/*/goals"))
                .get(path);
        Response reader = given().header("Accept", PageTest.BROWSER)
                .header("Authorization", TestTokens.holding("reader:*/*/*"))
                .get(path);

        assertThat(nobody.statusCode()).isEqualTo(401);
        assertThat(other.statusCode()).isEqualTo(404);
        assertThat(part.statusCode()).isEqualTo(404);
        assertThat(reader.statusCode()).as(reader.asString()).isEqualTo(200);
        assertThat(reader.header("Cache-Control")).contains("no-store").doesNotContain("public");
        assertThat(reader.header("X-Robots-Tag")).contains("noindex");
        Document page = Jsoup.parse(reader.asString());
        assertThat(page.select(".notice").text()).startsWith("Utkast.");
        assertThat(page.select("meta[name=robots]").attr("content")).contains("noindex");
    }
}
