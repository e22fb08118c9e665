package se.arsredovisning.kit.testing.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arsredovisning.kit.testing.promise.SectionApi.json;
import static se.arsredovisning.kit.testing.promise.SectionApi.newBoard;
import static se.arsredovisning.kit.testing.promise.SectionApi.newSection;
import static se.arsredovisning.kit.testing.promise.SectionApi.places;
import static se.arsredovisning.kit.testing.promise.SectionApi.problem;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.arsredovisning.kit.testing.ETags;
import se.arsredovisning.kit.testing.TestTokens;
import se.arsredovisning.kit.testing.TopicEvents;

/** A section goes from draft by ready to approved, by two who each say so; what is approved changes no more until it is opened. */
public interface SignsOff {

    /** What the service has of its own. */
    SectionSample sample();

    @Test
    default void goesFromDraftByReadyToApprovedEachARevisionOfTheSameDocument() {
        String id = sample().given();
        Response draft = api().get(id);

        Response ready = step(editor(), id, "{\"to\": \"ready\", \"comment\": \"Utfallet är slutligt\"}");
        Response approved = step(approver(), id, "{\"to\": \"approved\"}");

        assertThat(json(draft).path("status").textValue()).isEqualTo("draft");
        assertThat(ready.statusCode()).as(ready.asString()).isEqualTo(200);
        assertThat(ready.header("ETag")).matches(sample().tag(2));
        assertThat(approved.statusCode()).as(approved.asString()).isEqualTo(200);
        assertThat(approved.header("ETag")).matches(sample().tag(3));
        assertThat(json(approved)).isEqualTo(json(api().get(id)));
        assertThat(json(approved).path("status").textValue()).isEqualTo("approved");
        assertThat(document(ready)).isEqualTo(document(draft));
        assertThat(document(approved)).isEqualTo(document(draft));
        JsonNode revisions =
                json(api().api().get("sections/{id}/revisions", id)).path("revisions");
        assertThat(revisions.findValuesAsText("status")).containsExactly("approved", "ready", "draft");
        assertThat(revisions.findValuesAsText("changedBy")).containsExactly("approver", "editor", "tester");
        assertThat(revisions.findValuesAsText("reason")).containsExactly("Utfallet är slutligt");
        assertThat(row(id).path("status").textValue()).isEqualTo("approved");
        assertThat(row(id).path("etag").textValue()).isEqualTo(approved.header("ETag"));
    }

    @Test
    default void aStepIsAnEventAndChangesNothingOfTheDocument() {
        String id = sample().given();
        step(editor(), id, "{\"to\": \"ready\"}");
        api().put(id, sample().saying("Nytt"));

        try (TopicEvents events = TopicEvents.open(sample().topic())) {
            List<JsonNode> told = events.of(id, 3);
            assertThat(told.get(1).at("/data/changes").toString()).isEqualTo("[\"/status\"]");
            assertThat(told.get(1).path("type").textValue()).endsWith(".section-changed.v1");
            assertThat(told.get(1).at("/data/changedBy").textValue()).isEqualTo("editor");
            assertThat(told.get(2).at("/data/changes"))
                    .extracting(JsonNode::textValue)
                    .containsExactly("/comment", "/status");
        }
        if (sample().tellsDocuments()) {
            assertThat(json(api().api().get("sections/{id}/revisions/2/difference", id)))
                    .isEmpty();
            JsonNode second = json(api().api().get("sections/{id}/revisions/2", id));
            assertThat(second.path("status").textValue()).isEqualTo("ready");
            assertThat(second.path("document"))
                    .isEqualTo(json(api().api().get("sections/{id}/revisions/1", id))
                            .path("document"));
        }
    }

    @Test
    default void aDraftIsNotApprovedBeforeItIsReady() {
        String id = sample().given();

        JsonNode problem = problem(step(approver(), id, "{\"to\": \"approved\"}"), 409, "conflict");

        assertThat(problem.path("detail").textValue()).contains(id, "ready");
        assertThat(api().revisions(id)).isOne();
    }

