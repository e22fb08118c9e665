package se.arsredovisning.kit.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import se.arsredovisning.embedded.SharedDatabase;

/** Gives each Quarkus application under test an empty database on the module's one PostgreSQL server. */
public final class PostgresResource implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        SharedDatabase.Database database = SharedDatabase.newDatabase();
        return Map.of(
                "quarkus.datasource.jdbc.url", database.jdbcUrl(),
                "quarkus.datasource.username", database.username(),
                "quarkus.datasource.password", database.password(),
                // What a temporary server does without: see EmbeddedDatabase.
                "database.allow-unsafe", "fsync");
    }

    /** The server stays for the next application. */
    @Override
    public void stop() {}
}
