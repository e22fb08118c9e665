package se.arsredovisning.kit.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import se.arsredovisning.embedded.SharedDatabase;

/**
 * Gives each Quarkus application under test an empty database on the module's one PostgreSQL server. It runs with a login that
 * owns nothing, as in a cluster; what a test does behind the application's back it does as {@link #owner}.
 */
public final class PostgresResource implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        SharedDatabase.Database database = SharedDatabase.newDatabase();
        SharedDatabase.Database running = database.stranger();
        return Map.of(
                "quarkus.datasource.jdbc.url", database.jdbcUrl(),
                "quarkus.datasource.username", running.username(),
                "quarkus.datasource.password", running.password(),
                "database.owner.username", database.username(),
                "database.owner.password", database.password(),
                "quarkus.oidc.public-key", TestTokens.signer().publicKey(),
                // What a temporary server does without: see EmbeddedDatabase.
                "database.allow-unsafe", "fsync");
    }

    /** Connections to the database of the application under test with the login that owns it. */
    public static DataSource owner() {
        Config config = ConfigProvider.getConfig();
        return new SharedDatabase.Database(
                        config.getValue("quarkus.datasource.jdbc.url", String.class),
                        config.getValue("database.owner.username", String.class),
                        config.getValue("database.owner.password", String.class))
                .dataSource();
    }

    /** The server stays for the next application. */
    @Override
    public void stop() {}
}
