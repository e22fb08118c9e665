package se.arsredovisning.kit.testing.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arsredovisning.kit.testing.promise.SectionApi.json;
import static se.arsredovisning.kit.testing.promise.SectionApi.newSection;
import static se.arsredovisning.kit.testing.promise.SectionApi.places;
import static se.arsredovisning.kit.testing.promise.SectionApi.problem;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import se.arsredovisning.kit.testing.ETags;
import se.arsredovisning.kit.testing.TopicEvents;

/** What is wrong is refused with a problem that names it and says nothing of the inside; it changes nothing. */
public interface NamesEveryFault {

    /** What the service has of its own. */
    SectionSample sample();

    @Test
    default void anIdThatCanBeNoSectionsSaysWhy() {
        Map.ofEntries(
                        Map.entry("9999-kommunstyrelsen-2020", "kommunen"),
                        Map.entry("148-kommunstyrelsen-2020", "kommunen"),
                        Map.entry("1489-Kommunstyrelsen-2020", "nämnden"),
                        Map.entry("1489-kommun_styrelsen-2020", "nämnden"),
                        Map.entry("1489-kommun--styrelsen-2020", "nämnden"),
                        Map.entry("1489-2020-2020", "nämnden"),
                        Map.entry("1489-kommunstyrelsen-2020-13", "perioden"),
                        Map.entry("1489-kommunstyrelsen-2020-12", "perioden"),
                        Map.entry("1489-kommunstyrelsen-1820", "perioden"),
                        Map.entry("kommunstyrelsen", "formen"),
                        Map.entry("x", "formen"))
                .forEach((wrong, part) -> {
                    for (Response answer : List.of(
                            api().put(wrong, sample().valid().toString()),
                            api().get(wrong),
                            api().api().delete("sections/{id}", wrong),
                            api().api().get("sections/{id}/figures", wrong),
                            api().api().get("sections/{id}/revisions", wrong),
                            api().api().get("sections/" + wrong + "/" + sample().item()))) {
                        JsonNode problem = problem(answer, 400, "invalid-content");
                        assertThat(places(problem)).as(wrong).containsExactly("id");
                        assertThat(problem.at("/invalid-parameters/0/value").textValue())
                                .isEqualTo(wrong);
                        assertThat(problem.at("/invalid-parameters/0/reason").textValue())
                                .as(wrong)
                                .contains(part);
                    }
                });
    }

    @Test
    default void aBoardOfMoreThan60CharactersIsRefused() {
        problem(api().get("1489-" + "x".repeat(61) + "-2020"), 400, "invalid-content");
        problem(api().get("1489-" + "x".repeat(60) + "-2020"), 404, "not-found");
    }

    @Test
    default void whatIsNoJsonIsOneFaultWithItsPlace() {
        String member = sample().valid().fieldNames().next();
        unchanged(id -> {
            for (String body : List.of(
                    "",
                    " ",
                    "x",
                    "{",
                    "{}}",
                    "{\"M\": [],}",
                    "{\"M\": NaN}",
                    "{\"M\": [], \"M\": []}",
                    "{'M': []}",
                    "{\"M\": [] /* none */}",
                    "{\"M\": Infinity}",
                    "{\"M\": 01}",
                    "[".repeat(100_000))) {
                JsonNode problem = problem(api().put(id, body.replace("M", member)), 400, "invalid-syntax");

                assertThat(problem.path("detail").textValue()).isNotBlank();
                assertThat(problem.has("invalid-parameters")).isFalse();
            }
        });
    }

    @Test
    default void invalidUtf8IsRefusedWithItsPlace() {
        unchanged(id -> {
            Response answer = api().api()
                    .contentType("application/json")
                    .body(new byte[] {'{', '"', (byte) 0xC3, '"', '}'})
                    .put("sections/{id}", id);

            assertThat(problem(answer, 400, "invalid-syntax").path("detail").textValue())
                    .contains("UTF-8")
                    .contains("2");
        });
    }

    @Test
    default void aNumberThatIsTooLongIsNamedWhereverItStands() {
        ObjectNode document = sample().valid();
        JsonPointer place = JsonPointer.compile(sample().numberPlace());
        ((ObjectNode) document.at(place.head())).put(place.last().getMatchingProperty(), "NUMBER");
        unchanged(id -> {
            for (String number : List.of(
                    "1234567890123456789012345678901234567890", "0.1234567", "1e99", "1e-99", "1e999999999", "-1e21")) {
                String body = document.toString().replace("\"NUMBER\"", number);

                assertThat(places(problem(api().put(id, body), 400, "invalid-content")))
                        .as(number)
                        .containsExactly(sample().numberPlace());
            }
        });
    }

    @Test
    default void aTextThatCannotBeKeptIsNamed() {
        unchanged(id -> {
            String document = sample().saying("a\0b");

            assertThat(places(problem(api().put(id, document), 400, "invalid-content")))
                    .containsExactly("/comment");
        });
    }

    @Test
    default void aTextThatMustSaySomethingIsSeenToSayIt() {
        unchanged(id -> {
            for (String unseen : List.of("", " ", "\u200b", "\ufeff\u00ad", "\u00a0\u3164", "\u0301", "\ue000")) {
                ObjectNode document = sample().valid().put("source", unseen);
                document.putArray("texts").addObject().put("key", "a").put("title", unseen);

                assertThat(places(problem(api().put(id, document.toString()), 400, "invalid-content")))
                        .as(unseen)
                        .containsExactlyInAnyOrder("/source", "/texts/0/title");
            }
        });
        ObjectNode seen = sample().valid().put("source", "👩\u200d🏫 Års\u00adredovisning");
        assertThat(api().put(newSection(), seen.toString()).statusCode()).isEqualTo(201);
    }

