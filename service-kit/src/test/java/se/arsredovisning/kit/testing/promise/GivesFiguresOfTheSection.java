package se.arsredovisning.kit.testing.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arsredovisning.kit.testing.promise.SectionApi.json;
import static se.arsredovisning.kit.testing.promise.SectionApi.newSection;
import static se.arsredovisning.kit.testing.promise.SectionApi.problem;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import se.arsredovisning.kit.testing.ETags;

/** The figures of a section go under its ETag. */
public interface GivesFiguresOfTheSection {

    /** What the service has of its own. */
    SectionSample sample();

    @Test
    default void theyHaveTheSectionsETagAndALinkToIt() {
        String id = newSection();
        String etag = sample().api().put(id, sample().report()).header("ETag");

        Response answer = sample().api().api().get("sections/{id}/figures", id);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("ETag")).isEqualTo(etag);
        assertThat(answer.header("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(json(answer).path("figures")).isNotEmpty();
        assertThat(json(answer).at("/_links/section/href").textValue()).isEqualTo(sample().root() + "/sections/" + id);
    }

    @Test
    default void whoHoldsThemGets304() {
        String id = sample().given();

        assertThat(sample().api()
                        .api()
                        .header("If-None-Match", ETags.present(sample().api().api(), "sections/" + id))
                        .get("sections/{id}/figures", id)
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    default void theyComeWithTheSectionWhereTheyAreAskedFor() {
        String id = newSection();
        String etag = sample().api().put(id, sample().report()).header("ETag");

        Response both = sample().api().api().get("sections/{id}?include=figures", id);
        JsonNode alone = json(sample().api().api().get("sections/{id}", id));

        assertThat(both.statusCode()).isEqualTo(200);
        assertThat(both.header("ETag")).isEqualTo(etag);
        assertThat(json(both).path("figures"))
                .isEqualTo(json(sample().api().api().get("sections/{id}/figures", id))
                        .path("figures"));
        assertThat(alone.has("figures")).isFalse();
        ObjectNode rest = (ObjectNode) json(both);
        rest.remove("figures");
        assertThat(rest.toString()).isEqualTo(alone.toString());
        assertThat(sample().api()
                        .api()
                        .header("If-None-Match", etag)
                        .get("sections/{id}?include=figures", id)
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    default void howLargeTheSectionWithThemIsStandsInTheHead() {
        Response both = sample().api()
                .api()
                .header("Accept-Encoding", "identity")
                .get("sections/{id}?include=figures", sample().given());

        assertThat(both.statusCode()).isEqualTo(200);
        assertThat(both.header("Content-Length")).isEqualTo(Integer.toString(both.asByteArray().length));
    }

    @Test
    default void whatIsReadWithThemCanBeSentBackAndChangesNothing() {
        String id = newSection();
        String etag = sample().api().put(id, sample().report()).header("ETag");
        String read =
                sample().api().api().get("sections/{id}?include=figures", id).asString();

        Response written = sample().api().put(id, read);

        assertThat(written.statusCode()).isEqualTo(200);
        assertThat(written.header("ETag")).isEqualTo(etag);
    }

    @Test
    default void nothingElseIsIncluded() {
        String id = sample().given();

        JsonNode refusal =
                problem(sample().api().api().get("sections/{id}?include=checks", id), 400, "invalid-content");

        assertThat(refusal.at("/invalid-parameters/0/property").asText()).isEqualTo("include");
        problem(sample().api().api().get("sections/{id}?include=figures", newSection()), 404, "not-found");
    }

    @Test
    default void ofASectionThatIsNotThereThereAreNone() {
        problem(sample().api().api().get("sections/{id}/figures", newSection()), 404, "not-found");
    }
}