    @Test
    default void nobodyApprovesWhatTheyWroteOrCalledReady() {
        String id = sample().given();
        String writer = person("writer", "admin");
        String caller = person("caller", "admin");
        as(writer).contentType("application/json").body(sample().saying("Nytt")).put("sections/{id}", id);
        step(caller, id, "{\"to\": \"ready\"}");

        for (String refused : List.of(TestTokens.everything(), writer, caller)) {
            Response answer = step(refused, id, "{\"to\": \"approved\"}");
            assertThat(problem(answer, 403, "forbidden").path("detail").textValue())
                    .contains("Någon annan måste");
        }
        assertThat(api().revisions(id)).isEqualTo(3);
        assertThat(step(approver(), id, "{\"to\": \"approved\"}").statusCode()).isEqualTo(200);
    }

    @Test
    default void whatCountsIsWhatWasWrittenSinceTheLastApproval() {
        String id = approved();
        step(approver(), id, "{\"to\": \"draft\", \"comment\": \"Ett fel\"}");
        as(editor())
                .contentType("application/json")
                .body(sample().saying("Rättat"))
                .put("sections/{id}", id);
        step(editor(), id, "{\"to\": \"ready\"}");

        // Who wrote the first revision wrote none since, and who opened it again wrote nothing of it.
        assertThat(step(TestTokens.everything(), id, "{\"to\": \"approved\"}").statusCode())
                .isEqualTo(200);
        step(approver(), id, "{\"to\": \"ready\", \"comment\": \"Prövas igen\"}");
        problem(step(approver(), id, "{\"to\": \"approved\"}"), 403, "forbidden");
        step(approver(), id, "{\"to\": \"draft\", \"comment\": \"Prövas igen\"}");
        step(editor(), id, "{\"to\": \"ready\"}");
        problem(step(approver(), id, "{\"to\": \"approved\"}"), 403, "forbidden");
        assertThat(step(TestTokens.everything(), id, "{\"to\": \"approved\"}").statusCode())
                .isEqualTo(200);
    }

    @Test
    default void aStepBackSaysWhy() {
        String id = approved();

        for (String back :
                List.of("{\"to\": \"ready\"}", "{\"to\": \"draft\"}", "{\"to\": \"draft\", \"comment\": null}")) {
            assertThat(places(problem(step(approver(), id, back), 400, "invalid-content")))
                    .containsExactly("/comment");
        }
        step(approver(), id, "{\"to\": \"ready\", \"comment\": \"Prövas igen\"}");
        assertThat(places(problem(step(editor(), id, "{\"to\": \"draft\"}"), 400, "invalid-content")))
                .containsExactly("/comment");
        Response back = step(editor(), id, "{\"to\": \"draft\", \"comment\": \"Ett fel\"}");

        assertThat(json(back).path("status").textValue()).isEqualTo("draft");
        assertThat(json(api().api().get("sections/{id}/revisions", id))
                        .path("revisions")
                        .findValuesAsText("reason"))
                .containsExactly("Ett fel", "Prövas igen");
    }

    @Test
    default void eachStepNeedsItsRight() {
        String id = sample().given();
        problem(step(person("reader", "reader"), id, "{\"to\": \"ready\"}"), 403, "forbidden");
        problem(step(approver(), id, "{\"to\": \"ready\"}"), 403, "forbidden");
        problem(step(TestTokens.of("other", "", "admin:1480/*/*"), id, "{\"to\": \"ready\"}"), 404, "not-found");
        problem(step(editor(), newSection(), "{\"to\": \"ready\"}"), 404, "not-found");

        step(editor(), id, "{\"to\": \"ready\"}");
        problem(step(person("another", "editor"), id, "{\"to\": \"approved\"}"), 403, "forbidden");
        assertThat(step(approver(), id, "{\"to\": \"draft\", \"comment\": \"Nej\"}")
                        .statusCode())
                .isEqualTo(200);

        step(editor(), id, "{\"to\": \"ready\"}");
        step(approver(), id, "{\"to\": \"approved\"}");
        problem(step(editor(), id, "{\"to\": \"draft\", \"comment\": \"Mitt\"}"), 403, "forbidden");
        problem(step(editor(), id, "{\"to\": \"ready\", \"comment\": \"Mitt\"}"), 403, "forbidden");
        assertThat(api().revisions(id)).isEqualTo(5);
    }

