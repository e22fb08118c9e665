package se.arsredovisning.hr.section;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arsredovisning.hr.Api.api;
import static se.arsredovisning.hr.Api.get;
import static se.arsredovisning.hr.Api.json;
import static se.arsredovisning.hr.Api.newBoard;
import static se.arsredovisning.hr.Api.newSection;
import static se.arsredovisning.hr.Api.patch;
import static se.arsredovisning.hr.Api.places;
import static se.arsredovisning.hr.Api.problem;
import static se.arsredovisning.hr.Api.put;
import static se.arsredovisning.hr.Api.revisions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.arsredovisning.hr.Documents;
import se.arsredovisning.kit.testing.ETags;

/** What must not be told is told in no representation and by no refusal, and is not lost either. */
@QuarkusTest
class DisclosureTest {

    private static final String MEN = "/sickLeave/2";

    @Test
    void tellsSuppressedNumbersNowhere() {
        String board = newBoard();
        String id = "1489-" + board + "-2020";
        List<Response> answers = new ArrayList<>();
        answers.add(put(id, Documents.secret().toString()));
        answers.add(get(id));
        answers.add(put(id, get(id).body().asString()));
        for (String path : List.of(
                "sections/" + id + "/figures",
                "sections/" + id + "/sick-leave",
                "sections/" + id + "/sick-leave/men",
                "sections/" + id + "/sick-leave/women",
                "sections/" + id + "/revisions",
                "sections/" + id + "/revisions/1",
                "sections/" + id + "/revisions/1/difference",
                "sections/" + id + "/revisions/1/difference?from=0",
                "sick-leave?board=" + board,
                "sections?board=" + board)) {
            answers.add(api().get(path));
        }
        answers.add(patch("{\"comment\": \"Nytt\"}", "sections/" + id + "/sick-leave/men"));
        answers.add(patch(
                "{\"current\": {\"employees\": 200}, \"published\": {\"change\": 0.123}}",
                "sections/" + id + "/sick-leave/men"));
        answers.add(api().noContentType().post("sections/{id}/successor", id));

        assertThat(answers)
                .extracting(Response::statusCode)
                .containsExactly(201, 200, 200, 200, 200, 200, 200, 200, 403, 403, 403, 200, 200, 200, 400, 201);
        for (Response answer : answers) {
            assertThat(numbers(answer)).doesNotContainAnyElementsOf(Documents.SECRETS);
        }
    }

    /** Times and the random bits of revisions: their digits may be any. */
    private static final String DRAWN = "\"(changedAt|updatedAt|etag|identity)\":\"([^\"\\\\]|\\\\.)*\"";

    /** Every number of an answer, and every number in its texts. */
    private static List<String> numbers(Response answer) {
        return java.util.regex.Pattern.compile("\\d+(?:[.,]\\d+)?")
                .matcher(answer.body().asString().replaceAll(DRAWN, ""))
                .results()
                .map(found -> found.group().replace(',', '.'))
                .toList();
    }

    @Test
    void saysWhyANumberIsSuppressed() {
        String id = given();
        JsonNode section = json(get(id));

        assertThat(section.at(MEN + "/current").toString())
                .isEqualTo("{\"employees\":8,\"status\":\"suppressed\",\"reason\":\"small-group\"}");
        assertThat(section.at("/sickLeave/1/current/reason").textValue()).isEqualTo("complementary");
        assertThat(section.at(MEN).has("change")).isFalse();
        assertThat(section.at(MEN).has("published")).isFalse();
        assertThat(section.at(MEN + "/previous/percent").decimalValue()).isEqualByComparingTo("3.9");
        assertThat(section.at("/summary/suppressed").intValue()).isEqualTo(4);
    }

    @Test
    void aSuppressedFigureHasAReasonAndNoValue() {
        List<JsonNode> figures = new ArrayList<>();
        json(api().get("sections/{id}/figures", given())).path("figures").forEach(figure -> {
            if (figure.path("status").textValue().equals("suppressed")) {
                figures.add(figure);
            }
        });

        assertThat(figures).hasSize(8).allSatisfy(figure -> {
            assertThat(figure.path("value").isNull()).isTrue();
            assertThat(figure.path("reason").textValue()).isNotBlank();
            assertThat(figure.path("published").booleanValue()).isFalse();
        });
        assertThat(figures)
                .extracting(figure -> figure.path("kind").textValue())
                .containsOnly("outcome", "change");
    }

    @Test
    void aCheckOverWhatIsSuppressedSaysNothingOfIt() {
        for (JsonNode check : json(get(given())).path("checks")) {
            if (check.path("code").textValue().matches("hr.sick-leave.(men|women|sex).*(change|current)")) {
                assertThat(check.path("result").textValue()).isEqualTo("unverifiable");
                assertThat(check.fieldNames())
                        .toIterable()
                        .containsExactly("code", "kind", "result", "pointer", "message");
            }
        }
    }

