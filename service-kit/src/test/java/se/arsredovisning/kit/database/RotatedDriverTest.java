package se.arsredovisning.kit.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.arsredovisning.embedded.SharedDatabase;

class RotatedDriverTest {

    private static final SharedDatabase.Database DATABASE = SharedDatabase.newDatabase();

    @TempDir
    private Path files;

    @Test
    void takesThePasswordThatIsInTheFile() throws Exception {
        Files.writeString(files.resolve("password"), DATABASE.password() + "\n");

        assertThat(opens()).isTrue();
    }

    @Test
    void takesTheOtherWhereTheUsualOneIsRefused() throws Exception {
        Files.writeString(files.resolve("password"), "of tomorrow");
        assertThatThrownBy(this::opens)
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password authentication failed");

        Files.writeString(files.resolve("other-password"), DATABASE.password());

        assertThat(opens()).isTrue();
    }

    @Test
    void refusesWhereNeitherIsRight() throws Exception {
        Files.writeString(files.resolve("password"), "one");
        Files.writeString(files.resolve("other-password"), "another");

        assertThatThrownBy(this::opens).isInstanceOf(SQLException.class);
    }

    @Test
    void saysWhereItLooksForAPassword() {
        assertThatThrownBy(() -> password().properties())
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(files.toString());
    }

    @Test
    void withoutFilesTheSettingCounts() {
        assertThat(new LoginPassword(Optional.empty(), Optional.of("set")).properties())
                .containsOnly(Map.entry("password", "set"));
        assertThat(new LoginPassword(Optional.empty(), Optional.empty()).properties())
                .isEmpty();
    }

    private LoginPassword password() {
        return new LoginPassword(Optional.of(files.toString()), Optional.of("not this one"));
    }

    private boolean opens() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", DATABASE.username());
        properties.putAll(password().properties());
        try (Connection connection = new RotatedDriver().connect(DATABASE.jdbcUrl(), properties)) {
            return connection.isValid(2);
        }
    }
}