    @Test
    default void aBodyThatIsNoObjectIsNamed() {
        unchanged(id -> {
            for (String body : List.of("[]", "null", "5", "\"text\"", "true")) {
                assertThat(places(problem(api().put(id, body), 400, "invalid-content")))
                        .as(body)
                        .containsExactly("");
            }
        });
    }

    @Test
    default void aMemberThatIsUnknownIsNamed() {
        unchanged(id -> {
            ObjectNode document = sample().valid().put("a/b~c", 1).put("comment", 5);

            JsonNode problem = problem(api().put(id, document.toString()), 400, "invalid-content");

            assertThat(places(problem)).containsExactlyInAnyOrder("/a~1b~0c", "/comment");
            assertThat(problem.path("detail").textValue()).isEqualTo("2 värden är inte tillåtna.");
            problem.path("invalid-parameters")
                    .forEach(fault ->
                            assertThat(fault.path("reason").textValue()).isNotBlank());
        });
    }

    @Test
    default void aPatchIsToldItsFaultsRelativeToItsPart() {
        unchanged(id -> {
            Response answer = api().patch("{\"comment\": 5}", "sections/" + id + "/" + sample().item());

            assertThat(places(problem(answer, 400, "invalid-content"))).containsExactly("/comment");
        });
    }

    @Test
    default void aLongValueIsNotSentBackWhole() {
        unchanged(id -> {
            Response answer = api().put(
                            id,
                            sample().valid().put("source", "x".repeat(100_000)).toString());

            assertThat(places(problem(answer, 400, "invalid-content"))).containsExactly("/source");
            assertThat(answer.body().asString().length()).isLessThan(1000);
        });
    }

    @Test
    default void htmlInACommentIsTextAndStaysAsGiven() {
        String html = "<script>alert(\"å\")</script><img src=x onerror=alert(1)>&amp;";
        String id = newSection();

        api().put(id, sample().saying(html));
        Response answer = api().get(id);

        assertThat(json(answer).path("comment").textValue()).isEqualTo(html);
        assertThat(answer.contentType()).startsWith("application/json");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    default void aMethodThatIsNotOfferedIsRefusedWithThoseThatAre() {
        unchanged(id -> {
            refuses(withJson().post("sections/{id}", id), "DELETE, GET, HEAD, OPTIONS, PUT");
            refuses(withJson().put("sections"), "GET, HEAD, OPTIONS");
            refuses(withJson().patch("sections/{id}/revisions/1", id), "GET, HEAD, OPTIONS");
            refuses(api().api().delete(sample().item().split("/", -1)[0]), "GET, HEAD, OPTIONS");
        });
    }

    private static void refuses(Response answer, String allowed) {
        problem(answer, 405, "method-not-allowed");
        assertThat(answer.header("Allow")).isEqualTo(allowed);
    }

    @Test
    default void aMediaTypeThatIsNotOfferedIsRefused() {
        unchanged(id -> {
            problem(api().api().accept("text/html").get("sections/{id}", id), 406, "not-acceptable");
            problem(withJson().accept("application/xml").put("sections/{id}", id), 406, "not-acceptable");
        });
    }

    @Test
    default void aMediaTypeThatIsNotTakenIsRefused() {
        unchanged(id -> {
            for (String type : List.of("text/plain", "application/xml", "application/x-www-form-urlencoded")) {
                problem(
                        api().api().contentType(type).body("x").put("sections/{id}", id),
                        415,
                        "unsupported-media-type");
            }
            problem(
                    withJson().header("If-Match", "*").patch("sections/" + id + "/" + sample().item()),
                    415,
                    "unsupported-media-type");
        });
    }

    @Test
    default void anAddressThatIsNoneIsAProblemEverywhere() {
        for (String path : List.of(
                "/",
                "/nowhere",
                sample().root().replace("/v1", ""),
                sample().root().replace("/v1", "/v2") + "/sections",
                sample().root(),
                sample().root() + "/nowhere",
                "/q/nowhere",
                sample().root() + "/sections/1489-a-2020/nowhere",
                "/favicon.ico")) {
            problem(RestAssured.given().get(path), 404, "not-found");
        }
    }

    private SectionApi api() {
        return sample().api();
    }

    private io.restassured.specification.RequestSpecification withJson() {
        return api().api().contentType("application/json").body("{}");
    }

    /** Holds that what is done to a section changes nothing: its deletion is its second event. */
    private void unchanged(Consumer<String> wrong) {
        String id = sample().given();
        String before = api().get(id).body().asString();

        wrong.accept(id);

        assertThat(api().get(id).body().asString()).isEqualTo(before);
        assertThat(api().revisions(id)).isEqualTo(1);
        api().api().delete("sections/{id}", id);
        try (TopicEvents events = TopicEvents.open(sample().topic())) {
            assertThat(events.of(id, 2).stream()
                            .map(event -> ETags.withoutBits(event.path("id").textValue())))
                    .containsExactly(id + "/1", id + "/2");
        }
    }
}