    @Test
    void whatAGetReturnsCanBePutBackAndChangesNothing() {
        String id = given();

        Response answer = put(id, get(id).body().asString());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("ETag")).matches(ETags.of(1, "7-10"));
        assertThat(revisions(id)).isEqualTo(1);
    }

    @Test
    void whatIsKeptIsStillThereWhenItsGroupIsLargeEnoughAndItsNumbersAreSentAnew() {
        String id = given();
        ObjectNode section = (ObjectNode) json(get(id));
        section.put("comment", "Nytt");
        put(id, section.toString());

        Documents.at(section, MEN)
                .set("current", Documents.json("{\"published\": {\"percent\": 2.7}, \"employees\": 36}"));
        Documents.at(section, "/sickLeave/1")
                .set("current", Documents.json("{\"published\": {\"percent\": 3.2}, \"employees\": 72}"));
        JsonNode answer = json(put(id, section.toString()));

        assertThat(answer.at(MEN + "/current/percent").decimalValue()).isEqualByComparingTo("2.7");
        assertThat(answer.at(MEN + "/change").decimalValue()).isEqualByComparingTo("-1.2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"current\": {\"employees\": 500}}",
                "{\"current\": {\"employees\": 500, \"reason\": \"withheld\"}}",
                "{\"current\": {\"employees\": null}}",
                "{\"current\": {\"status\": \"suppressed\", \"reason\": null}}"
            })
    void noWriteThatKeepsANumberTellsIt(String change) {
        String id = given();
        ObjectNode section = (ObjectNode) json(get(id));
        Documents.at(section, "/sickLeave/0/current").remove("employees");
        put(id, section.toString());

        JsonNode row = json(patch(change, "sections/" + id + "/sick-leave/men"));

        assertThat(row.at("/current/status").textValue()).isEqualTo("suppressed");
        assertThat(row.at("/current").has("percent")).isFalse();
        assertThat(row.has("change")).isFalse();
    }

    @Test
    void aRefusalTellsNothingOfHoursThatAreSuppressed() {
        String id = given();

        Response low = patch("{\"current\": {\"ordinaryHours\": 1}}", "sections/" + id + "/sick-leave/men");
        Response high = patch("{\"current\": {\"ordinaryHours\": 9000}}", "sections/" + id + "/sick-leave/men");

        assertThat(json(low)).isEqualTo(json(high));
        assertThat(places(problem(low, 400, "invalid-content"))).contains("/current/absenceHours", "/current/status");
        assertThat(revisions(id)).isEqualTo(1);
    }

    @Test
    void whatIsPutBackWithoutAStoredValueIsAFault() {
        String id = newSection();
        ObjectNode section = Documents.secret();
        Documents.at(section, MEN).set("current", Documents.json("{\"status\": \"suppressed\"}"));

        assertThat(places(problem(put(id, section.toString()), 400, "invalid-content")))
                .containsExactly(MEN + "/current/status");
        assertThat(revisions(id)).isZero();
    }

    @Test
    void aNumberBesideTheStatusNeedsTheReasonThatItIsMarkedFor() {
        ObjectNode section = Documents.secret();
        Documents.at(section, MEN + "/current").put("status", "suppressed").put("reason", "small-group");

        assertThat(places(problem(put(newSection(), section.toString()), 400, "invalid-content")))
                .containsExactly(MEN + "/current/status");
    }

    @Test
    void whatItsAuthorMarksIsSuppressedAtAnySize() {
        String id = newSection();
        ObjectNode section = Documents.valid();
        Documents.at(section, "/sickLeave/5/current")
                .put("status", "suppressed")
                .put("reason", "singled-out");

        JsonNode answer = json(put(id, section.toString()));

        assertThat(answer.at("/sickLeave/5/current/reason").textValue()).isEqualTo("singled-out");
        assertThat(answer.at("/sickLeave/4/current/reason").textValue()).isEqualTo("complementary");
        assertThat(answer.at("/sickLeave/5/previous/percent").decimalValue()).isEqualByComparingTo("2.6");
        assertThat(json(put(id, answer.toString())).path("revision").intValue()).isEqualTo(1);
    }

    @Test
    void inTheSuccessorItStaysSuppressed() {
        String id = given();

        JsonNode successor = json(api().noContentType().post("sections/{id}/successor", id));

        assertThat(successor.at(MEN + "/previous/status").textValue()).isEqualTo("suppressed");
        assertThat(successor.at(MEN + "/previous").has("percent")).isFalse();
        assertThat(successor.at("/sickLeave/1/previous/status").textValue()).isEqualTo("suppressed");
        assertThat(successor.at("/sickLeave/0/previous/percent").decimalValue()).isEqualByComparingTo("3.1");
        assertThat(successor.at("/sickLeave/3/previous/percent").decimalValue()).isEqualByComparingTo("2.2");
    }

    @Test
    void aChangeElsewhereLeavesTheTableAsItIsStored() {
        String id = given();
        ObjectNode section = (ObjectNode) json(get(id));

        put(id, section.put("comment", "Nytt").toString());
        JsonNode answer = json(get(id));

        assertThat(answer.at(MEN + "/current/reason").textValue()).isEqualTo("small-group");
        assertThat(answer.at("/sickLeave/1/current/reason").textValue()).isEqualTo("complementary");
    }

    private static String given() {
        String id = newSection();
        assertThat(put(id, Documents.secret().toString()).statusCode()).isEqualTo(201);
        return id;
    }
}
