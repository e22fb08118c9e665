package se.arsredovisning.goals.section;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arsredovisning.goals.Api.api;
import static se.arsredovisning.goals.Api.get;
import static se.arsredovisning.goals.Api.givenSection;
import static se.arsredovisning.goals.Api.json;
import static se.arsredovisning.goals.Api.newSection;
import static se.arsredovisning.goals.Api.put;
import static se.arsredovisning.goals.Api.revisions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import se.arsredovisning.goals.Documents;
import se.arsredovisning.goals.GoalsSample;
import se.arsredovisning.kit.testing.promise.HasChapters;
import se.arsredovisning.kit.testing.promise.HonoursPreconditions;
import se.arsredovisning.kit.testing.promise.SectionSample;
import se.arsredovisning.kit.testing.promise.SpeaksBothLanguages;
import se.arsredovisning.kit.testing.promise.TellsProblemsInBothLanguages;
import se.arsredovisning.kit.testing.promise.WritesWholeSections;

@QuarkusTest
class SectionWriteTest
        implements WritesWholeSections,
                HonoursPreconditions,
                SpeaksBothLanguages,
                TellsProblemsInBothLanguages,
                HasChapters {

    @Override
    public SectionSample sample() {
        return new GoalsSample();
    }

    @Test
    void summarisesTheReport() {
        assertThat(json(put(newSection(), sample().report())).path("summary").toString())
                .isEqualTo("{\"goals\":8,\"fulfilled\":7,\"partlyFulfilled\":0,\"notFulfilled\":1,\"notAssessed\":0}");
    }

    @Test
    void derivedMembersAreNeverTakenForData() {
        String id = givenSection();
        ObjectNode lie = (ObjectNode) json(get(id));
        lie.put("id", "1489-annan-1999").put("revision", 99).put("checks", "none");
        lie.withObject("/summary").put("fulfilled", 88);
        Documents.at(lie, "/priorities/0/goals/0/suggestedAssessment").put("value", "not-fulfilled");
        Documents.at(lie, "/priorities/0/goals/0/indicators/0").put("trend", 5);

        Response answer = put(id, lie.toString());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer)).isEqualTo(json(get(id)));
        assertThat(json(answer).at("/summary/fulfilled").intValue()).isEqualTo(1);
        assertThat(revisions(id)).isEqualTo(1);
    }

    @Test
    void membersKeepTheirOrderAndNumbersTheirDigits() {
        String id = newSection();
        ObjectNode document = Documents.valid();
        String comment = document.remove("comment").textValue();
        document.put("comment", comment);
        String given = document.toString().replace("78.88", "78.80").replace("\"target\":90,", "\"target\":9e1,");

        String answer = put(id, given).body().asString();

        assertThat(answer)
                .contains("\"outcome\":78.80,")
                .contains("\"target\":90,")
                .doesNotContain("9E");
        assertThat(answer.indexOf("\"source\"")).isLessThan(answer.indexOf("\"comment\":\"Om målen\""));
        assertThat(revision(id, 1).path("document").toString()).contains("78.80");
    }

    @Test
    void aWholeNumberMayBeWrittenWithADecimalPoint() {
        String id = newSection();

        Response answer = put(id, "{\"priorities\": [{\"number\": 1.0, \"title\": \"a\"}]}");

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(json(answer).at("/priorities/0/number").toString()).isEqualTo("1");
    }

    private static JsonNode revision(String id, int number) {
        return json(api().get("sections/{id}/revisions/{number}", id, number));
    }
}
