package se.arsredovisning.goals.section;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arsredovisning.goals.Api.api;
import static se.arsredovisning.goals.Api.get;
import static se.arsredovisning.goals.Api.givenSection;
import static se.arsredovisning.goals.Api.json;
import static se.arsredovisning.goals.Api.newSection;
import static se.arsredovisning.goals.Api.places;
import static se.arsredovisning.goals.Api.problem;
import static se.arsredovisning.goals.Api.put;
import static se.arsredovisning.goals.Api.revisions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.arsredovisning.embedded.Topics;
import se.arsredovisning.goals.Documents;
import se.arsredovisning.kit.testing.ETags;
import se.arsredovisning.kit.testing.TopicEvents;

/** Whatever is wrong with a write is said, and nothing of it stays: no revision, no event. */
@QuarkusTest
class BadInputTest {

    private static final String GOAL = "/priorities/0/goals/0";

    private static TopicEvents events;

    private String id;
    private String before;

    @BeforeAll
    static void listen() {
        events = TopicEvents.open(Topics.GOALS);
    }

    @AfterAll
    static void stop() {
        events.close();
    }

    @BeforeEach
    void aSection() {
        id = givenSection();
        before = get(id).body().asString();
    }

    /** The event of a deletion follows that of the creation at once: nothing came between. */
    @AfterEach
    void nothingHasChanged() {
        assertThat(get(id).body().asString()).isEqualTo(before);
        assertThat(revisions(id)).isEqualTo(1);
        api().delete("sections/{id}", id);
        assertThat(events.of(id, 2).stream()
                        .map(event -> ETags.withoutBits(event.path("id").textValue())))
                .containsExactly(id + "/1", id + "/2");
    }

    @ParameterizedTest
    @CsvSource({
        "9999-kommunstyrelsen-2020,municipality",
        "148-kommunstyrelsen-2020,municipality",
        "1489-Kommunstyrelsen-2020,board",
        "1489-kommun_styrelsen-2020,board",
        "1489-kommun--styrelsen-2020,board",
        "1489-2020-2020,board",
        "1489-kommunstyrelsen-2020-13,period",
        "1489-kommunstyrelsen-2020-12,period",
        "1489-kommunstyrelsen-1820,period",
        "kommunstyrelsen,form",
        "x,form"
    })
    void anIdThatCanBeNoSectionsSaysWhy(String wrong, String part) {
        for (Response answer : List.of(
                put(wrong, Documents.valid().toString()),
                get(wrong),
                api().delete("sections/{id}", wrong),
                api().get("sections/{id}/figures", wrong),
                api().get("sections/{id}/revisions", wrong))) {
            JsonNode problem = problem(answer, 400, "invalid-content");
            assertThat(places(problem)).containsExactly("id");
            assertThat(problem.at("/invalid-parameters/0/value").textValue()).isEqualTo(wrong);
            assertThat(problem.at("/invalid-parameters/0/reason").textValue()).contains(part);
        }
    }

    @Test
    void aBoardOfMoreThan60CharactersIsRefused() {
        problem(get("1489-" + "x".repeat(61) + "-2020"), 400, "invalid-content");
        problem(get("1489-" + "x".repeat(60) + "-2020"), 404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "x",
                "{",
                "{}}",
                "{\"priorities\": [],}",
                "{\"priorities\": NaN}",
                "{\"priorities\": [], \"priorities\": []}",
                "{'priorities': []}",
                "{\"priorities\": [] /* none */}",
                "{\"priorities\": Infinity}",
                "{\"priorities\": 01}"
            })
    void whatIsNoJsonIsOneFaultWithItsPlace(String body) {
        JsonNode problem = problem(put(id, body), 400, "invalid-syntax");

        assertThat(problem.path("detail").textValue()).isNotBlank();
        assertThat(problem.has("invalid-parameters")).isFalse();
    }

    @Test
    void invalidUtf8IsRefusedWithItsPlace() {
        Response answer = api().contentType("application/json")
                .body(new byte[] {'{', '"', (byte) 0xC3, '"', '}'})
                .put("sections/{id}", id);

        assertThat(problem(answer, 400, "invalid-syntax").path("detail").textValue())
                .contains("UTF-8")
                .contains("2");
    }

