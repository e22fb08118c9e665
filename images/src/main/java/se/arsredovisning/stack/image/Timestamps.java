package se.arsredovisning.stack.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.stream.Stream;

/**
 * One time for every file: two builds of the same sources have the same layers, and a JVM, which compares the times of what
 * its AOT cache was made of, finds in the image what it found when the cache was made.
 */
final class Timestamps {

    /** As project.build.outputTimestamp has it. */
    static final Instant ALL = Instant.parse("2026-01-01T00:00:00Z");

    private Timestamps() {}

    static void settle(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.toList()) {
                Files.setLastModifiedTime(file, FileTime.from(ALL));
            }
        }
    }
}
