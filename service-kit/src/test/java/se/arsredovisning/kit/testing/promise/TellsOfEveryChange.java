package se.arsredovisning.kit.testing.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arsredovisning.kit.testing.promise.SectionApi.json;
import static se.arsredovisning.kit.testing.promise.SectionApi.newSection;
import static se.arsredovisning.kit.testing.promise.SectionApi.problem;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import se.arsredovisning.kit.testing.ETags;
import se.arsredovisning.kit.testing.TopicEvents;

/** Each change of a section is one event, in order, that names places and no content; what is undone is none. */
public interface TellsOfEveryChange {

    /** What the service has of its own. */
    SectionSample sample();

    @Test
    default void eachChangeOfASectionIsOneEventInOrder() {
        String id = sample().given();
        String changed =
                sample().valid().put("comment", "Nytt").put("source", "Annan").toString();
        api().put(id, changed);
        api().put(id, changed);
        api().patch("{\"comment\": \"Efter beslut\"}", "sections/" + id + "/" + sample().item());
        api().api().delete("sections/{id}", id);

        List<JsonNode> told = events(id, 4);

        assertThat(told.stream().map(event -> ETags.withoutBits(event.path("id").textValue())))
                .containsExactly(id + "/1", id + "/2", id + "/3", id + "/4");
        assertThat(told.stream().map(event -> event.path("type").textValue()))
                .containsExactly(type("changed"), type("changed"), type("changed"), type("deleted"));
        assertThat(told.get(0).at("/data/changes").toString()).isEqualTo("[\"\"]");
        assertThat(told.get(1).at("/data/changes"))
                .extracting(JsonNode::textValue)
                .containsExactlyInAnyOrder("/comment", "/source");
        assertThat(told.get(2).at("/data/changes").toString()).isEqualTo("[\"" + sample().itemPlace() + "/comment\"]");
    }

    @Test
    default void anEventIsACloudEventThatNamesPlacesButNoContent() {
        String id = sample().given();

        ConsumerRecord<String, String> told;
        try (TopicEvents events = TopicEvents.open(sample().topic())) {
            told = events.recordsOf(id, 1).get(0);
        }

        assertThat(told.key()).isEqualTo(id);
        assertThat(TopicEvents.mediaType(told)).isEqualTo("application/cloudevents+json; charset=UTF-8");
        JsonNode event = json(told.value());
        assertThat(event.toString())
                .isEqualTo(("{\"specversion\":\"1.0\",\"id\":\"ID/REVISION\",\"source\":\"ROOT/sections\","
                                + "\"type\":\"TYPE\",\"subject\":\"ID\","
                                + "\"time\":\"AT\",\"datacontenttype\":\"application/json\",\"data\":{"
                                + "\"section\":\"ID\",\"revision\":1,\"changedBy\":\"tester\",\"changedAt\":\"AT\","
                                + "\"changes\":[\"\"],"
                                + "\"difference\":\"ROOT/sections/ID/revisions/1/difference\"}}")
                        .replace("ROOT", sample().root())
                        .replace("TYPE", type("changed"))
                        .replace("ID", id)
                        .replace("REVISION", ETags.revision(api().get(id).header("ETag")))
                        .replace("AT", json(api().get(id)).path("updatedAt").textValue()));
        assertThat(api().api()
                        .basePath("")
                        .get(event.at("/data/difference").textValue())
                        .statusCode())
                .isEqualTo(sample().tellsDocuments() ? 200 : 403);
    }

    @Test
    default void whatIsRolledBackLeavesNoRevisionNoRowAndNoEvent() throws SQLException {
        String id = newSection();
        // Deferred, so that it fails the commit itself, after everything else is done.
        execute("""
            create function fail_commit() returns trigger language plpgsql as $$
            begin
                raise exception 'planted';
            end $$\
            """);
        execute("""
            create constraint trigger fail_commit after insert on revision deferrable initially deferred
            for each row when (new.section_id = '%s') execute function fail_commit()\
            """.formatted(id));
        try {
            problem(api().put(id, sample().valid().toString()), 500, "internal-error");
        } finally {
            execute("drop function fail_commit cascade");
        }

        problem(api().get(id), 404, "not-found");
        assertThat(api().revisions(id)).isZero();
        assertThat(rows(id)).isZero();
        api().put(id, sample().shortest());
        api().put(id, sample().valid().toString());
        assertThat(rows(id)).isPositive();
        assertThat(events(id, 2).stream()
                        .map(event -> event.at("/data/revision").intValue()))
                .containsExactly(1, 2);
        if (sample().tellsDocuments()) {
            assertThat(json(api().api().get("sections/{id}/revisions/1", id)).path("document"))
                    .isEqualTo(json(sample().shortest()));
        }
    }

    @Test
    default void whatIsRefusedMakesNoEvent() {
        String id = newSection();
        api().put(id, "{\"unknown\": 1}");
        api().put(id, sample().valid().toString());

        assertThat(events(id, 1))
                .extracting(event -> ETags.withoutBits(event.path("id").textValue()))
                .containsExactly(id + "/1");
    }

    private List<JsonNode> events(String id, int count) {
        try (TopicEvents events = TopicEvents.open(sample().topic())) {
            return events.of(id, count);
        }
    }

    private String type(String what) {
        return "se.arsredovisning." + sample().root().split("/", -1)[1] + ".section-" + what + ".v1";
    }

    private SectionApi api() {
        return sample().api();
    }

    private int rows(String id) throws SQLException {
        try (Connection connection = sample().database().getConnection();
                PreparedStatement count = connection.prepareStatement(
                        "select count(*) from " + sample().table() + " where section_id = ?")) {
            count.setString(1, id);
            try (ResultSet counted = count.executeQuery()) {
                assertThat(counted.next()).isTrue();
                return counted.getInt(1);
            }
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = sample().database().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
