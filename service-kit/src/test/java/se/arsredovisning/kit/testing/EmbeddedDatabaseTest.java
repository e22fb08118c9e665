package se.arsredovisning.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {

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
