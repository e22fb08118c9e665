package se.arsredovisning.kit.testing.promise;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import se.arsredovisning.kit.json.Json;

/** A service whose database is lost amid a commit says that it does not know, and does what is sent again once. */
public interface SurvivesLostCommits {

    /** What the service has of its own. */
    Sample sample();

    /**
     * A database that is lost while it commits is 503, and the answer does not say that nothing was written; sent again,
     * the write is done once.
     */
    @Test
    default void leavesOpenWhatBecameOfACommitThatWasBrokenOff() throws SQLException {
        String id = sample().newId();
        // Deferred, so that it runs in the commit itself, on the connection that is to be lost.
        execute("""
            create function lose_connection() returns trigger language plpgsql as $$
            begin
                perform pg_terminate_backend(pg_backend_pid());
                return null;
            end $$\
            """);
        execute("""
            create constraint trigger lose_connection after insert on revision deferrable initially deferred
            for each row when (new.section_id = '%s') execute function lose_connection()\
            """.formatted(id));
        Response answer;
        try {
            answer = write(id, "ett");
        } finally {
            execute("drop function lose_connection cascade");
        }

        assertThat(answer.statusCode()).as(answer.body().asString()).isEqualTo(503);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
        assertThat(answer.header("Retry-After")).isEqualTo("5");
        JsonNode problem = Json.read(answer.body().asString());
        assertThat(problem.path("type").textValue()).isEqualTo("/problems/unavailable");
        assertThat(problem.path("detail").textValue()).contains("inte känt").doesNotContain("Ingenting ändrades");

        assertThat(write(id, "ett").statusCode()).isEqualTo(201);
        Response again = write(id, "ett");
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(Json.read(sample().request()
                                .get(sample().collection() + "/" + id + "/revisions")
                                .body()
                                .asString())
                        .at("/_meta/totalRecords")
                        .intValue())
                .isEqualTo(1);
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = sample().database().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Response write(String id, String text) {
        return sample().request()
                .contentType("application/json")
                .body(sample().saying(text))
                .put(sample().collection() + "/" + id);
    }
}
