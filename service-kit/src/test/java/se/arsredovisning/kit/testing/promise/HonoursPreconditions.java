package se.arsredovisning.kit.testing.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arsredovisning.kit.testing.promise.SectionApi.newSection;
import static se.arsredovisning.kit.testing.promise.SectionApi.places;
import static se.arsredovisning.kit.testing.promise.SectionApi.problem;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.arsredovisning.kit.testing.ETags;
import se.arsredovisning.kit.testing.contract.RawHttp;

/** A condition of a request is judged before anything else; what it compares is the revision. */
public interface HonoursPreconditions {

    /** What the service has of its own. */
    SectionSample sample();

    @ParameterizedTest
    @ValueSource(strings = {"\"NOW.RULES\"", "W/\"NOW.RULES\"", "\"0.1\", W/\"7.9\" , \"NOW.RULES\"", "*"})
    default void whoHoldsTheRepresentationGets304WithoutABody(String ifNoneMatch) {
        String id = sample().given();

        Response answer =
                api().api().header("If-None-Match", now(ifNoneMatch, id)).get("sections/{id}", id);

        assertThat(answer.statusCode()).isEqualTo(304);
        assertThat(answer.header("ETag")).matches(sample().tag(1));
        assertThat(answer.body().asString()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"2-0000000000000000.RULES\"", "\"1.RULES\"", "\"NOW.0\"", "NOW.RULES", "\"NOW.RULES"})
    default void whoHoldsAnotherRepresentationGetsThisOne(String ifNoneMatch) {
        String id = sample().given();

        Response answer =
                api().api().header("If-None-Match", now(ifNoneMatch, id)).get("sections/{id}", id);

        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"NOW.RULES\"", "\"NOW.7\"", "\"NOW\"", "\"4.1\", \"NOW.RULES\"", "*"})
    default void ifMatchComparesTheRevisionOnly(String ifMatch) {
        String id = sample().given();

        assertThat(putIfMatch(now(ifMatch, id), sample().shortest(), id).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"1\"", "\"1.RULES\"", "\"1-0000000000000000.RULES\"", "\"0.RULES\"", "W/\"NOW.RULES\"", "\"x\""
            })
    default void aStaleIfMatchIsRefusedBeforeTheBodyIsRead(String ifMatch) {
        String id = sample().given();

        problem(putIfMatch(now(ifMatch, id), "this is no JSON", id), 412, "precondition-failed");

        assertThat(api().revisions(id)).isEqualTo(1);
    }

    @Test
    default void ifMatchOnASectionThatIsNotThereIsRefused() {
        String id = newSection();

        Response put = putIfMatch("*", sample().shortest(), id);
        Response delete = api().api()
                .header("If-Match", ETags.present(api().api(), "sections/" + id))
                .delete("sections/{id}", id);

        problem(put, 412, "precondition-failed");
        problem(delete, 412, "precondition-failed");
        assertThat(api().revisions(id)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1", "\"1.1", "\"1.1\" x"})
    default void anIfMatchThatIsNoListOfTagsIsNamed(String ifMatch) {
        String id = sample().given();

        Response answer = putIfMatch(ifMatch, sample().shortest(), id);

        assertThat(places(problem(answer, 400, "invalid-content"))).containsExactly("If-Match");
        assertThat(api().revisions(id)).isEqualTo(1);
    }

    @Test
    default void anEmptyIfMatchIsNoListOfTagsEither() {
        String id = sample().given();

        int status = RawHttp.to(RestAssured.port)
                .ask(
                        "PUT",
                        sample().root() + "/sections/" + id,
                        sample().shortest().getBytes(StandardCharsets.UTF_8),
                        "Content-Type: application/json",
                        "If-Match: ")
                .status();

        assertThat(status).isEqualTo(400);
        assertThat(api().revisions(id)).isEqualTo(1);
    }

    @Test
    default void ifNoneMatchStarWritesOnlyWhatIsNew() {
        String id = newSection();

        Response first = putIfNoneMatch("*", id);
        Response second = putIfNoneMatch("*", id);

        assertThat(first.statusCode()).isEqualTo(201);
        problem(second, 412, "precondition-failed");
        assertThat(api().revisions(id)).isEqualTo(1);
    }

    @Test
    default void anyOtherIfNoneMatchOfAWriteIsNamed() {
        Response answer = putIfNoneMatch(ETags.never(1), newSection());

        assertThat(places(problem(answer, 400, "invalid-content"))).containsExactly("If-None-Match");
    }

    @Test
    default void aStaleDeletionIsRefused() {
        String id = sample().given();

        problem(api().api().header("If-Match", ETags.never(9)).delete("sections/{id}", id), 412, "precondition-failed");
        assertThat(api().get(id).statusCode()).isEqualTo(200);
    }

    @Test
    default void aPatchNeedsToKnowWhatItChanges() {
        String id = sample().given();
        String path = "sections/" + id + "/" + sample().item();

        problem(api().api().contentType(SectionApi.MERGE_PATCH).body("{}").patch(path), 428, "precondition-required");
        problem(api().patch(ETags.never(7), "{\"comment\": \"Nytt\"}", path), 412, "precondition-failed");
        assertThat(api().revisions(id)).isEqualTo(1);
    }

    private SectionApi api() {
        return sample().api();
    }

    private Response putIfMatch(String tags, String body, String id) {
        return api().api()
                .header("If-Match", tags)
                .contentType("application/json")
                .body(body)
                .put("sections/{id}", id);
    }

    private Response putIfNoneMatch(String tags, String id) {
        return api().api()
                .header("If-None-Match", tags)
                .contentType("application/json")
                .body(sample().shortest())
                .put("sections/{id}", id);
    }

    /** A header in which NOW stands for the section's present revision, and RULES for the rules that it is shown by. */
    private String now(String header, String id) {
        return header.replace("RULES", sample().rules())
                .replace("NOW", ETags.revision(ETags.present(api().api(), "sections/" + id)));
    }
}
