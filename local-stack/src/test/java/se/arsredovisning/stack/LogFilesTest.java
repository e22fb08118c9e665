package se.arsredovisning.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFilesTest {

    @TempDir
    private Path directory;

    @Test
    void keepsTheLogsOfTheLastRunsAndNoMore() throws Exception {
        LogFiles logs = new LogFiles(directory);
        for (int run = 1; run <= LogFiles.KEPT + 3; run++) {
            logs.putAside("kafka");
            assertThat(logs.of("kafka")).doesNotExist();
            Files.writeString(logs.of("kafka"), "run " + run);
        }

        assertThat(logs.of("kafka")).hasContent("run 8");
        assertThat(directory.resolve("kafka.1.log")).hasContent("run 7");
        assertThat(directory.resolve("kafka.5.log")).hasContent("run 3");
        assertThat(directory).isDirectoryNotContaining("glob:**kafka.6.log");
    }

    @Test
    void aRunThatSaidNothingPutsNoLogOut() throws Exception {
        LogFiles logs = new LogFiles(directory);
        Files.writeString(logs.of("kafka"), "crash");
        logs.putAside("kafka");
        Files.createFile(logs.of("kafka"));
        logs.putAside("kafka");

        assertThat(directory.resolve("kafka.1.log")).hasContent("crash");
    }

    @Test
    void putsALargeLogAsideWhileItsPartGoesOnWriting() throws Exception {
        LogFiles logs = new LogFiles(directory);
        try (OutputStream part =
                Files.newOutputStream(logs.of("kafka"), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            part.write("small".getBytes(StandardCharsets.UTF_8));
            logs.bound("kafka");
            assertThat(logs.of("kafka")).hasContent("small");
            try (RandomAccessFile file = new RandomAccessFile(logs.of("kafka").toFile(), "rw")) {
                file.setLength(LogFiles.LARGEST_BYTES + 1);
            }

            logs.bound("kafka");
            part.write("goes on".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(logs.of("kafka")).hasContent("goes on");
        assertThat(Files.size(directory.resolve("kafka.1.log"))).isEqualTo(LogFiles.LARGEST_BYTES + 1);
    }
}
