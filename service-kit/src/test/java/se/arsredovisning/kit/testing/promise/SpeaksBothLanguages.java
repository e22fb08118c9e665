package se.arsredovisning.kit.testing.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arsredovisning.kit.testing.promise.SectionApi.json;
import static se.arsredovisning.kit.testing.promise.SectionApi.newSection;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.arsredovisning.kit.testing.contract.RawHttp;

/** What a reader is told is Swedish, or English where the reader likes that better; a cache never takes one for the other. */
public interface SpeaksBothLanguages {

    /** What the service has of its own. */
    SectionSample sample();

    @Test
    default void aSectionSaysTheSameInEitherLanguage() {
        String id = givenReport();

        Response swedish = read(id, null);
        Response english = read(id, "en-GB, sv;q=0.5");

        assertThat(swedish.header("Content-Language")).isEqualTo("sv");
        assertThat(english.header("Content-Language")).isEqualTo("en");
        assertThat(varies(swedish)).contains("Accept-Language", "Accept-Encoding");
        assertThat(varies(english)).contains("Accept-Language", "Accept-Encoding");
        assertThat(swedish.header("ETag")).matches(sample().tag(1));
        assertThat(english.header("ETag")).isNotEqualTo(swedish.header("ETag"));
        assertThat(messages(swedish)).isNotEmpty().doesNotContainAnyElementsOf(messages(english));
        assertThat(messages(english)).hasSameSizeAs(messages(swedish)).doesNotContain("");
        assertThat(withoutMessages(english)).isEqualTo(withoutMessages(swedish));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", ",", "*", "fr", "en;q=0", "en;q=9", "en_GB", "xx-\u00e5", "sv-SE,sv;q=0.9,en;q=0.8", "en=?"})
    default void whoTakesNoneOfTheLanguagesGetsSwedish(String header) {
        String id = sample().given();

        RawHttp.Answer answer = RawHttp.to(RestAssured.port)
                .ask("GET", sample().root() + "/sections/" + id, new byte[0], "Accept-Language: " + header);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Language")).isEqualTo("sv");
        assertThat(answer.header("ETag")).matches(sample().tag(1));
    }

    @Test
    default void whoHoldsOneLanguageDoesNotHoldTheOther() {
        String id = givenReport();
        String swedish = read(id, "sv").header("ETag");
        String english = read(id, "en").header("ETag");

        assertThat(held(id, "en", english).statusCode()).isEqualTo(304);
        assertThat(held(id, "en", english).header("ETag")).isEqualTo(english);
        assertThat(varies(held(id, "en", english))).contains("Accept-Language");
        assertThat(held(id, "en", swedish).statusCode()).isEqualTo(200);
        assertThat(held(id, "sv", swedish).statusCode()).isEqualTo(304);
        assertThat(held(id, "sv", english).statusCode()).isEqualTo(200);
        assertThat(held(id, "en", swedish + ", " + english).header("ETag")).isEqualTo(english);
    }

    @Test
    default void aCompressedAnswerHasTheTagOfItsLanguageToo() {
        String id = givenReport();
        String english = read(id, "en").header("ETag");

        RawHttp.Answer packed = RawHttp.to(RestAssured.port)
                .ask(
                        "GET",
                        sample().root() + "/sections/" + id,
                        new byte[0],
                        "Accept-Language: en",
                        "Accept-Encoding: gzip");

        assertThat(packed.header("ETag")).isEqualTo(english.substring(0, english.length() - 1) + "-gzip\"");
        assertThat(held(id, "en", packed.header("ETag")).statusCode()).isEqualTo(304);
        assertThat(held(id, "sv", packed.header("ETag")).statusCode()).isEqualTo(200);
    }

    @Test
    default void whatWasReadInEnglishIsWrittenBack() {
        String id = givenReport();
        Response english = read(id, "en");

        Response same = write(id, english.header("ETag"), english.body().asString());
        assertThat(same.statusCode()).isEqualTo(200);
        assertThat(same.header("ETag")).isEqualTo(english.header("ETag"));
        assertThat(same.header("Content-Language")).isEqualTo("en");
        assertThat(messages(same)).isEqualTo(messages(english));
        Response both = read(id, "mul");
        assertThat(write(id, both.header("ETag"), both.body().asString()).statusCode())
                .isEqualTo(200);
        assertThat(api().revisions(id)).isEqualTo(1);

        assertThat(write(id, english.header("ETag"), sample().shortest()).statusCode())
                .isEqualTo(200);
        assertThat(write(id, english.header("ETag"), sample().shortest()).statusCode())
                .isEqualTo(412);
        assertThat(api().revisions(id)).isEqualTo(2);
    }

    @Test
    default void whoKeepsACopyHasBothAtOnce() {
        String id = givenReport();
        List<String> english = messages(read(id, "en"));

        Response both = read(id, "mul");

        assertThat(both.header("Content-Language")).isEqualTo("sv, en");
        assertThat(messages(both)).isEqualTo(messages(read(id, "sv")));
        assertThat(json(both).path("checks").findValuesAsText("messageEnglish")).isEqualTo(english);
        String[] name = id.split("-", -1);
        Response list = api().api()
                .header("Accept-Language", "mul")
                .queryParam("board", name[1])
                .get("sections");
        assertThat(json(list).at("/sections/0/etag").textValue()).isEqualTo(both.header("ETag"));
        assertThat(api().api()
                        .header("Accept-Language", "mul")
                        .get("sections/{id}/figures", id)
                        .header("ETag"))
                .isEqualTo(both.header("ETag"));
    }

    private SectionApi api() {
        return sample().api();
    }

    private String givenReport() {
        String id = newSection();
        assertThat(api().put(id, sample().report()).statusCode()).isEqualTo(201);
        return id;
    }

    private Response read(String id, String language) {
        return language == null
                ? api().get(id)
                : api().api().header("Accept-Language", language).get("sections/{id}", id);
    }

    private Response held(String id, String language, String tag) {
        return api().api()
                .header("Accept-Language", language)
                .header("If-None-Match", tag)
                .get("sections/{id}", id);
    }

    private Response write(String id, String tag, String document) {
        return api().api()
                .header("Accept-Language", "en")
                .header("If-Match", tag)
                .contentType("application/json")
                .body(document)
                .put("sections/{id}", id);
    }

    private static String varies(Response answer) {
        return answer.header("Vary").replace("accept-language", "Accept-Language");
    }

    private static List<String> messages(Response section) {
        return json(section).path("checks").findValuesAsText("message");
    }

    private static JsonNode withoutMessages(Response section) {
        JsonNode document = json(section);
        document.path("checks").forEach(check -> ((ObjectNode) check).remove("message"));
        return document;
    }
}
