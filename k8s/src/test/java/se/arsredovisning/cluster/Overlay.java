package se.arsredovisning.cluster;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Renders an overlay as kubectl does: from 1.27 on, since older ones know no components as these are. */
final class Overlay {

    private static final Path CARRIED = Manifests.folder().resolve("tools/node_modules/.kubectl/kubectl");

    private static final Map<String, String> RENDERED = new ConcurrentHashMap<>();

    private Overlay() {}

    /** The overlay's objects; the test is skipped where no kubectl is there, and fails in CI. */
    static Manifests rendered(String overlay) {
        return Manifests.of(text(overlay));
    }

    /** The same, as kubectl writes them. */
    static String text(String overlay) {
        Optional<String> kubectl = kubectl();
        if (kubectl.isEmpty() && System.getenv("CI") != null) {
            throw new AssertionError(".ci/run installs kubectl, and there is none");
        }
        assumeTrue(kubectl.isPresent(), "no kubectl 1.27 or newer is here");
        return RENDERED.computeIfAbsent(
                overlay,
                name -> run(
                        kubectl.get(),
                        "kustomize",
                        Manifests.folder().resolve("overlays/" + name).toString()));
    }

    private static Optional<String> kubectl() {
        return Stream.of("kubectl", CARRIED.toString())
                .filter(Overlay::isNewEnough)
                .findFirst();
    }

    private static boolean isNewEnough(String kubectl) {
        try {
            String version = run(kubectl, "version", "--client");
            return version.matches("(?s).*Kustomize Version: v5.*");
        } catch (UncheckedIOException | AssertionError e) {
            return false;
        }
    }

    private static String run(String... command) {
        try {
            Path output = Files.createTempFile("kubectl", ".yaml");
            Path errors = Files.createTempFile("kubectl", ".txt");
            try {
                Process process = new ProcessBuilder(command)
                        .redirectOutput(output.toFile())
                        .redirectError(errors.toFile())
                        .start();
                if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
                    process.destroyForcibly();
                    throw new AssertionError(String.join(" ", command) + ": " + Files.readString(errors));
                }
                return Files.readString(output, StandardCharsets.UTF_8);
            } finally {
                Files.delete(output);
                Files.delete(errors);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
