package se.arsredovisning.kit.testing.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import se.arsredovisning.kit.testing.Management;

/** A service that says that it is ready is: what its connections have died of since their last use is no request's matter. */
public interface WorksOnceReady {

    /** What the service has of its own. */
    Sample sample();

    @Test
    default void worksAtTheFirstRequestAfterItIsReadyAgain() throws SQLException {
        String document = sample().collection() + "/" + sample().newId();
        write(document, "ett", 201);
        int many = 6;
        // Held until the end, so that no request gets the one connection that lives.
        try (Connection living = sample().database().getConnection()) {
            useAtOnce(many);
            try (Statement statement = living.createStatement()) {
                // But for the one that waits for notices, as long as a service runs.
                statement.execute("select pg_terminate_backend(pid) from pg_stat_activity where state = 'idle' and"
                        + " datname = current_database() and pid <> pg_backend_pid() and query not ilike 'listen%'");
            }
            Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> Management.get("/q/health/ready").statusCode() == 200);

            write(document, "två", 200);
            for (int i = 0; i < many; i++) {
                sample().request().get(document).then().statusCode(200);
            }
        }
    }

    private void useAtOnce(int many) throws SQLException {
        List<Connection> held = new ArrayList<>();
        try {
            while (held.size() < many) {
                held.add(sample().database().getConnection());
            }
        } finally {
            for (Connection connection : held) {
                connection.close();
            }
        }
    }

    private void write(String path, String text, int expected) {
        int status = sample().request()
                .contentType("application/json")
                .body(sample().saying(text))
                .put(path)
                .statusCode();
        assertThat(status).isEqualTo(expected);
    }
}
