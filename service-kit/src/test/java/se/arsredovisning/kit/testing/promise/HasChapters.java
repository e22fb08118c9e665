package se.arsredovisning.kit.testing.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arsredovisning.kit.testing.promise.SectionApi.json;
import static se.arsredovisning.kit.testing.promise.SectionApi.newSection;
import static se.arsredovisning.kit.testing.promise.SectionApi.places;
import static se.arsredovisning.kit.testing.promise.SectionApi.problem;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import se.arsredovisning.kit.json.Json;

/** A section has chapters of prose beside its figures. */
public interface HasChapters {

    /** What the service has of its own. */
    SectionSample sample();

    @Test
    default void chaptersAreReadAsTheyWereGiven() {
        String chapters = """
                [{"key":"framtid","title":"Framtiden","text":"**Ljus** <b>","order":20,"heading":"outlook"},
                 {"key":"handelser","title":"Händelser","order":10,"heading":"significant-events"}]""";
        String id = newSection();

        Response written = sample().api().put(id, withTexts(chapters));

        assertThat(written.statusCode()).isEqualTo(201);
        assertThat(json(written).path("texts")).isEqualTo(Json.read(chapters));
        assertThat(sample().api().put(id, written.body().asString()).header("ETag"))
                .isEqualTo(written.header("ETag"));
        JsonNode successor = json(sample().api().api().noContentType().post("sections/{id}/successor", id));
        assertThat(successor.path("texts")).isEqualTo(Json.read("""
                [{"key":"framtid","title":"Framtiden","order":20,"heading":"outlook"},
                 {"key":"handelser","title":"Händelser","order":10,"heading":"significant-events"}]"""));
    }

    @Test
    default void chaptersThatCannotBeToldApartAreNamedAndNothingIsChanged() {
        String id = newSection();

        Response answer = sample().api()
                .put(
                        id,
                        withTexts(
                                "[{\"key\":\"a\",\"title\":\"A\",\"order\":1},{\"key\":\"a\",\"title\":\"B\",\"order\":1}]"));

        assertThat(places(problem(answer, 400, "invalid-content")))
                .containsExactlyInAnyOrder("/texts/1/key", "/texts/1/order");
        problem(sample().api().get(id), 404, "not-found");
        assertThat(places(problem(
                        sample().api().put(id, withTexts("[{\"key\":\"a\",\"title\":\"A\",\"heading\":\"news\"}]")),
                        400,
                        "invalid-content")))
                .containsExactly("/texts/0/heading");
    }

    private String withTexts(String texts) {
        return sample().valid().set("texts", Json.read(texts)).toString();
    }
}
