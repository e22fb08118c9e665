package se.arsredovisning.kit.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckedInTest {

    private final String asked = System.getProperty(CheckedIn.UPDATE);

    @TempDir
    Path directory;

    @BeforeEach
    void doNotUpdate() {
        System.clearProperty(CheckedIn.UPDATE);
    }

    @AfterEach
    void asBefore() {
        if (asked != null) {
            System.setProperty(CheckedIn.UPDATE, asked);
        }
    }

    @Test
    void passesTheSameText() throws IOException {
        Path file = Files.writeString(directory.resolve("a.yaml"), "a\nb\n");

        assertThatCode(() -> CheckedIn.check("a\nb\n", file)).doesNotThrowAnyException();
    }

    @Test
    void namesTheFirstLineThatDiffersAndWhatToDo() throws IOException {
        Path file = Files.writeString(directory.resolve("a.yaml"), "a\nb\n");

        assertThatThrownBy(() -> CheckedIn.check("a\nc\n", file))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("line 2")
                .hasMessageContaining("-Dcontracts.update=true");
    }

    @Test
    void failsWhereNothingIsCheckedIn() {
        assertThatThrownBy(() -> CheckedIn.check("a", directory.resolve("none.yaml")))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void takesNothingFromClientsThatTheChangelogDoesNotName() throws IOException {
        Path file = Files.writeString(
                directory.resolve("CHANGELOG.md"),
                "# Changelog\n## Unreleased\n- `goals`: `Fact.label is gone`: it said nothing.\n## 1.0.0\n- `goals`: `Fact.key is gone`\n");
        Changelog changelog = Changelog.of(file);

        assertThatCode(() -> changelog.mustName("goals", List.of("Fact.label is gone")))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> changelog.mustName("goals", List.of("Fact.label is gone", "Fact.key is gone")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("- `goals`: `Fact.key is gone`")
                .hasMessageNotContaining("Fact.label");
        assertThatThrownBy(() -> changelog.mustName("hr", List.of("Fact.label is gone")))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void writesTheFileWhenAskedTo() throws IOException {
        System.setProperty(CheckedIn.UPDATE, "true");
        Path file = directory.resolve("new").resolve("a.yaml");

        CheckedIn.check("a\n", file);

        assertThat(Files.readString(file)).isEqualTo("a\n");
        System.clearProperty(CheckedIn.UPDATE);
    }
}
