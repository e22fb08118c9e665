package se.arsredovisning.kit.testing.promise;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.testing.TopicEvents;

/** An operator has events sent again, as they were. */
public interface SendsEventsAgain {

    /** What the service has of its own. */
    Sample sample();

    /** An operator has events sent again from a revision on, as they were. */
    @Test
    default void sendsEventsAgainFromARevisionOn() {
        String id = sample().newId();
        try (TopicEvents events = TopicEvents.open(sample().topic())) {
            for (String text : List.of("ett", "två", "tre")) {
                assertThat(write(id, text).statusCode()).isIn(200, 201);
            }
            List<ConsumerRecord<String, String>> first = events.recordsOf(id, 3);

            Response answer = replay("{\"section\": \"%s\", \"from\": 2}".formatted(id));

            assertThat(answer.statusCode()).isEqualTo(202);
            assertThat(Json.read(answer.body().asString()))
                    .isEqualTo(Json.read(
                            "{\"section\": \"%s\", \"from\": 2, \"sections\": 1, \"events\": 2}".formatted(id)));
            List<ConsumerRecord<String, String>> all = events.recordsOf(id, 5);
            assertThat(all.subList(3, 5))
                    .extracting(ConsumerRecord::value)
                    .containsExactly(first.get(1).value(), first.get(2).value());

            JsonNode everything = Json.read(replay("{\"from\": 1}")
                    .then()
                    .statusCode(202)
                    .extract()
                    .body()
                    .asString());

            assertThat(everything.has("section")).isFalse();
            assertThat(everything.path("sections").intValue()).isPositive();
            assertThat(everything.path("events").intValue()).isGreaterThanOrEqualTo(3);
            assertThat(events.recordsOf(id, 8).subList(5, 8))
                    .extracting(ConsumerRecord::value)
                    .containsExactlyElementsOf(
                            first.stream().map(ConsumerRecord::value).toList());
        }
    }

    /** What is no replay is named, fault by fault. */
    @Test
    default void refusesReplaysOfWhatIsNotThere() {
        String id = sample().newId();
        assertThat(write(id, "ett").statusCode()).isEqualTo(201);

        assertThat(faults("{}")).containsExactly("/from");
        assertThat(faults("{\"from\": 0, \"sektion\": 1}")).containsExactly("/from", "/sektion");
        assertThat(faults("{\"from\": 1, \"section\": \"9999-x-2020\"}")).containsExactly("/section");
        assertThat(faults("{\"from\": 1, \"section\": \"%s-08\"}".formatted(id)))
                .containsExactly("/section");
        assertThat(faults("{\"from\": 2, \"section\": \"%s\"}".formatted(id))).containsExactly("/from");
        assertThat(replay("[").statusCode()).isEqualTo(400);
    }

    private List<String> faults(String body) {
        Response answer = replay(body);
        assertThat(answer.statusCode()).as(body).isEqualTo(400);
        return Json.read(answer.body().asString()).path("invalid-parameters").findValuesAsText("property");
    }

    private Response replay(String body) {
        return sample().request().contentType("application/json").body(body).post("replays");
    }

    private Response write(String id, String text) {
        return sample().request()
                .contentType("application/json")
                .body(sample().saying(text))
                .put(sample().collection() + "/" + id);
    }
}
