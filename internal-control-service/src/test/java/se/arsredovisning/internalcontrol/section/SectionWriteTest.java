package se.arsredovisning.internalcontrol.section;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arsredovisning.internalcontrol.Api.api;
import static se.arsredovisning.internalcontrol.Api.get;
import static se.arsredovisning.internalcontrol.Api.givenSection;
import static se.arsredovisning.internalcontrol.Api.json;
import static se.arsredovisning.internalcontrol.Api.newSection;
import static se.arsredovisning.internalcontrol.Api.problem;
import static se.arsredovisning.internalcontrol.Api.put;
import static se.arsredovisning.internalcontrol.Api.revisions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.arsredovisning.internalcontrol.Api;
import se.arsredovisning.internalcontrol.Documents;
import se.arsredovisning.kit.testing.ETags;
import se.arsredovisning.kit.testing.contract.ListState;

@QuarkusTest
class SectionWriteTest {

    private static final String CHANGED = "{\"controls\": []}";

    @Test
    void theListsETagTellsWhetherAnySectionHasChanged() {
        String id = newSection();
        AtomicInteger writes = new AtomicInteger();

        ListState.assertKept(
                Api::api,
                id,
                () -> put(
                        id,
                        Documents.valid()
                                .put("comment", "Nr " + writes.incrementAndGet())
                                .toString()));
    }

    @Test
    void putCreatesASectionOnceAndRepeatsWithoutARevision() {
        String report = Documents.data("1489-kommunstyrelsen-2020/internal-control.json")
                .toString();
        String id = newSection();

        Response first = put(id, report);
        Response second = put(id, report);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(first.header("Location"))
                .isEqualTo("http://localhost:" + RestAssured.port + "/internal-control/v1/sections/" + id);
        assertThat(first.header("ETag")).matches(ETags.of(1, "1"));
        assertThat(first.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.header("ETag")).matches(ETags.of(1, "1"));
        assertThat(second.header("Location")).isNull();
        assertThat(json(second)).isEqualTo(json(first));
        assertThat(json(first).at("/summary").toString())
                .isEqualTo(
                        "{\"controls\":8,\"withoutRemark\":0,\"withRemark\":0,\"notCarriedOut\":0,\"notAssessed\":8}");
        assertThat(revisions(id)).isEqualTo(1);
    }

    @Test
    void getAnswersWhatWasWrittenWithItsETag() {
        String id = newSection();
        Response written = put(id, Documents.valid().toString());

        Response read = get(id);

        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(read.contentType()).startsWith("application/json");
        assertThat(read.header("ETag")).matches(ETags.of(1, "1"));
        assertThat(read.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(read.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(read.body().asString()).isEqualTo(written.body().asString());
        assertThat(json(read).path("id").textValue()).isEqualTo(id);
        assertThat(json(read).at("/_links/figures/href").textValue())
                .isEqualTo("/internal-control/v1/sections/" + id + "/figures");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"NOW.1\"", "W/\"NOW.1\"", "\"0.1\", W/\"7.9\" , \"NOW.1\"", "*"})
    void whoHoldsTheRepresentationGets304WithoutABody(String ifNoneMatch) {
        String id = givenSection();

        Response answer = api().header("If-None-Match", now(ifNoneMatch, id)).get("sections/{id}", id);

        assertThat(answer.statusCode()).isEqualTo(304);
        assertThat(answer.header("ETag")).matches(ETags.of(1, "1"));
        assertThat(answer.body().asString()).isEmpty();
    }

    @Test
    void puttingBackWhatGetReturnedChangesNothing() {
        String id = givenSection();
        String read = get(id).body().asString();

        Response answer = put(id, read);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("ETag")).matches(ETags.of(1, "1"));
        assertThat(answer.body().asString()).isEqualTo(read);
        assertThat(revisions(id)).isEqualTo(1);
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

        assertThat(answer.header("ETag")).matches(ETags.of(1, "1"));
        assertThat(json(answer).at("/controls/0/riskValue").intValue()).isEqualTo(6);
        assertThat(revision(id, 1).at("/document/controls/0").has("riskValue")).isFalse();
    }

    @Test
    void nullIsTheSameAsLeftOut() {
        String id = newSection();
        put(id, "{\"controls\": []}");

        Response answer = put(id, "{\"asOf\": null, \"comment\": null, \"controls\": [], \"facts\": null}");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(revisions(id)).isEqualTo(1);
        assertThat(json(answer).has("comment")).isFalse();
    }

