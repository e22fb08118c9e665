package se.arsredovisning.kit.testing.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arsredovisning.kit.testing.promise.SectionApi.json;
import static se.arsredovisning.kit.testing.promise.SectionApi.problem;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.arsredovisning.kit.testing.TestTokens;

/** The document of every revision, and the difference of any two, can be read. */
public interface TellsDocumentsOfHistory {

    /** What the service has of its own. */
    SectionSample sample();

    @Test
    default void keepsEachDocumentAsItWasGiven() {
        String id = changedAndDeleted();

        JsonNode first = json(api().api().get("sections/{id}/revisions/1", id));
        JsonNode deletion = json(api().api().get("sections/{id}/revisions/3", id));

        assertThat(first.path("document")).isEqualTo(sample().valid());
        assertThat(first.path("changedBy").textValue()).isEqualTo(TestTokens.SUBJECT);
        assertThat(first.path("changedAt").textValue()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z");
        assertThat(first.path("deleted").booleanValue()).isFalse();
        assertThat(first.at("/_links/difference/href").textValue())
                .isEqualTo(sample().root() + "/sections/" + id + "/revisions/1/difference");
        assertThat(deletion.path("deleted").booleanValue()).isTrue();
        assertThat(deletion.has("document")).isFalse();
    }

    @Test
    default void aDifferenceIsAJsonPatchFromTheRevisionBefore() {
        Response answer = api().api().get("sections/{id}/revisions/2/difference", changedAndDeleted());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).startsWith("application/json-patch+json");
        assertThat(json(answer).toString())
                .isEqualTo("[{\"op\":\"replace\",\"path\":\"/comment\",\"value\":\"Nytt\"}]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1|2|[{\"op\":\"replace\",\"path\":\"/comment\",\"value\":\"FIRST\"}]",
                "2|2|[]",
                "3|1|[{\"op\":\"replace\",\"path\":\"\",\"value\":null}]"
            })
    default void aDifferenceIsOfAnyTwoRevisions(int number, int from, String expected) {
        assertThat(json(api().api()
                                .queryParam("from", from)
                                .get("sections/{id}/revisions/{n}/difference", changedAndDeleted(), number))
                        .toString())
                .isEqualTo(expected.replace(
                        "FIRST", sample().valid().path("comment").textValue()));
    }

    @Test
    default void beforeTheFirstRevisionThereIsNothing() {
        String id = sample().given();

        JsonNode given = json(api().api().get("sections/{id}/revisions/1/difference", id));
        JsonNode fromZero = json(api().api().get("sections/{id}/revisions/1/difference?from=0", id));

        assertThat(given.at("/0/path").textValue()).isEmpty();
        assertThat(given.at("/0/value")).isEqualTo(sample().valid());
        assertThat(fromZero).isEqualTo(given);
    }

    @Test
    default void aDifferenceIsOfferedAsPlainJsonToo() {
        Response answer =
                api().api().accept("application/json").get("sections/{id}/revisions/2/difference", changedAndDeleted());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).startsWith("application/json");
    }

    @Test
    default void aDifferenceFromARevisionThatIsNotThereIsNotFound() {
        problem(api().api().get("sections/{id}/revisions/2/difference?from=9", changedAndDeleted()), 404, "not-found");
    }

    private String changedAndDeleted() {
        String id = sample().given();
        api().put(id, sample().saying("Nytt"));
        api().api().delete("sections/{id}", id);
        return id;
    }

    private SectionApi api() {
        return sample().api();
    }
}
