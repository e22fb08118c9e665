package se.arsredovisning.internalcontrol.section;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arsredovisning.internalcontrol.Api.api;
import static se.arsredovisning.internalcontrol.Api.get;
import static se.arsredovisning.internalcontrol.Api.givenSection;
import static se.arsredovisning.internalcontrol.Api.places;
import static se.arsredovisning.internalcontrol.Api.problem;
import static se.arsredovisning.internalcontrol.Api.put;
import static se.arsredovisning.internalcontrol.Api.revisions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.arsredovisning.embedded.Topics;
import se.arsredovisning.internalcontrol.Documents;
import se.arsredovisning.internalcontrol.InternalControlSample;
import se.arsredovisning.kit.testing.ETags;
import se.arsredovisning.kit.testing.TopicEvents;
import se.arsredovisning.kit.testing.promise.NamesEveryFault;
import se.arsredovisning.kit.testing.promise.SectionSample;

/** Whatever is wrong with a write is said, and nothing of it stays: no revision, no event. */
@QuarkusTest
class BadInputTest implements NamesEveryFault {

    @Override
    public SectionSample sample() {
        return new InternalControlSample();
    }

    private static TopicEvents events;

    private String id;
    private String before;

    @BeforeAll
    static void listen() {
        events = TopicEvents.open(Topics.INTERNAL_CONTROL);
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
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"riskValue\": 7}|/riskValue",
                "{\"riskValue\": 20}|/riskValue",
                "{\"riskValue\": 0}|/riskValue",
                "{\"riskValue\": 6.5}|/riskValue",
                "{\"likelihood\": 3}|/consequence",
                "{\"consequence\": 3}|/likelihood",
                "{\"likelihood\": 5, \"consequence\": 4}|/likelihood",
                "{\"likelihood\": 2, \"consequence\": 3, \"riskValue\": 8}|/riskValue",
                "{\"frequency\": \"other\"}|/frequencyLabel",
                "{\"frequency\": \"daily\"}|/frequency",
                "{\"frequencyLabel\": \"Varje dag\"}|/frequency",
                "{\"assessment\": \"bra\"}|/assessment",
                "{\"inherentRisk\": {\"likelihood\": 3}}|/inherentRisk/consequence",
                "{\"residualRisk\": {\"likelihood\": 2, \"consequence\": 2, \"riskValue\": 3}}|/residualRisk/riskValue",
                "{\"acceptedRisk\": {\"riskValue\": 7}}|/acceptedRisk/riskValue",
                "{\"results\": [{\"key\": \"a\"}]}|/results/0/text",
                "{\"results\": [{\"key\": \"a\", \"text\": \"b\", \"date\": \"2019-12-31\"}]}|/results/0/date",
                "{\"results\": [{\"key\": \"a\", \"text\": \"b\", \"date\": \"2020-02-30\"}]}|/results/0/date",
                "{\"actions\": [{\"key\": \"a\", \"text\": \"b\", \"due\": \"2019-12-31\"}]}|/actions/0/due",
                "{\"results\": [{\"key\": \"r\", \"text\": \"t\", \"date\": \"2020-06-02\"}], \"actions\": [{\"key\":"
                        + " \"a\", \"text\": \"b\", \"result\": \"r\", \"due\": \"2020-06-01\"}]}|/actions/0/due",
                "{\"actions\": [{\"key\": \"a\", \"text\": \"b\", \"result\": \"r\"}]}|/actions/0/result",
                "{\"actions\": [{\"key\": \"a\", \"text\": \"b\", \"doneOn\": \"2020-06-02\"}]}|/actions/0/doneOn"
            })
    void aControlThatCannotBeSaysWhereAndWhy(String members, String place) {
        ObjectNode document = Documents.valid();
        ObjectNode control = Documents.at(document, "/controls/2");
        control.setAll((ObjectNode) Documents.json(members));

        JsonNode problem = problem(put(id, document.toString()), 400, "invalid-content");

        assertThat(places(problem)).containsExactly("/controls/2" + place);
        assertThat(problem.at("/invalid-parameters/0/reason").textValue()).isNotBlank();
    }

    @Test
    void unknownMembersAndWrongTypesAreAllNamed() {
        ObjectNode document = Documents.valid();
        document.put("sumary", 1).put("asOf", "2020-02-30").put("scale", 5);
        document.putArray("levels");
        document.putObject("reportedSummary");
        Documents.at(document, "/controls/0")
                .put("a/b~c", 1)
                .put("key", "Faktura")
                .remove("risk");
        Documents.at(document, "/controls/0/results/0").put("by", 5);
        Documents.at(document, "/controls/0/actions/0").put("state", "klar");

        JsonNode problem = problem(put(id, document.toString()), 400, "invalid-content");

        assertThat(places(problem))
                .containsExactlyInAnyOrder(
                        "/sumary",
                        "/asOf",
                        "/scale",
                        "/levels",
                        "/reportedSummary",
                        "/controls/0/a~1b~0c",
                        "/controls/0/key",
                        "/controls/0/risk",
                        "/controls/0/results/0/by",
                        "/controls/0/actions/0/state");
        assertThat(problem.path("detail").textValue()).isEqualTo("10 värden är inte tillåtna.");
    }

    @Test
    void rulesAreAllJudgedAtOnceToo() {
        ObjectNode document = Documents.valid();
        ArrayNode controls = (ArrayNode) document.path("controls");
        controls.add(controls.get(0).deepCopy());
        Documents.at(document, "/levels/1").put("from", 17);
        Documents.at(document, "/controls/1").put("riskValue", 10);
        Documents.at(document, "/facts/1").put("concerns", "internal-control.control.okand");

        JsonNode problem = problem(put(id, document.toString()), 400, "invalid-content");

        assertThat(places(problem))
                .containsExactly("/levels/1/from", "/controls/1/riskValue", "/controls/3/key", "/facts/1/concerns");
    }

    @Test
    void aPartThatCannotBeDeletedSaysWhatCanBeDone() {
        Response matrix = api().delete("sections/{id}/risk-matrix", id);
        Response result = api().delete("sections/{id}/controls/faktura/results/juni", id);

        problem(matrix, 405, "method-not-allowed");
        assertThat(matrix.header("Allow")).isEqualTo("GET, HEAD, OPTIONS");
        problem(result, 405, "method-not-allowed");
        assertThat(result.header("Allow")).isEqualTo("GET, HEAD, OPTIONS, PATCH, PUT");
    }

    @Test
    void aPartOfWhatCanBeNoSectionSaysSo() {
        assertThat(places(problem(
                        api().get("sections/{id}/risk-matrix", "9999-kommunstyrelsen-2020"), 400, "invalid-content")))
                .containsExactly("id");
    }
}