    @Test
    void aWholeNumberMayBeWrittenWithADecimalPoint() {
        String id = newSection();

        Response answer = put(id, "{\"controls\": [{\"key\": \"a\", \"risk\": \"b\", \"riskValue\": 8.0}]}");

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(json(answer).at("/controls/0/riskValue").toString()).isEqualTo("8");
    }

    @Test
    void aChangeMakesARevisionAndAnotherETag() {
        String id = givenSection();

        Response answer = api().header("If-Match", ETags.present(api(), "sections/" + id))
                .header("Change-Reason", "Rättat")
                .contentType("application/json")
                .body(CHANGED)
                .put("sections/{id}", id);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("ETag")).matches(ETags.of(2, "1"));
        assertThat(json(answer).path("revision").intValue()).isEqualTo(2);
        assertThat(get(id).header("ETag")).matches(ETags.of(2, "1"));
        assertThat(revision(id, 2).path("reason").textValue()).isEqualTo("Rättat");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"NOW.1\"", "\"NOW.7\"", "\"NOW\"", "\"4.1\", \"NOW.1\"", "*"})
    void ifMatchComparesTheRevisionOnly(String ifMatch) {
        String id = givenSection();

        Response answer = api().header("If-Match", now(ifMatch, id))
                .contentType("application/json")
                .body(CHANGED)
                .put("sections/{id}", id);

        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"1\"", "\"1.1\"", "\"1-0000000000000000.1\"", "\"0.1\"", "W/\"NOW.1\"", "\"x\""})
    void aStaleIfMatchIsRefusedBeforeTheBodyIsRead(String ifMatch) {
        String id = givenSection();

        Response answer = api().header("If-Match", now(ifMatch, id))
                .contentType("application/json")
                .body("this is no JSON")
                .put("sections/{id}", id);

        problem(answer, 412, "precondition-failed");
        assertThat(revisions(id)).isEqualTo(1);
    }

    @Test
    void ifNoneMatchStarWritesOnlyWhatIsNew() {
        String id = newSection();

        Response first = createOnly(id);
        Response second = createOnly(id);

        assertThat(first.statusCode()).isEqualTo(201);
        problem(second, 412, "precondition-failed");
        assertThat(revisions(id)).isEqualTo(1);
    }

    @Test
    void aDeletedSectionIsGoneButItsHistoryStaysAndItsNumberingGoesOn() {
        String id = givenSection();

        Response deleted = api().header("If-Match", ETags.present(api(), "sections/" + id))
                .header("Change-Reason", "Fel nämnd")
                .delete("sections/{id}", id);

        assertThat(deleted.statusCode()).isEqualTo(204);
        assertThat(deleted.body().asString()).isEmpty();
        problem(get(id), 404, "not-found");
        problem(api().get("sections/{id}/figures", id), 404, "not-found");
        problem(api().delete("sections/{id}", id), 404, "not-found");
        problem(
                api().header("If-Match", ETags.present(api(), "sections/" + id)).delete("sections/{id}", id),
                412,
                "precondition-failed");
        assertThat(revisions(id)).isEqualTo(2);
        assertThat(revision(id, 1).path("document").isObject()).isTrue();
        JsonNode deletion = revision(id, 2);
        assertThat(deletion.path("deleted").booleanValue()).isTrue();
        assertThat(deletion.path("reason").textValue()).isEqualTo("Fel nämnd");
        assertThat(deletion.has("document")).isFalse();

        Response again = createOnly(id);

        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.header("ETag")).matches(ETags.of(3, "1"));
        assertThat(again.header("Location")).endsWith("/sections/" + id);
    }

    @Test
    void whatWasNeverWrittenIsNotFound() {
        String id = newSection();

        problem(get(id), 404, "not-found");
        problem(api().delete("sections/{id}", id), 404, "not-found");
        problem(api().get("sections/{id}/revisions", id), 404, "not-found");
    }

    private static Response createOnly(String id) {
        return api().header("If-None-Match", "*")
                .contentType("application/json")
                .body(CHANGED)
                .put("sections/{id}", id);
    }

    /** A header in which NOW stands for the section's present revision. */
    private static String now(String header, String id) {
        return header.replace("NOW", ETags.revision(ETags.present(api(), "sections/" + id)));
    }

    private static JsonNode revision(String id, int number) {
        return json(api().get("sections/{id}/revisions/{number}", id, number));
    }
}
