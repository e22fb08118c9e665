package se.arsredovisning.stack;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;

/**
 * The logs of the parts, kept over runs: {@code kafka.log} is this run's, {@code kafka.1.log} the one before, up to
 * {@code kafka.5.log}. No log grows without bound within a run either.
 */
final class LogFiles {

    /** How many logs of a part are kept beside the one that is written. */
    static final int KEPT = 5;

    /** A log that is larger is put aside while its part goes on. */
    static final long LARGEST_BYTES = 20_000_000;

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(10);

    private final Path directory;

    LogFiles(Path directory) {
        this.directory = directory;
    }

    /** Where the logs are. */
    Path directory() {
        return directory;
    }

    /** The log that a part writes. */
    Path of(String part) {
        return directory.resolve(part + ".log");
    }

    private Path of(String part, int age) {
        return directory.resolve(part + "." + age + ".log");
    }

    /** Puts the log of the last run aside, so that a new one begins. What it says of a crash stays to be read. */
    void putAside(String part) {
        try {
            if (isEmpty(of(part))) {
                return;
            }
            age(part);
            Files.move(of(part), of(part, 1), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new StartFailure("cannot write to " + directory + ": " + e.getMessage(), e);
        }
    }

    /** Looks after the logs of these parts, in another thread, for as long as this JVM runs. */
    void keepSmall(List<String> parts) {
        Steps.daemon(() -> {
            try {
                while (true) {
                    Thread.sleep(BETWEEN_LOOKS.toMillis());
                    parts.forEach(this::bound);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /** Puts a log aside that has grown too large. Its part has the file open and goes on in it, from its beginning. */
    void bound(String part) {
        Path log = of(part);
        try {
            if (isEmpty(log) || Files.size(log) <= LARGEST_BYTES) {
                return;
            }
            age(part);
            Files.copy(log, of(part, 1), StandardCopyOption.REPLACE_EXISTING);
            try (FileChannel file = FileChannel.open(log, StandardOpenOption.WRITE)) {
                file.truncate(0);
            }
        } catch (IOException e) {
            // Not kept in a field: the launcher looks after logs before it knows where its own is.
            System.getLogger(LogFiles.class.getName()).log(Level.WARNING, "cannot put " + log + " aside", e);
        }
    }

    private void age(String part) throws IOException {
        for (int age = KEPT - 1; age >= 1; age--) {
            if (Files.exists(of(part, age))) {
                Files.move(of(part, age), of(part, age + 1), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static boolean isEmpty(Path log) throws IOException {
        return !Files.exists(log) || Files.size(log) == 0;
    }
}
