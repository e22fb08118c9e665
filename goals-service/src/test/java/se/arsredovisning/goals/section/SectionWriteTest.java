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
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.arsredovisning.goals.Api;
import se.arsredovisning.goals.Documents;
import se.arsredovisning.kit.testing.ETags;
import se.arsredovisning.kit.testing.contract.ListState;

@QuarkusTest
class SectionWriteTest {

    private static final String CHANGED = "{\"priorities\": []}";

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
        String report = Documents.data("1489-kommunstyrelsen-2020/goals.json").toString();
        String id = newSection();

        Response first = put(id, report);
        Response second = put(id, report);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(first.header("Location"))
                .isEqualTo("http://localhost:" + RestAssured.port + "/goals/v1/sections/" + id);
        assertThat(first.header("ETag")).matches(ETags.of(1, "1"));
        assertThat(first.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.header("ETag")).matches(ETags.of(1, "1"));
        assertThat(second.header("Location")).isNull();
        assertThat(json(second)).isEqualTo(json(first));
        assertThat(json(first).at("/summary").toString())
                .isEqualTo("{\"goals\":8,\"fulfilled\":7,\"partlyFulfilled\":0,\"notFulfilled\":1,\"notAssessed\":0}");
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
                .isEqualTo("/goals/v1/sections/" + id + "/figures");
    }

    @Test
    void headAnswersTheSameHeadersWithoutABody() {
        Response answer = api().head("sections/{id}", givenSection());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("ETag")).matches(ETags.of(1, "1"));
        assertThat(answer.body().asString()).isEmpty();
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

    @ParameterizedTest
    @ValueSource(strings = {"\"2-0000000000000000.1\"", "\"1.1\"", "\"NOW.2\"", "NOW.1", "\"NOW.1"})
    void whoHoldsAnotherRepresentationGetsThisOne(String ifNoneMatch) {
        String id = givenSection();

        Response answer = api().header("If-None-Match", now(ifNoneMatch, id)).get("sections/{id}", id);

        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void aRequestsContentTypeIsNoMatterWhereNoBodyIsTaken() {
        assertThat(api().header("Content-Type", "text/plain")
                        .get("sections/{id}", givenSection())
                        .statusCode())
                .isEqualTo(200);
        assertThat(api().header("Content-Type", "text/plain")
                        .delete("sections/{id}", givenSection())
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void compressesForWhoAsksAndTakesItBackAsTheSame() throws Exception {
        String id = newSection();
        String plain = put(
                        id,
                        Documents.data("1489-kommunstyrelsen-2020/goals.json").toString())
                .body()
                .asString();

        HttpResponse<byte[]> packed = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(
                                        URI.create("http://localhost:" + RestAssured.port + "/goals/v1/sections/" + id))
                                .header("Accept-Encoding", "gzip")
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());

        assertThat(packed.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(packed.headers().firstValue("Vary").orElse("")).isEqualToIgnoringCase("Accept-Encoding");
        assertThat(packed.headers().firstValue("ETag").orElseThrow()).matches(ETags.of(1, "1"));
        assertThat(packed.body().length).isLessThan(plain.length() / 2);
        String unpacked = unpack(packed.body());
        assertThat(unpacked).isEqualTo(plain);
        Response back = put(id, unpacked);
        assertThat(back.statusCode()).isEqualTo(200);
        assertThat(back.header("ETag")).matches(ETags.of(1, "1"));
        assertThat(revisions(id)).isEqualTo(1);
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
    void nullIsTheSameAsLeftOut() {
        String id = newSection();
        put(id, "{\"priorities\": []}");

        Response answer = put(id, "{\"asOf\": null, \"comment\": null, \"priorities\": [], \"facts\": null}");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(revisions(id)).isEqualTo(1);
        assertThat(json(answer).has("comment")).isFalse();
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
    void aNumberOfTheSameValueIsNoChange() {
        String id = givenSection();

        Response answer = put(id, Documents.valid().toString().replace("72.27", "72.270"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("ETag")).matches(ETags.of(1, "1"));
        assertThat(revisions(id)).isEqualTo(1);
    }

    @Test
    void aWholeNumberMayBeWrittenWithADecimalPoint() {
        String id = newSection();

        Response answer = put(id, "{\"priorities\": [{\"number\": 1.0, \"title\": \"a\"}]}");

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(json(answer).at("/priorities/0/number").toString()).isEqualTo("1");
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
    void ifMatchOnASectionThatIsNotThereIsRefused() {
        String id = newSection();

        Response put = api().header("If-Match", "*")
                .contentType("application/json")
                .body(CHANGED)
                .put("sections/{id}", id);
        Response delete =
                api().header("If-Match", ETags.present(api(), "sections/" + id)).delete("sections/{id}", id);

        problem(put, 412, "precondition-failed");
        problem(delete, 412, "precondition-failed");
        assertThat(revisions(id)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1", "\"1.1", "\"1.1\" x"})
    void anIfMatchThatIsNoListOfTagsIsNamed(String ifMatch) {
        String id = givenSection();

        Response answer = api().header("If-Match", ifMatch)
                .contentType("application/json")
                .body(CHANGED)
                .put("sections/{id}", id);

        assertThat(places(problem(answer, 400, "invalid-content"))).containsExactly("If-Match");
        assertThat(revisions(id)).isEqualTo(1);
    }

    @Test
    void anEmptyIfMatchIsNoListOfTagsEither() throws Exception {
        String id = givenSection();

        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(
                                        URI.create("http://localhost:" + RestAssured.port + "/goals/v1/sections/" + id))
                                .header("Content-Type", "application/json")
                                .header("If-Match", "")
                                .PUT(HttpRequest.BodyPublishers.ofString(CHANGED))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(400);
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
    void anyOtherIfNoneMatchOfAWriteIsNamed() {
        Response answer = api().header("If-None-Match", ETags.never(1))
                .contentType("application/json")
                .body(CHANGED)
                .put("sections/{id}", newSection());

        assertThat(places(problem(answer, 400, "invalid-content"))).containsExactly("If-None-Match");
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
    void aStaleDeletionIsRefused() {
        String id = givenSection();

        problem(api().header("If-Match", ETags.never(9)).delete("sections/{id}", id), 412, "precondition-failed");
        assertThat(get(id).statusCode()).isEqualTo(200);
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

    private static String unpack(byte[] packed) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
