package se.arsredovisning.kit.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.ConfigProvider;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.testing.TopicEvents;

/** What every service promises of its writes, whatever its documents are: written once, run in each of them. */
public final class WritePromises {

    private final Supplier<RequestSpecification> api;
    private final String topic;
    private final DataSource database;
    private final String section;
    private final Function<String, Response> write;

    /**
     * @param api a request to the service, held to its document
     * @param topic where its events go
     * @param database its database
     * @param section the path, below the api's root, of a section (or report) that nobody has written
     * @param write writes that section with this text somewhere in it
     */
    public WritePromises(
            Supplier<RequestSpecification> api,
            String topic,
            DataSource database,
            String section,
            Function<String, Response> write) {
        this.api = api;
        this.topic = topic;
        this.database = database;
        this.section = section;
        this.write = write;
    }

    private String id() {
        return section.substring(section.indexOf('/') + 1);
    }

    /** An operator has events sent again from a revision on, as they were. */
    public void sendsEventsAgain() {
        try (TopicEvents events = TopicEvents.open(topic)) {
            for (String text : List.of("ett", "två", "tre")) {
                assertThat(write.apply(text).statusCode()).isIn(200, 201);
            }
            List<ConsumerRecord<String, String>> first = events.recordsOf(id(), 3);

            Response answer = replay("{\"section\": \"%s\", \"from\": 2}".formatted(id()));

            assertThat(answer.statusCode()).isEqualTo(202);
            assertThat(Json.read(answer.body().asString()))
                    .isEqualTo(Json.read(
                            "{\"section\": \"%s\", \"from\": 2, \"sections\": 1, \"events\": 2}".formatted(id())));
            List<ConsumerRecord<String, String>> all = events.recordsOf(id(), 5);
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
            assertThat(events.recordsOf(id(), 8).subList(5, 8))
                    .extracting(ConsumerRecord::value)
                    .containsExactlyElementsOf(
                            first.stream().map(ConsumerRecord::value).toList());
        }
    }

    /** A service whose requests hold every connection is busy, and its database is there. */
    public void answersHealthWhileNoConnectionIsFree() throws SQLException {
        int all = ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.max-size", Integer.class);
        List<Connection> held = new ArrayList<>();
        try {
            while (held.size() < all) {
                held.add(database.getConnection());
            }
            for (String health : List.of("live", "ready")) {
                RestAssured.get("/q/health/" + health).then().statusCode(200);
            }
        } finally {
            for (Connection connection : held) {
                connection.close();
            }
        }
    }

    /** What is no replay is named, fault by fault. */
    public void refusesReplaysOfWhatIsNotThere() {
        assertThat(write.apply("ett").statusCode()).isEqualTo(201);

        assertThat(faults("{}")).containsExactly("/from");
        assertThat(faults("{\"from\": 0, \"sektion\": 1}")).containsExactly("/from", "/sektion");
        assertThat(faults("{\"from\": 1, \"section\": \"9999-x-2020\"}")).containsExactly("/section");
        assertThat(faults("{\"from\": 1, \"section\": \"%s-08\"}".formatted(id())))
                .containsExactly("/section");
        assertThat(faults("{\"from\": 2, \"section\": \"%s\"}".formatted(id()))).containsExactly("/from");
        assertThat(replay("[").statusCode()).isEqualTo(400);
    }

    private List<String> faults(String body) {
        Response answer = replay(body);
        assertThat(answer.statusCode()).as(body).isEqualTo(400);
        return Json.read(answer.body().asString()).path("invalid-parameters").findValuesAsText("property");
    }

    private Response replay(String body) {
        return api.get().contentType("application/json").body(body).post("replays");
    }

    /**
     * A database that is lost while it commits is 503, and the answer does not say that nothing was written; sent again,
     * the write is done once.
     */
    public void leavesOpenWhatBecameOfACommitThatWasBrokenOff() throws SQLException {
        // Deferred, so that it runs in the commit itself, on the connection that is to be lost.
        execute("""
                create function lose_connection() returns trigger language plpgsql as $$
                begin
                    perform pg_terminate_backend(pg_backend_pid());
                    return null;
                end $$""");
        execute("""
                create constraint trigger lose_connection after insert on revision deferrable initially deferred
                for each row when (new.section_id = '%s') execute function lose_connection()""".formatted(id()));
        Response answer;
        try {
            answer = write.apply("ett");
        } finally {
            execute("drop function lose_connection cascade");
        }

        assertThat(answer.statusCode()).as(answer.body().asString()).isEqualTo(503);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
        assertThat(answer.header("Retry-After")).isEqualTo("5");
        JsonNode problem = Json.read(answer.body().asString());
        assertThat(problem.path("type").textValue()).isEqualTo("/problems/unavailable");
        assertThat(problem.path("detail").textValue()).contains("not known").doesNotContain("Nothing was changed");

        assertThat(write.apply("ett").statusCode()).isEqualTo(201);
        Response again = write.apply("ett");
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(Json.read(api.get().get(section + "/revisions").body().asString())
                        .at("/_meta/totalRecords")
                        .intValue())
                .isEqualTo(1);
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
