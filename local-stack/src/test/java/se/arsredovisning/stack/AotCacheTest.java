package se.arsredovisning.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AotCacheTest {

    @TempDir
    private Path directory;

    private Path jar;
    private AotCache cache;

    @BeforeEach
    void aPackage() throws Exception {
        Path application = Files.createDirectories(directory.resolve("quarkus-app"));
        jar = Files.writeString(application.resolve("quarkus-run.jar"), "jar");
        Files.writeString(application.resolve("library.jar"), "library");
        cache = cacheOf("goals-service", 25);
    }

    @Test
    void isUsedOnceItIsMade() throws Exception {
        assertThat(cache.isMissing()).isTrue();
        assertThat(cache.options()).isEmpty();

        made(cache);

        assertThat(cache.isMissing()).isFalse();
        assertThat(cache.options()).first().asString().matches("-XX:AOTCache=.*/goals-service-[0-9a-f]{16}\\.aot");
    }

    @Test
    void isMissingAgainWhenALibraryOfThePackageIsAnother() throws Exception {
        made(cache);

        Files.setLastModifiedTime(
                jar.resolveSibling("library.jar"), FileTime.from(Instant.parse("2026-01-02T03:04:05Z")));

        assertThat(cache.options()).isEmpty();
        assertThat(cache.isMissing()).isTrue();
    }

    @Test
    void takesThePlaceOfThatOfAnEarlierPackageAndOfNoOthers() throws Exception {
        made(cache);
        made(cacheOf("goals", 25));
        Files.writeString(jar, "a newer jar");

        made(cache);

        assertThat(directory.resolve("aot").toFile().list())
                .hasSize(2)
                .anyMatch(name -> name.startsWith("goals-service-"))
                .anyMatch(name -> name.matches("goals-[0-9a-f]{16}\\.aot"));
    }

    @Test
    void isNotThereForAnOlderJdk() throws Exception {
        made(cache);

        assertThat(cacheOf("goals-service", 17).options()).isEmpty();
        assertThat(cacheOf("goals-service", 17).isMissing()).isFalse();
    }

    @Test
    void isNotMissingWhereNothingIsPackaged() throws Exception {
        Files.delete(jar);

        assertThat(cache.isMissing()).isFalse();
    }

    private AotCache cacheOf(String module, int jdk) {
        return new AotCache(directory.resolve("aot"), module, jar, jdk);
    }

    private static void made(AotCache cache) throws Exception {
        cache.take(Files.writeString(cache.scratch("made"), "a cache"));
    }
}