    @Test
    void aBodyNestedTooDeepIsRefused() {
        problem(put(id, "[".repeat(100_000)), 400, "invalid-syntax");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1234567890123456789012345678901234567890", "0.1234567", "1e99", "1e-99", "1e999999999", "-1e21"
            })
    void aNumberThatIsTooLongIsNamedWhereverItStands(String number) {
        String body = Documents.valid().toString().replace("78.88", number);

        assertThat(places(problem(put(id, body), 400, "invalid-content")))
                .containsExactly(GOAL + "/keyFigures/0/values/1/outcome");
    }

    @Test
    void aTextThatCannotBeKeptIsNamed() {
        ObjectNode document = Documents.valid().put("comment", "a\0b");

        assertThat(places(problem(put(id, document.toString()), 400, "invalid-content")))
                .containsExactly("/comment");
    }

    @Test
    void unknownMembersAndWrongTypesAreAllNamed() {
        ObjectNode document = Documents.valid();
        document.put("sumary", 1).put("asOf", "2020-02-30").put("source", 5);
        document.putObject("facts");
        Documents.at(document, GOAL)
                .put("assessment", "uppfyllt")
                .put("a/b~c", 1)
                .remove("title");
        Documents.at(document, GOAL + "/indicators/0").put("decimals", 1.5);
        Documents.at(document, GOAL + "/indicators/0/values/1")
                .put("outcome", "67")
                .put("year", true);

        JsonNode problem = problem(put(id, document.toString()), 400, "invalid-content");

        assertThat(places(problem))
                .containsExactlyInAnyOrder(
                        "/sumary",
                        "/asOf",
                        "/source",
                        "/facts",
                        GOAL + "/assessment",
                        GOAL + "/a~1b~0c",
                        GOAL + "/title",
                        GOAL + "/indicators/0/decimals",
                        GOAL + "/indicators/0/values/1/outcome",
                        GOAL + "/indicators/0/values/1/year");
        assertThat(problem.path("detail").textValue()).isEqualTo("10 values are not allowed.");
        problem.path("invalid-parameters")
                .forEach(fault -> assertThat(fault.path("reason").textValue()).isNotBlank());
    }

    @Test
    void rulesAreAllJudgedAtOnceToo() {
        ObjectNode document = Documents.valid();
        ArrayNode goals = (ArrayNode) document.at("/priorities/0/goals");
        goals.add(goals.get(0).deepCopy());
        Documents.at(document, "/priorities/1").put("number", 1);
        Documents.at(document, GOAL + "/indicators/0/values/0")
                .put("outcome", 70)
                .put("status", "final");
        Documents.at(document, "/facts/0").put("concerns", "goals.indicator.okand");

        assertThat(places(problem(put(id, document.toString()), 400, "invalid-content")))
                .contains(
                        "/priorities/0/goals/1/key",
                        "/priorities/1/number",
                        GOAL + "/indicators/0/values/0/outcome",
                        "/facts/0/concerns");
    }

    @Test
    void anOutcomeAfterThePeriodIsRefusedButATargetIsNot() {
        ObjectNode document = Documents.valid();
        Documents.at(document, GOAL + "/indicators/0/values/0")
                .put("outcome", 70)
                .put("status", "final");

        JsonNode problem = problem(put(id, document.toString()), 400, "invalid-content");

        assertThat(places(problem)).containsExactly(GOAL + "/indicators/0/values/0/outcome");
        assertThat(problem.at("/invalid-parameters/0/value").intValue()).isEqualTo(70);
    }

    @Test
    void aKeyWithALineFeedIsNoKey() {
        ObjectNode document = Documents.valid();
        Documents.at(document, GOAL).put("key", "klimat\n");

        assertThat(places(problem(put(id, document.toString()), 400, "invalid-content")))
                .containsExactly(GOAL + "/key");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "null", "5", "\"text\"", "true"})
    void aBodyThatIsNoObjectIsNamed(String body) {
        assertThat(places(problem(put(id, body), 400, "invalid-content"))).containsExactly("");
    }

    @Test
    void aLongValueIsNotSentBackWhole() {
        ObjectNode document = Documents.valid().put("source", "x".repeat(100_000));

        Response answer = put(id, document.toString());

        assertThat(places(problem(answer, 400, "invalid-content"))).containsExactly("/source");
        assertThat(answer.body().asString().length()).isLessThan(1000);
    }

    @Test
    void htmlInACommentIsTextAndStaysAsGiven() {
        String html = "<script>alert(\"å\")</script><img src=x onerror=alert(1)>&amp;";
        String other = newSection();

        put(other, Documents.valid().put("comment", html).toString());
        Response answer = get(other);

        assertThat(json(answer).path("comment").textValue()).isEqualTo(html);
        assertThat(answer.contentType()).startsWith("application/json");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void aMethodThatIsNotOfferedIsRefusedWithThoseThatAre() {
        Response post = api().contentType("application/json").body("{}").post("sections/{id}", id);
        Response put = api().contentType("application/json").body("{}").put("sections");
        Response patch = api().contentType("application/json").body("{}").patch("sections/{id}/revisions/1", id);
        Response delete = api().delete("goals");

        problem(post, 405, "method-not-allowed");
        assertThat(post.header("Allow")).isEqualTo("DELETE, GET, HEAD, OPTIONS, PUT");
        problem(put, 405, "method-not-allowed");
        assertThat(put.header("Allow")).isEqualTo("GET, HEAD, OPTIONS");
        problem(patch, 405, "method-not-allowed");
        assertThat(patch.header("Allow")).isEqualTo("GET, HEAD, OPTIONS");
        problem(delete, 405, "method-not-allowed");
        assertThat(delete.header("Allow")).isEqualTo("GET, HEAD, OPTIONS");
    }

    @Test
    void aMediaTypeThatIsNotOfferedIsRefused() {
        problem(api().accept("text/html").get("sections/{id}", id), 406, "not-acceptable");
        problem(
                api().accept("application/xml")
                        .contentType("application/json")
                        .body("{}")
                        .put("sections/{id}", id),
                406,
                "not-acceptable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "application/x-www-form-urlencoded"})
    void aMediaTypeThatIsNotTakenIsRefused(String mediaType) {
        problem(api().contentType(mediaType).body("x").put("sections/{id}", id), 415, "unsupported-media-type");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/nowhere",
                "/goals",
                "/goals/v2/sections",
                "/goals/v1",
                "/goals/v1/nowhere",
                "/q/nowhere",
                "/goals/v1/sections/1489-a-2020/nowhere",
                "/favicon.ico"
            })
    void anAddressThatIsNoneIsAProblemEverywhere(String path) {
        problem(RestAssured.given().get(path), 404, "not-found");
    }
}
