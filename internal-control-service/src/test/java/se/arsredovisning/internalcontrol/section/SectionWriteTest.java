package se.arsredovisning.internalcontrol.section;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arsredovisning.internalcontrol.Api.api;
import static se.arsredovisning.internalcontrol.Api.get;
import static se.arsredovisning.internalcontrol.Api.givenSection;
import static se.arsredovisning.internalcontrol.Api.json;
import static se.arsredovisning.internalcontrol.Api.newSection;
import static se.arsredovisning.internalcontrol.Api.put;
import static se.arsredovisning.internalcontrol.Api.revisions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import se.arsredovisning.internalcontrol.Documents;
import se.arsredovisning.internalcontrol.InternalControlSample;
import se.arsredovisning.kit.testing.ETags;
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
        return new InternalControlSample();
    }

    @Test
    void summarisesTheReport() {
        assertThat(json(put(newSection(), sample().report())).path("summary").toString())
                .isEqualTo(
                        "{\"controls\":8,\"withoutRemark\":0,\"withRemark\":0,\"notCarriedOut\":0,\"notAssessed\":8}");
    }

    @Test
    void derivedMembersAreNeverTakenForData() {
        String id = givenSection();
        ObjectNode lie = (ObjectNode) json(get(id));
        lie.put("id", "1489-annan-1999").put("revision", 99).put("checks", "none");
        lie.withObject("/summary").put("withRemark", 88);
        Documents.at(lie, "/controls/0")
                .put("suggestedAssessment", "without-remark")
                .put("level", 5);
        Documents.at(lie, "/controls/0/actions/0").put("overdue", false);
        Documents.at(lie, "/controls/1").put("followUp", "none");

        Response answer = put(id, lie.toString());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer)).isEqualTo(json(get(id)));
        assertThat(json(answer).at("/summary/withRemark").intValue()).isZero();
        assertThat(revisions(id)).isEqualTo(1);
    }

    @Test
    void aRiskValueThatRepeatsTheProductBesideItIsPassedOver() {
        String id = givenSection();
        ObjectNode document = Documents.valid();
        Documents.at(document, "/controls/0").put("riskValue", 6);

        Response answer = put(id, document.toString());

        assertThat(answer.header("ETag")).matches(ETags.of(1, "3"));
        assertThat(json(answer).at("/controls/0/riskValue").intValue()).isEqualTo(6);
        assertThat(revision(id, 1).at("/document/controls/0").has("riskValue")).isFalse();
    }

    @Test
    void aWholeNumberMayBeWrittenWithADecimalPoint() {
        String id = newSection();

        Response answer = put(id, "{\"controls\": [{\"key\": \"a\", \"risk\": \"b\", \"riskValue\": 8.0}]}");

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(json(answer).at("/controls/0/riskValue").toString()).isEqualTo("8");
    }

    private static JsonNode revision(String id, int number) {
        return json(api().get("sections/{id}/revisions/{number}", id, number));
    }
}
