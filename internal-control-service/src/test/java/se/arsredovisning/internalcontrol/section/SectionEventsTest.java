package se.arsredovisning.internalcontrol.section;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arsredovisning.internalcontrol.Api.api;
import static se.arsredovisning.internalcontrol.Api.get;
import static se.arsredovisning.internalcontrol.Api.givenSection;
import static se.arsredovisning.internalcontrol.Api.json;
import static se.arsredovisning.internalcontrol.Api.newSection;
import static se.arsredovisning.internalcontrol.Api.patch;
import static se.arsredovisning.internalcontrol.Api.problem;
import static se.arsredovisning.internalcontrol.Api.put;
import static se.arsredovisning.internalcontrol.Api.revisions;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.arsredovisning.embedded.Topics;
import se.arsredovisning.internalcontrol.Documents;
import se.arsredovisning.kit.testing.ETags;
import se.arsredovisning.kit.testing.TopicEvents;

@QuarkusTest
class SectionEventsTest {

    @Inject
    DataSource dataSource;

    private TopicEvents events;

    @BeforeEach
    void listen() {
        events = TopicEvents.open(Topics.INTERNAL_CONTROL);
    }

    @AfterEach
    void stop() {
        events.close();
        Saboteur.victim = null;
    }

    @Test
    void eachChangeOfASectionIsOneEventInOrder() {
        String id = givenSection();
        put(id, Documents.valid().put("comment", "Nytt").put("source", "Annan").toString());
        put(id, Documents.valid().put("comment", "Nytt").put("source", "Annan").toString());
        patch("{\"state\": \"done\"}", "sections/" + id + "/controls/faktura/actions/kurs");
        api().delete("sections/{id}", id);

        List<JsonNode> told = events.of(id, 4);

        assertThat(told.stream().map(event -> ETags.withoutBits(event.path("id").textValue())))
                .containsExactly(id + "/1", id + "/2", id + "/3", id + "/4");
        assertThat(told.stream().map(event -> event.path("type").textValue()))
                .containsExactly(
                        "se.arsredovisning.internal-control.section-changed.v1",
                        "se.arsredovisning.internal-control.section-changed.v1",
                        "se.arsredovisning.internal-control.section-changed.v1",
                        "se.arsredovisning.internal-control.section-deleted.v1");
        assertThat(told.get(0).at("/data/changes").toString()).isEqualTo("[\"\"]");
        assertThat(told.get(1).at("/data/changes"))
                .extracting(JsonNode::textValue)
                .containsExactlyInAnyOrder("/comment", "/source");
        assertThat(told.get(2).at("/data/changes").toString()).contains("/controls/0/actions/0/state");
    }

    @Test
    void anEventIsACloudEventThatNamesPlacesButNoContent() {
        String id = givenSection();

        ConsumerRecord<String, String> told = events.recordsOf(id, 1).get(0);

        assertThat(told.key()).isEqualTo(id);
        assertThat(TopicEvents.mediaType(told)).isEqualTo("application/cloudevents+json; charset=UTF-8");
        JsonNode event = Documents.json(told.value());
        String changedAt = json(get(id)).path("updatedAt").textValue();
        assertThat(event.toString())
                .isEqualTo(
                        ("{\"specversion\":\"1.0\",\"id\":\"ID/REVISION\",\"source\":\"/internal-control/v1/sections\","
                                        + "\"type\":\"se.arsredovisning.internal-control.section-changed.v1\",\"subject\":\"ID\","
                                        + "\"time\":\"AT\",\"datacontenttype\":\"application/json\",\"data\":{"
                                        + "\"section\":\"ID\",\"revision\":1,\"changedBy\":\"anonymous\",\"changedAt\":\"AT\","
                                        + "\"changes\":[\"\"],"
                                        + "\"difference\":\"/internal-control/v1/sections/ID/revisions/1/difference\"}}")
                                .replace("ID", id)
                                .replace("REVISION", ETags.revision(get(id).header("ETag")))
                                .replace("AT", changedAt));
        assertThat(api().basePath("")
                        .get(event.at("/data/difference").textValue())
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void whatIsRolledBackLeavesNoRevisionNoRowAndNoEvent() throws Exception {
        String id = newSection();
        Saboteur.victim = id;

        problem(put(id, Documents.valid().toString()), 500, "internal-error");

        problem(get(id), 404, "not-found");
        assertThat(revisions(id)).isZero();
        assertThat(rowCount(id)).isZero();
        Saboteur.victim = null;
        put(id, "{\"controls\": []}");
        put(id, Documents.valid().toString());
        assertThat(events.of(id, 2).stream()
                        .map(event -> event.at("/data/revision").intValue()))
                .containsExactly(1, 2);
        assertThat(json(api().get("sections/{id}/revisions/1", id))
                        .path("document")
                        .toString())
                .isEqualTo("{\"controls\":[]}");
    }

    @Test
    void theQueryTableFollowsByKey() throws Exception {
        String id = givenSection();
        assertThat(rowCount(id)).isEqualTo(3);

        put(id, "{\"controls\": [{\"key\": \"nytt\", \"risk\": \"Ny\"}, {\"key\": \"lon\", \"risk\": \"Lön\"}]}");
        assertThat(controls(id)).containsExactly("nytt 0 null", "lon 1 null");

        api().delete("sections/{id}", id);
        assertThat(rowCount(id)).isZero();
    }

    private long rowCount(String id) throws Exception {
        return controls(id).size();
    }

    private List<String> controls(String id) throws Exception {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement("select control_key || ' ' || position || ' '"
                        + " || coalesce(level, 'null') from control where section_id = ? order by position")) {
            select.setString(1, id);
            List<String> rows = new java.util.ArrayList<>();
            try (var found = select.executeQuery()) {
                while (found.next()) {
                    rows.add(found.getString(1));
                }
            }
            return rows;
        }
    }

    /** Fails within the transaction that changes a section, after everything else is done. */
    @Singleton
    static class Saboteur {

        static volatile String victim;

        void fail(@Observes @Priority(Integer.MAX_VALUE) SectionReplaced change) {
            if (change.section().toString().equals(victim)) {
                throw new IllegalStateException("planted");
            }
        }
    }
}
