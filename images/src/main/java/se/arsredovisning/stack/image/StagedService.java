package se.arsredovisning.stack.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import se.arsredovisning.stack.ServiceDescription;

/**
 * A packaged service, copied to where its image is made of it.
 *
 * @param description what it is
 * @param directory holds what the image has below {@code /app}
 */
record StagedService(ServiceDescription description, Path directory) {

    /** The name of the AOT cache. */
    static final String CACHE = "service.aot";

    /** The name of the jar that starts it. */
    static final String JAR = "quarkus-run.jar";

    /**
     * Copies the package.
     *
     * @param packaged the jar that starts the service, with its package beside it
     * @param directory is not there yet
     */
    static StagedService copy(ServiceDescription description, Path packaged, Path directory) throws IOException {
        Path source = packaged.getParent();
        if (!Files.exists(packaged)) {
            throw new IOException(description.module() + " is not packaged: there is no " + packaged);
        }
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : files.toList()) {
                Files.copy(file, directory.resolve(source.relativize(file).toString()));
            }
        }
        Timestamps.settle(directory);
        return new StagedService(description, directory);
    }

    Path jar() {
        return directory.resolve(JAR);
    }

    Path cache() {
        return directory.resolve(CACHE);
    }

    /** Whether a file is code of the house, which changes with every commit, and not of a library. */
    boolean isOurs(Path file) {
        Path relative = directory.relativize(file);
        return !relative.startsWith("lib") || file.getFileName().toString().startsWith("se.arsredovisning.");
    }
}
