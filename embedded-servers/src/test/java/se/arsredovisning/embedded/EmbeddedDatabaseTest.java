package se.arsredovisning.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {

    private static final String DURABILITY = "SELECT concat_ws(', ', current_setting('synchronous_commit'),"
            + " current_setting('fsync'), current_setting('full_page_writes'), current_setting('data_sync_retry'))";

    @Test
    void keepsItsDataOverARestartAndCreatesADatabaseOnce(@TempDir Path directory) throws Exception {
        int port = FreePorts.next();
        try (EmbeddedDatabase database =
                EmbeddedDatabase.keeping(directory.resolve("data"), port, directory.resolve("log"))) {
            database.start().createDatabase("goals", "goals", "o'clock");
            long first = database.pid();
            execute(database, "goals", "o'clock", "CREATE TABLE note AS SELECT 'räksmörgås' AS text");

            database.stop();
            assertThat(FreePorts.free(port)).isTrue();
            database.start().createDatabase("goals", "goals", "o'clock");

            assertThat(database.pid()).isNotEqualTo(first);
            assertThat(query(database, "goals", "o'clock", "SELECT text FROM note"))
                    .isEqualTo("räksmörgås");
            assertThat(query(database, "goals", "o'clock", "SHOW server_version_num"))
                    .startsWith("18");
            assertThat(query(database, "goals", "o'clock", "SELECT upper('å')")).isEqualTo("Å");
        }
    }

    @Test
    void keepsWhatItAcknowledgedWhenItIsKilled(@TempDir Path directory) throws Exception {
        try (EmbeddedDatabase database =
                EmbeddedDatabase.keeping(directory.resolve("data"), FreePorts.next(), directory.resolve("log"))) {
            database.start().createDatabase("goals", "goals", "goals");
            assertThat(query(database, "goals", "goals", DURABILITY)).isEqualTo("on, on, on, off");
            execute(database, "goals", "goals", "CREATE TABLE note (number integer)");
            for (int number = 1; number <= 5; number++) {
                execute(database, "goals", "goals", "INSERT INTO note VALUES (%d)".formatted(number));

                database.kill();
                database.start();

                assertThat(query(database, "goals", "goals", "SELECT count(*) FROM note"))
                        .isEqualTo(Integer.toString(number));
            }
        }
    }

    @Test
    void doesWithoutNothingButFsyncWhereItsDataAreTemporary() throws Exception {
        SharedDatabase.Database database = SharedDatabase.newDatabase();
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(DURABILITY)) {
            row.next();

            assertThat(row.getString(1)).isEqualTo("on, off, on, off");
        }
    }

    @Test
    void refusesAServerThatDoesNotRunAsItWasTold(@TempDir Path directory) throws Exception {
        try (EmbeddedDatabase database =
                EmbeddedDatabase.keeping(directory.resolve("data"), FreePorts.next(), directory.resolve("log"))) {
            database.start();
            // What a login is given wins over what the server was started with.
            execute(database, "postgres", "", "ALTER ROLE postgres SET synchronous_commit = off");
            database.stop();

            assertThatThrownBy(database::start)
                    .isInstanceOf(IOException.class)
                    .hasMessage("PostgreSQL runs with synchronous_commit = off, but was given on");
        }
    }

    @Test
    void noServiceSeesAnothersDatabase() {
        SharedDatabase.Database own = SharedDatabase.newDatabase();
        SharedDatabase.Database other = SharedDatabase.newDatabase();

        assertThat(own.jdbcUrl()).isNotEqualTo(other.jdbcUrl());
        assertThatThrownBy(() -> DriverManager.getConnection(other.jdbcUrl(), own.username(), own.password()))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied for database");
        assertThatThrownBy(() -> DriverManager.getConnection(own.jdbcUrl(), own.username(), "guess"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password authentication failed");
    }

    private static void execute(EmbeddedDatabase database, String name, String password, String sql)
            throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.jdbcUrl(name), name, password);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String query(EmbeddedDatabase database, String name, String password, String sql)
            throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.jdbcUrl(name), name, password);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            assertThat(result.next()).isTrue();
            return result.getString(1);
        }
    }
}
