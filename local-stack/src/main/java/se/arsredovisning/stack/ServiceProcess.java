package se.arsredovisning.stack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.arsredovisning.embedded.ChildProcess;

/** One packaged service as a process, which can be stopped, killed and started again on the same port. */
public final class ServiceProcess {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Longer than a service takes to answer what it has taken (shutdown.within) and to end its own work. */
    private static final Duration GRACE = Duration.ofSeconds(20);

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    private final ServiceDescription description;
    private final int port;
    private final int managementPort;
    private final Path jar;
    private final Path log;
    private final JvmArguments arguments;
    private final Runnable endedOnItsOwn;
    private volatile Optional<ChildProcess> process = Optional.empty();

    /**
     * Describes the process; it is not started.
     *
     * @param arguments those of its JVM
     * @param endedOnItsOwn runs when the process ends and nobody had asked it to by this object
     */
    public ServiceProcess(
            ServiceDescription description,
            int port,
            int managementPort,
            Path jar,
            Path log,
            JvmArguments arguments,
            Runnable endedOnItsOwn) {
        this.description = description;
        this.port = port;
        this.managementPort = managementPort;
        this.jar = jar;
        this.log = log;
        this.arguments = arguments;
        this.endedOnItsOwn = endedOnItsOwn;
    }

    /**
     * Starts the process; it is not ready yet.
     *
     * @throws StartFailure when the service is not packaged
     */
    public void start() {
        if (alive()) {
            throw new IllegalStateException(description.module() + " runs already");
        }
        if (!Files.exists(jar)) {
            throw new StartFailure(description.module() + " is not packaged: there is no " + jar);
        }
        ChildProcess child = ChildProcess.start(command(List.of()), Map.of(), log);
        process = Optional.of(child);
        child.whenEnded(() -> {
            if (process.filter(current -> current == child).isPresent()) {
                endedOnItsOwn.run();
            }
        });
    }

    /** This service once more, elsewhere; not started. */
    ServiceProcess likewise(int otherPort, int otherManagementPort, Path otherLog, JvmArguments others) {
        JvmArguments ports = new JvmArguments(
                Map.of(
                        "quarkus.http.port",
                        Integer.toString(otherPort),
                        "quarkus.management.port",
                        Integer.toString(otherManagementPort)),
                List.of());
        return new ServiceProcess(
                description,
                otherPort,
                otherManagementPort,
                jar,
                otherLog,
                arguments.and(ports).and(others),
                () -> {});
    }

    /** What it is started with. */
    JvmArguments arguments() {
        return arguments;
    }

    /** What starts it, or something else that a JVM does with it, as these options say. */
    List<String> command(List<String> options) {
        List<String> command = new ArrayList<>();
        command.add(ChildProcess.java());
        command.addAll(arguments.list());
        command.addAll(options);
        command.addAll(List.of("-jar", jar.toString()));
        return command;
    }

    /**
     * Waits until the service says that it is ready.
     *
     * @throws StartFailure when it ends instead, or takes more than two minutes
     */
    public void awaitReady() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!ready()) {
            if (!alive()) {
                throw new StartFailure(description.module() + " ended while it was starting; its log: " + log);
            }
            if (System.nanoTime() > deadline) {
                throw new StartFailure(description.module() + " is not ready after " + PATIENCE.toMinutes()
                        + " minutes; its log: " + log);
            }
            pauseBriefly();
        }
    }

    /** Whether the service says that it is ready. */
    public boolean ready() {
        return answers(management().resolve("/q/health/ready"));
    }

    /** Lets it answer some requests, whatever it says. */
    void answer() {
        String report = description.path("1489-kommunstyrelsen-2020");
        List.of("/" + description.api() + "/v1/api-info", report, report).forEach(path -> answers(url().resolve(path)));
    }

    private static boolean answers(URI address) {
        HttpRequest request =
                HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(5)).build();
        try {
            return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** What the service is. */
    public ServiceDescription description() {
        return description;
    }

    /** The root of its URLs, without a path. */
    public URI url() {
        return URI.create("http://localhost:" + port);
    }

    /** The root of the URLs of its health and its metrics, {@code /q/…}. */
    public URI management() {
        return URI.create("http://localhost:" + managementPort);
    }

    /** The log that its output goes to. */
    public Path log() {
        return log;
    }

    /** The number of its process. */
    public long pid() {
        return running().pid();
    }

    /** Whether the process is there. */
    public boolean alive() {
        return process.filter(ChildProcess::alive).isPresent();
    }

    /** Stops it in good order and waits for its end; nothing happens when it does not run. */
    public void stop() {
        stop(GRACE);
    }

    /** As {@link #stop()}, with other patience. */
    void stop(Duration grace) {
        Optional<ChildProcess> stopped = process;
        process = Optional.empty();
        stopped.filter(ChildProcess::alive).ifPresent(child -> child.stop(grace));
    }

    /** Ends it on the spot, as a crash does. */
    public void kill() {
        ChildProcess killed = running();
        process = Optional.empty();
        killed.kill();
    }

    /** Freezes it: connections stay open and nothing is answered. */
    public void pause() {
        running().pause();
    }

    /** Lets it go on after {@link #pause()}. */
    public void resume() {
        running().resume();
    }

    private ChildProcess running() {
        return process.orElseThrow(() -> new IllegalStateException(description.module() + " does not run"));
    }

    private static void pauseBriefly() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("interrupted", e);
    }
}
