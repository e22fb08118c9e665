package se.arsredovisning.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a JVM starts a service from, so that it does not read and link its classes once more (JEP 483, ADR 44): a file that
 * holds for one JDK and one package. Its name says which, so that one of another is not even tried; a JVM that does not
 * take it goes on without.
 */
final class AotCache {

    /** The first JDK of which a cache is worth its room. */
    static final int SINCE = 25;

    private final Path directory;
    private final String module;
    private final Path jar;
    private final int jdk;

    /**
     * Names the place; nothing is touched.
     *
     * @param directory where caches lie
     * @param module the service's
     * @param jar what starts it; its package is all that lies beside it
     */
    AotCache(Path directory, String module, Path jar) {
        this(directory, module, jar, Runtime.version().feature());
    }

    AotCache(Path directory, String module, Path jar, int jdk) {
        this.directory = directory;
        this.module = module;
        this.jar = jar;
        this.jdk = jdk;
    }

    /** What the JVM is told: nothing where there is no cache of this JDK and this package. */
    List<String> options() {
        if (jdk < SINCE || !Files.exists(file())) {
            return List.of();
        }
        // A cache that is not taken, as with another garbage collector, is no news to who reads the service's log.
        return List.of("-XX:AOTCache=" + file(), "-Xlog:aot=off", "-Xlog:cds=off");
    }

    /** Whether one can be made and is not there. */
    boolean isMissing() {
        return jdk >= SINCE && Files.exists(jar) && !Files.exists(file());
    }

    /** A file beside the cache, for what it is made of. */
    Path scratch(String name) {
        try {
            return Files.createDirectories(directory).resolve(module + "." + name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts what was made in its place, whole or not at all; those of other packages and JDKs are of no use any more. */
    void take(Path made) throws IOException {
        Path file = file();
        try (Stream<Path> all = Files.list(directory)) {
            for (Path other : all.filter(this::isOurs).toList()) {
                Files.deleteIfExists(other);
            }
        }
        Files.move(made, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private boolean isOurs(Path file) {
        String name = file.getFileName().toString();
        return name.matches(Pattern.quote(module) + "-[0-9a-f]{16}\\.aot");
    }

    private Path file() {
        return directory.resolve(module + "-" + fingerprint() + ".aot");
    }

    /** Of the JDK and of every file of the package, by what the JVM itself compares: names, sizes, times. */
    private String fingerprint() {
        try (Stream<Path> files = Files.walk(jar.getParent())) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            Path modules = Path.of(System.getProperty("java.home"), "lib", "modules");
            Stream<Path> jdkAndPackage = Stream.concat(
                    Stream.of(modules), files.filter(Files::isRegularFile).sorted());
            digest.update(System.getProperty("java.vm.version").getBytes(StandardCharsets.UTF_8));
            for (Path file : jdkAndPackage.filter(Files::exists).toList()) {
                String line = "%s %d %s%n".formatted(file, Files.size(file), Files.getLastModifiedTime(file));
                digest.update(line.getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
