package se.arsredovisning.kit.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.arsredovisning.embedded.SharedDatabase;

/** The server of the tests runs without fsync, so that every answer names it. */
class DurabilityTest {

    private final SharedDatabase.Database database = SharedDatabase.newDatabase();

    @Test
    void findsWhatTheServerHasSwitchedOff() throws Exception {
        try (Connection connection = database.dataSource().getConnection()) {
            assertThat(Durability.off(connection)).containsExactly("fsync");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"alter role %s set synchronous_commit = off", "alter database %s set synchronous_commit = off"})
    void findsWhatALoginOrADatabaseHasSwitchedOff(String sql) throws Exception {
        execute(sql.formatted(database.username()));

        try (Connection connection = database.dataSource().getConnection()) {
            assertThat(Durability.off(connection)).containsExactly("synchronous_commit", "fsync");
            // A session that has set it for itself still tells what its login says.
            execute(connection, newSession());
            assertThat(Durability.off(connection)).containsExactly("synchronous_commit", "fsync");
            execute(connection, "set synchronous_commit = off");
            assertThat(Durability.off(connection)).containsExactly("synchronous_commit", "fsync");
        }
    }

    @Test
    void findsWhatASessionHasSwitchedOff() throws Exception {
        try (Connection connection = database.dataSource().getConnection()) {
            execute(connection, "set synchronous_commit = off");

            assertThat(Durability.off(connection)).containsExactly("synchronous_commit", "fsync");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"on", "local", "remote_write", "remote_apply"})
    void everyOtherValueIsDurable(String value) throws Exception {
        execute("alter role %s set synchronous_commit = %s".formatted(database.username(), value));

        try (Connection connection = database.dataSource().getConnection()) {
            assertThat(Durability.off(connection)).containsExactly("fsync");
        }
    }

    @ParameterizedTest
    @CsvSource({"off, on", "on, on", "local, local", "remote_apply, remote_apply"})
    void aNewSessionCommitsSynchronouslyWhateverItsLoginSays(String login, String session) throws Exception {
        execute("alter role %s set synchronous_commit = %s".formatted(database.username(), login));

        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(newSession());

            try (var row = statement.executeQuery("show synchronous_commit")) {
                row.next();
                assertThat(row.getString(1)).isEqualTo(session);
            }
        }
    }

    @Test
    void allowsByNameAndRefusesOtherNames() {
        Durability durability = new Durability(List.of(" fsync", "full_page_writes "));

        assertThat(Durability.SETTINGS).filteredOn(durability::allows).containsExactly("fsync", "full_page_writes");
        assertThatThrownBy(() -> new Durability(List.of("fsync", "fsyncs", "")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("database.allow-unsafe names fsyncs, ; it may name"
                        + " synchronous_commit, fsync, full_page_writes");
    }

    private static String newSession() throws IOException {
        Properties properties = new Properties();
        try (InputStream file = DurabilityTest.class.getResourceAsStream("/META-INF/microprofile-config.properties")) {
            properties.load(file);
        }
        return properties.getProperty("database.new-session");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection()) {
            execute(connection, sql);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
