package se.arsredovisning.stack.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The Java that an image has: linked from the JDK 25 of the machine that builds, so that the AOT cache, which holds for one
 * build of one JVM alone, is made by the very JVM that uses it.
 */
final class JavaRuntime {

    /** What a JRE has, without its tools. Locale data of Swedish is for dates and sorting in what readers see. */
    private static final String MODULES = "java.se,jdk.charsets,jdk.crypto.ec,jdk.jfr,jdk.localedata,jdk.management,"
            + "jdk.naming.dns,jdk.net,jdk.security.auth,jdk.unsupported,jdk.zipfs";

    private JavaRuntime() {}

    /** The home of a JDK 25: this JVM's, that of JAVA_HOME, or one where systems install them. */
    static Optional<Path> jdk() {
        Stream<Path> named = Stream.of(System.getProperty("java.home"), System.getenv("JAVA_HOME"))
                .filter(Objects::nonNull)
                .map(Path::of);
        return Stream.concat(named, installed()).filter(JavaRuntime::isJdk25).findFirst();
    }

    private static Stream<Path> installed() {
        try (Stream<Path> all = Files.list(Path.of("/usr/lib/jvm"))) {
            return all.sorted().toList().stream();
        } catch (IOException none) {
            return Stream.empty();
        }
    }

    private static boolean isJdk25(Path home) {
        try {
            return Files.isExecutable(home.resolve("bin/jlink"))
                    && Files.readString(home.resolve("release")).contains("JAVA_VERSION=\"25");
        } catch (IOException none) {
            return false;
        }
    }

    /** The full version of the Java in this home, such as {@code 25.0.3+9-LTS}. */
    static String version(Path home) throws IOException {
        return Files.readAllLines(home.resolve("release")).stream()
                .filter(line -> line.startsWith("JAVA_RUNTIME_VERSION=") || line.startsWith("JAVA_VERSION="))
                .map(line -> line.substring(line.indexOf('"') + 1, line.lastIndexOf('"')))
                .findFirst()
                .orElseThrow(() -> new IOException(home + " does not say its version"));
    }

    /** Links a Java into the directory, which is not there yet. */
    static void link(Path jdk, Path directory) throws IOException, InterruptedException {
        Command.run(
                jdk,
                List.of(
                        jdk.resolve("bin/jlink").toString(),
                        "--add-modules",
                        MODULES,
                        "--include-locales=en,sv",
                        "--strip-debug",
                        "--no-header-files",
                        "--no-man-pages",
                        "--output",
                        directory.toString()));
        Timestamps.settle(directory);
    }
}