    @Test
    default void theStatusThatItHasIsNoStep() {
        String id = approved();
        String etag = api().get(id).header("ETag");

        Response again = step(editor(), id, "{\"to\": \"approved\"}");

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.header("ETag")).isEqualTo(etag);
        assertThat(api().revisions(id)).isEqualTo(3);
    }

    @Test
    default void whoStepsSaysWhatTheyRead() {
        String id = sample().given();
        String read = api().get(id).header("ETag");
        api().put(id, sample().saying("Nytt"));

        problem(
                as(editor())
                        .contentType("application/json")
                        .body("{\"to\": \"ready\"}")
                        .post("sections/{id}/status", id),
                428,
                "precondition-required");
        problem(step(editor(), id, read, "{\"to\": \"ready\"}"), 412, "precondition-failed");
        assertThat(json(api().get(id)).path("status").textValue()).isEqualTo("draft");
        assertThat(step(editor(), id, "*", "{\"to\": \"ready\"}").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|/to",
                "{\"to\": \"done\"}|/to",
                "{\"to\": \"done\", \"why\": 1}|/to,/why",
                "{\"to\": \"ready\", \"comment\": \"\u200b\"}|/comment",
                "{\"to\": \"ready\", \"comment\": \"LONG\"}|/comment",
                "[]|''"
            })
    default void namesWhatIsNoStep(String body, String wrong) {
        String id = sample().given();

        Response answer = step(editor(), id, body.replace("LONG", "x".repeat(501)));

        assertThat(places(problem(answer, 400, "invalid-content"))).containsExactly(wrong.split(",", -1));
        assertThat(api().revisions(id)).isOne();
    }

    @Test
    default void aWriteMakesWhatWasReadyADraftAgainAndOneOfTheSameDoesNot() {
        String id = sample().given();
        Response ready = step(editor(), id, "{\"to\": \"ready\"}");

        Response same = api().put(id, ready.asString());
        assertThat(same.header("ETag")).isEqualTo(ready.header("ETag"));
        assertThat(json(same).path("status").textValue()).isEqualTo("ready");

        Response patched = api().patch("{\"comment\": \"Nytt\"}", "sections/" + id + "/" + sample().item());
        assertThat(patched.statusCode()).isEqualTo(200);
        assertThat(json(api().get(id)).path("status").textValue()).isEqualTo("draft");
        assertThat(api().revisions(id)).isEqualTo(3);
    }

    @Test
    default void nothingChangesWhatIsApproved() {
        String id = approved();
        Response read = api().get(id);

        for (Response refused : List.of(
                api().put(id, sample().saying("Nytt")),
                api().patch("{\"comment\": \"Nytt\"}", "sections/" + id + "/" + sample().item()),
                api().api().delete("sections/{id}", id))) {
            assertThat(problem(refused, 409, "locked").path("detail").textValue())
                    .contains("POST sections/" + id + "/status");
        }
        problem(
                api().api()
                        .header("If-Match", ETags.never(3))
                        .contentType("application/json")
                        .body(sample().saying("Nytt"))
                        .put("sections/{id}", id),
                412,
                "precondition-failed");
        Response same = api().put(id, read.asString());

        assertThat(same.statusCode()).isEqualTo(200);
        assertThat(same.header("ETag")).isEqualTo(read.header("ETag"));
        assertThat(json(api().get(id))).isEqualTo(json(read));
        assertThat(api().revisions(id)).isEqualTo(3);
    }

    @Test
    default void nobodyGivesASectionItsStatusByWritingIt() {
        String id = newSection();
        ObjectNode document = sample().valid().put("status", "approved");

        assertThat(json(api().put(id, document.toString())).path("status").textValue())
                .isEqualTo("draft");
        assertThat(api().revisions(id)).isOne();
    }

    @Test
    default void whatWasDeletedBeginsAsADraft() {
        String id = sample().given();
        step(editor(), id, "{\"to\": \"ready\"}");
        api().api().delete("sections/{id}", id);
        problem(step(editor(), id, "*", "{\"to\": \"ready\"}"), 404, "not-found");

        assertThat(json(api().put(id, sample().shortest())).path("status").textValue())
                .isEqualTo("draft");
        assertThat(row(id).path("status").textValue()).isEqualTo("draft");
    }

    @Test
    default void aSuccessorIsADraftOfTheSameOfficeAndDueOnNoDayYet() {
        String id = newSection();
        api().put(id, asked("2021-02-15").toString());
        step(editor(), id, "{\"to\": \"ready\"}");
        step(approver(), id, "{\"to\": \"approved\"}");

        JsonNode next = json(api().api().noContentType().post("sections/{id}/successor", id));

        assertThat(next.path("status").textValue()).isEqualTo("draft");
        assertThat(next.path("responsibleOffice").textValue()).isEqualTo("Ekonomiavdelningen");
        assertThat(next.has("dueAt")).isFalse();
    }

    @Test
    default void tellsWhenASectionIsDueAndOfWhomItIsAsked() {
        String id = newSection();
        Response written = api().put(id, asked("2021-02-15").toString());

        assertThat(written.statusCode()).as(written.asString()).isEqualTo(201);
        for (JsonNode told : List.of(json(written), json(api().get(id)), row(id))) {
            assertThat(told.path("dueAt").textValue()).isEqualTo("2021-02-15");
            assertThat(told.path("responsibleOffice").textValue()).isEqualTo("Ekonomiavdelningen");
        }
        assertThat(places(problem(
                        api().put(
                                        id,
                                        asked("2021-02-30")
                                                .put("responsibleOffice", " ")
                                                .toString()),
                        400,
                        "invalid-content")))
                .containsExactly("/dueAt", "/responsibleOffice");
    }

    @Test
    default void listsWhatHasComeSoFarAndWhatIsLate() {
        String board = newBoard();
        String late = "1489-" + board + "-2020";
        String ready = "1489-" + board + "-2021";
        String inTime = "1489-" + board + "-2022";
        String noDay = "1489-" + board + "-2023";
        api().put(late, asked("2021-02-15").toString());
        api().put(ready, shortest("2021-02-15"));
        api().put(inTime, shortest("2999-12-31"));
        api().put(noDay, sample().shortest());
        step(editor(), ready, "{\"to\": \"ready\"}");

        assertThat(ids(board, "status=draft")).containsExactly(late, inTime, noDay);
        assertThat(ids(board, "status=ready")).containsExactly(ready);
        assertThat(ids(board, "status=approved")).isEmpty();
        assertThat(ids(board, "status=ready,approved,draft")).hasSize(4);
        assertThat(ids(board, "status=ready&status=approved")).containsExactly(ready);
        assertThat(ids(board, "due=passed")).containsExactly(late, ready);
        assertThat(ids(board, "status=draft&due=passed")).containsExactly(late);
        assertThat(ids(board, "status=draft&due=passed&period=2021")).isEmpty();
        JsonNode page = json(list(board, "status=draft&limit=2&page=2"));
        assertThat(page.path("sections").findValuesAsText("id")).containsExactly(noDay);
        assertThat(page.at("/_meta/totalRecords").intValue()).isEqualTo(3);
        assertThat(page.at("/_links/prev/href").textValue()).contains("status=draft");
    }

    @Test
    default void aListOfWhatIsLateIsThatOfTheDay() {
        String board = newBoard();
        String id = "1489-" + board + "-2020";
        api().put(id, shortest("2021-02-15"));

        Response all = list(board, "status=draft");
        Response late = list(board, "status=draft&due=passed");

        assertThat(all.header("ETag")).endsWith("." + sample().rules() + "\"");
        assertThat(late.header("ETag")).matches(".*\\Q." + sample().rules() + "\\E-20[0-9]{2}-[0-9]{2}-[0-9]{2}\"");
        assertThat(held(board, "due=passed", late).statusCode()).isEqualTo(304);
        assertThat(held(board, "due=passed", all).statusCode()).isEqualTo(200);
        step(editor(), id, "{\"to\": \"ready\"}");
        assertThat(held(board, "due=passed", late).statusCode()).isEqualTo(200);
        assertThat(json(held(board, "status=draft", all)).path("sections")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "status=done|status",
                "status=draft,|status",
                "due=today|due",
                "due=|due",
                "due=2021-02-15&status=Draft&period=1&limit=0|due,limit,period,status"
            })
    default void namesEveryParameterOfAListThatIsWrong(String query, String wrong) {
        assertThat(places(problem(api().api().get("sections?" + query), 400, "invalid-content")))
                .containsExactlyInAnyOrder(wrong.split(",", -1));
    }

    @Test
    default void whoIsTakenOutOfTheHistoryLeavesItsStatusAsItIs() throws SQLException {
        String id = sample().given();
        String subject = "subject-" + UUID.randomUUID();
        step(TestTokens.of(subject, "Erika Exempel", "editor:1489/*/*"), id, "{\"to\": \"ready\"}");

        try (Connection connection = sample().database().getConnection();
                PreparedStatement erase = connection.prepareStatement("select erase_person(?, ?, ?)")) {
            erase.setString(1, subject);
            erase.setString(2, "KS 2026:17");
            erase.setString(3, "erased-" + UUID.randomUUID());
            erase.executeQuery();
        }

        JsonNode ready = json(api().api().get("sections/{id}/revisions", id)).at("/revisions/0");
        assertThat(ready.path("changedBy").textValue()).startsWith("erased-");
        assertThat(ready.has("changedByName")).isFalse();
        assertThat(ready.path("status").textValue()).isEqualTo("ready");
        assertThat(step(approver(), id, "{\"to\": \"approved\"}").statusCode()).isEqualTo(200);
    }

    /** A section that is approved, at its third revision. */
    private String approved() {
        String id = sample().given();
        assertThat(step(editor(), id, "{\"to\": \"ready\"}").statusCode()).isEqualTo(200);
        assertThat(step(approver(), id, "{\"to\": \"approved\"}").statusCode()).isEqualTo(200);
        return id;
    }

    private ObjectNode asked(String dueAt) {
        return sample().valid().put("dueAt", dueAt).put("responsibleOffice", "Ekonomiavdelningen");
    }

    private String shortest(String dueAt) {
        return ((ObjectNode) json(sample().shortest())).put("dueAt", dueAt).toString();
    }

    private SectionApi api() {
        return sample().api();
    }

    private Response step(String token, String id, String body) {
        return step(token, id, ETags.present(api().api(), "sections/" + id), body);
    }

    private Response step(String token, String id, String read, String body) {
        return as(token)
                .contentType("application/json")
                .header("If-Match", read)
                .body(body)
                .post("sections/{id}/status", id);
    }

    private RequestSpecification as(String token) {
        return api().api().header("Authorization", token);
    }

    private static String editor() {
        return person("editor", "editor");
    }

    private static String approver() {
        return person("approver", "approver");
    }

    private static String person(String subject, String role) {
        return TestTokens.of(subject, "", role + ":1489/*/*");
    }

    private JsonNode row(String id) {
        return json(list(id.substring(5, id.lastIndexOf('-')), "")).at("/sections/0");
    }

    private List<String> ids(String board, String query) {
        return json(list(board, query)).path("sections").findValuesAsText("id");
    }

    private Response list(String board, String query) {
        return api().api().get("sections?board=" + board + "&" + query);
    }

    private Response held(String board, String query, Response held) {
        return api().api().header("If-None-Match", held.header("ETag")).get("sections?board=" + board + "&" + query);
    }

    /** What a section says, but for which revision says so. */
    private static JsonNode document(Response answer) {
        return ((ObjectNode) json(answer)).without(List.of("revision", "updatedAt", "status"));
    }
}
