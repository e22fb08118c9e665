package se.arsredovisning.stack.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A Chromium without a window, as the system has it, spoken to by its own protocol. */
final class Chromium implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Process process;
    private final Connection connection;

    private Chromium(Process process, Connection connection) {
        this.process = process;
        this.connection = connection;
    }

    /** Starts the one that is installed; the test is skipped where there is none, and fails in CI. */
    static Chromium start(Path profile) throws IOException, InterruptedException {
        Optional<Path> installed = installed();
        if (installed.isEmpty() && System.getenv("CI") != null) {
            throw new AssertionError(".ci/run installs chromium, and there is none");
        }
        assumeTrue(installed.isPresent(), "no chromium is here: the pages are not seen in a browser");
        Process process = new ProcessBuilder(
                        installed.get().toString(),
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--hide-scrollbars",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        "about:blank")
                .redirectErrorStream(true)
                .redirectOutput(profile.resolve("chromium.log").toFile())
                .start();
        try {
            return new Chromium(process, Connection.to(address(process, profile.resolve("DevToolsActivePort"))));
        } catch (IOException | InterruptedException | RuntimeException | AssertionError e) {
            process.destroyForcibly();
            throw e;
        }
    }

    private static Optional<Path> installed() {
        return Stream.of(System.getenv("PATH").split(":", -1))
                .flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(Path.of(folder)::resolve))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Chromium writes its port and its address where it keeps its data. */
    private static URI address(Process process, Path told) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline && process.isAlive()) {
            if (Files.exists(told)) {
                List<String> lines = Files.readAllLines(told);
                if (lines.size() > 1) {
                    return URI.create("ws://127.0.0.1:" + lines.get(0) + lines.get(1));
                }
            }
            Thread.sleep(50);
        }
        throw new AssertionError("chromium does not come up");
    }

    /** A tab of its own, without cookies of another. */
    Tab tab() {
        return Tab.in(connection);
    }

    @Override
    public void close() {
        connection.close();
        process.destroy();
        process.onExit()
                .orTimeout(10, TimeUnit.SECONDS)
                .exceptionally(late -> process.destroyForcibly())
                .join();
    }
}
