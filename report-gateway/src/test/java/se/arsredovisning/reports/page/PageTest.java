package se.arsredovisning.reports.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** What holds for every page. */
@QuarkusTest
class PageTest {

    static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    static Response get(String path) {
        return given().header("Accept", BROWSER)
                .redirects()
                .follow(false)
                .urlEncodingEnabled(false)
                .get(path);
    }

    static Document page(String path) {
        Response answer = get(path);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.contentType()).isEqualTo("text/html;charset=UTF-8");
        return Jsoup.parse(answer.asString());
    }

    @Test
    void theFirstPageIsInTheLanguageOfItsAddressAndLinksTheOther() {
        Document swedish = page("/");
        Document english = page("/en");

        assertThat(swedish.select("html").attr("lang")).isEqualTo("sv");
        assertThat(english.select("html").attr("lang")).isEqualTo("en");
        assertThat(swedish.select("a.language").attr("href")).isEqualTo("/en");
        assertThat(english.select("a.language").attr("href")).isEqualTo("/");
        assertThat(swedish.select("main, header, footer, h1")).hasSize(4);
    }

    @Test
    void aPageRunsNothingAndIsFramedByNobody() {
        Response answer = get("/");

        assertThat(answer.header("Content-Security-Policy"))
                .contains("default-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe", "script");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("strict-origin-when-cross-origin");
        assertThat(answer.headers().getValues("Set-Cookie")).isEmpty();
        assertThat(Jsoup.parse(answer.asString()).select("script, style, [style]"))
                .isEmpty();
    }

    @Test
    void theStyleSheetIsNamedByItsContentAndKeptForGood() {
        String address = page("/").select("link[rel=stylesheet]").attr("href");

        Response css = get(address);

        assertThat(css.statusCode()).isEqualTo(200);
        assertThat(css.contentType()).isEqualTo("text/css;charset=UTF-8");
        assertThat(css.header("Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
    }

    @Test
    void aReaderIsToldInWordsThatThereIsNoPageAndAProgramAsAProblem() {
        Response reader = get("/nowhere");

        assertThat(reader.statusCode()).isEqualTo(404);
        assertThat(Jsoup.parse(reader.asString()).select("h1").text()).isNotEmpty();
        assertThat(given().header("Accept", "application/json").get("/?x=1").contentType())
                .isEqualTo("application/problem+json");
    }
}
