package se.arsredovisning.kit.testing.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arsredovisning.kit.testing.promise.SectionApi.json;
import static se.arsredovisning.kit.testing.promise.SectionApi.newSection;
import static se.arsredovisning.kit.testing.promise.SectionApi.problem;

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
    default void ofASectionThatIsNotThereThereAreNone() {
        problem(sample().api().api().get("sections/{id}/figures", newSection()), 404, "not-found");
    }
}
