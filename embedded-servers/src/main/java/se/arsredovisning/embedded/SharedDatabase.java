package se.arsredovisning.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The one PostgreSQL server of a module's test run: started when it is first asked for, gone with the JVM.
 *
 * <p>Quarkus loads test classes anew for each application it starts, so what is shared is a system property, not a
 * static field.
 */
public final class SharedDatabase {

    private static final String PORT = "arsredovisning.testing.database";

    private SharedDatabase() {}

    /** A database of its own for one test class, one application or one test, with the login that owns it. */
    public record Database(String jdbcUrl, String username, String password) {

        /** The same database for a login that owns nothing. What it may do is the owner's to say. */
        public Database stranger() {
            String login = username + "_run";
            new Databases(port()).createLogin(login, password);
            return new Database(jdbcUrl, login, password);
        }

        /** Connections to it, none of them pooled. */
        public DataSource dataSource() {
            PGSimpleDataSource source = new PGSimpleDataSource();
            source.setUrl(jdbcUrl);
            source.setUser(username);
            source.setPassword(password);
            return source;
        }
    }

    /** Creates an empty database. */
    public static Database newDatabase() {
        String name = "test_" + UUID.randomUUID().toString().replace("-", "");
        Databases databases = new Databases(port());
        databases.create(name, name, "secret");
        return new Database(databases.jdbcUrl(name), name, "secret");
    }

    private static int port() {
        synchronized (Runtime.getRuntime()) {
            String known = System.getProperty(PORT);
            if (known != null) {
                return Integer.parseInt(known);
            }
            EmbeddedDatabase database = EmbeddedDatabase.temporary();
            try {
                database.start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            Runtime.getRuntime().addShutdownHook(new Thread(() -> close(database), "shared-database"));
            System.setProperty(PORT, Integer.toString(database.port()));
            return database.port();
        }
    }

    private static void close(EmbeddedDatabase database) {
        try {
            database.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
