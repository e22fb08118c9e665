package se.arsredovisning.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import se.arsredovisning.embedded.ChildProcess;

/** A packaged service that does not come up. */
public final class RefusedStart {

    private RefusedStart() {}

    /**
     * Starts it, and waits until it has ended with exit code 1.
     *
     * @param service the service's module: {@code goals-service}
     * @param options system properties, as the JVM takes them
     * @return the lines that it has said
     */
    public static List<String> lines(Workspace workspace, String service, List<String> options)
            throws IOException, InterruptedException {
        Path log = Files.createTempFile("refused", ".log");
        List<String> command = new ArrayList<>(List.of(ChildProcess.java(), "-XX:TieredStopAtLevel=1"));
        command.addAll(options);
        command.addAll(List.of("-jar", workspace.packaged(service).toString()));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("it ended").isTrue();
            assertThat(process.exitValue()).isEqualTo(1);
            return Files.readAllLines(log);
        } finally {
            process.destroyForcibly();
            Files.delete(log);
        }
    }
}
