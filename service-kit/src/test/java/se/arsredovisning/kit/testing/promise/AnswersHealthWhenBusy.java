package se.arsredovisning.kit.testing.promise;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import se.arsredovisning.kit.testing.Management;

/** A service whose requests hold every connection is busy, and its database is there. */
public interface AnswersHealthWhenBusy {

    /** What the service has of its own. */
    Sample sample();

    /** Whoever asks how the service is waits for no connection. */
    @Test
    default void answersHealthWhileNoConnectionIsFree() throws SQLException {
        int all = ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.max-size", Integer.class);
        List<Connection> held = new ArrayList<>();
        try {
            while (held.size() < all) {
                held.add(sample().database().getConnection());
            }
            for (String health : List.of("live", "ready")) {
                Management.get("/q/health/" + health).then().statusCode(200);
            }
        } finally {
            for (Connection connection : held) {
                connection.close();
            }
        }
    }
}
