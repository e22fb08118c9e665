package se.arsredovisning.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceTest {

    @TempDir
    private Path directory;

    @Test
    void saysInOneLineThatTheDiskIsFull() {
        Workspace workspace = new Workspace(directory, directory.resolve("var"));

        assertThatThrownBy(() -> workspace.requireSpace(123_456_789))
                .isInstanceOf(StartFailure.class)
                .hasMessage("the disk is full: 0.12 GB left for " + directory.resolve("var") + ", 1 GB needed");
        assertThatCode(() -> workspace.requireSpace(1_000_000_000)).doesNotThrowAnyException();
    }

    @Test
    void saysInOneLineThatAPartFoundTheDiskFull() {
        Workspace workspace = new Workspace(directory, directory.resolve("var"));
        Exception failure = new UncheckedIOException(new IOException("kafka/data: No space left on device"));

        assertThat(Failures.line(new StartFailure("Kafka does not start", failure), workspace))
                .isEqualTo("the disk is full: No space left on device");
        assertThat(Failures.line(new StartFailure("Kafka does not start"), workspace))
                .isEqualTo("Kafka does not start");
        assertThat(Failures.line(new IllegalStateException("odd"), workspace))
                .startsWith("the stack does not start: java.lang.IllegalStateException: odd; details: ");
    }

    @Test
    void belongsToOneStackAtATime() {
        try (Workspace second = new Workspace(directory, directory.resolve("var"))) {
            try (Workspace first = new Workspace(directory, directory.resolve("var"))) {
                first.claim();
                first.claim();
                assertThatThrownBy(second::claim)
                        .isInstanceOf(StartFailure.class)
                        .hasMessageContaining("a stack is running already (process "
                                + ProcessHandle.current().pid() + ")");
            }
            assertThatCode(second::claim).doesNotThrowAnyException();
        }
    }

    @Test
    void dropsBinariesThatWereUnpackedInPart() throws Exception {
        try (Workspace workspace = new Workspace(directory, directory.resolve("var"))) {
            Path whole = Files.createDirectories(workspace.binaries().resolve("PG-whole"));
            Files.createFile(whole.resolve(".exists"));
            Path part = Files.createDirectories(workspace.binaries().resolve("PG-part"));

            assertThat(workspace.binaries()).isDirectoryContaining(whole::equals);
            assertThat(part).doesNotExist();
        }
    }

    @Test
    void forgetsDataAndKeepsLogs() throws Exception {
        try (Workspace workspace = new Workspace(directory, directory.resolve("var"))) {
            workspace.claim();
            Files.createDirectories(workspace.database());
            Files.writeString(workspace.database().resolve("PG_VERSION"), "18");
            Files.writeString(workspace.log("kafka"), "old");

            workspace.forget();

            assertThat(workspace.database()).doesNotExist();
            assertThat(workspace.log("kafka")).hasContent("old");
        }
    }
}
