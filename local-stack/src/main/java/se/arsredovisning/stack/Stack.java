package se.arsredovisning.stack;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import se.arsredovisning.kit.testing.EmbeddedBroker;
import se.arsredovisning.kit.testing.EmbeddedDatabase;
import se.arsredovisning.kit.testing.TemporaryDirectory;
import se.arsredovisning.kit.testing.Topics;

/**
 * PostgreSQL, Kafka and the packaged services as processes of this JVM. They end with it, in good order at
 * {@link #close()} and in any order otherwise.
 */
public final class Stack implements AutoCloseable {

    private final Workspace workspace;
    private final Ports ports;
    private final Progress progress;
    private final EmbeddedDatabase database;
    private final EmbeddedBroker broker;
    private final Map<String, ServiceProcess> services = new LinkedHashMap<>();
    private final Steps steps = new Steps();
    private volatile boolean started;
    private volatile boolean stopping;

    /**
     * Describes a stack; nothing is started.
     *
     * @param descriptions the services it has, usually {@link ServiceDescription#ALL}
     */
    public Stack(Workspace workspace, Ports ports, List<ServiceDescription> descriptions, Progress progress) {
        this(workspace, ports, descriptions, progress, List.of());
    }

    /**
     * Describes a stack; nothing is started.
     *
     * @param serviceOptions options of the JVM that every service gets after its usual ones
     */
    public Stack(
            Workspace workspace,
            Ports ports,
            List<ServiceDescription> descriptions,
            Progress progress,
            List<String> serviceOptions) {
        this.workspace = workspace;
        this.ports = ports;
        this.progress = progress;
        this.database =
                EmbeddedDatabase.keeping(workspace.database(), ports.of(Ports.DATABASE), workspace.log("postgres"));
        this.broker = EmbeddedBroker.keeping(
                workspace.broker(), ports.of(Ports.BROKER), ports.of(Ports.CONTROLLER), workspace.log("kafka"));
        for (ServiceDescription service : descriptions) {
            Path log = workspace.log(service.module());
            services.put(
                    service.api(),
                    new ServiceProcess(
                            service,
                            ports.of(service.port()),
                            workspace.packaged(service.module()),
                            log,
                            new JvmArguments(configuration(service, descriptions), serviceOptions),
                            () -> ended(service.module(), log)));
        }
    }

    private Map<String, String> configuration(ServiceDescription service, List<ServiceDescription> all) {
        Map<String, String> configuration = new HashMap<>(Map.of(
                "quarkus.http.host", "localhost",
                "quarkus.http.port", Integer.toString(ports.of(service.port())),
                "quarkus.datasource.jdbc.url", database.jdbcUrl(service.database()),
                "quarkus.datasource.username", service.database(),
                "quarkus.datasource.password", service.database(),
                "kafka.bootstrap.servers", broker.bootstrapServers(),
                "relay.topic.partitions", Integer.toString(Topics.PARTITIONS)));
        all.stream()
                .filter(other -> !other.equals(service))
                .forEach(other -> configuration.put(
                        "services." + other.api() + ".url", "http://localhost:" + ports.of(other.port())));
        return configuration;
    }

    /**
     * Starts every part and waits until it is ready.
     *
     * @throws StartFailure when a port or the directory is taken, the disk is full, a service is not packaged, or a
     *     part ends while it is starting; what has started runs on until {@link #close()}
     */
    public void start() {
        workspace.claim();
        workspace.requireSpace();
        ports.requireFree(Ports.DATABASE, "PostgreSQL");
        ports.requireFree(Ports.BROKER, "Kafka");
        ports.requireFree(Ports.CONTROLLER, "Kafka's controller");
        services.values().stream()
                .map(ServiceProcess::description)
                .forEach(service -> ports.requireFree(service.port(), service.module()));
        started = true;
        forgetLogs();
        steps.inParallel(List.of(this::startDatabase, this::startBroker));
        steps.inParallel(services.values().stream()
                .map(service -> (Runnable) () -> start(service))
                .toList());
    }

    private void forgetLogs() {
        TemporaryDirectory.delete(workspace.log("postgres"));
        TemporaryDirectory.delete(workspace.log("kafka"));
        services.values().stream().map(ServiceProcess::log).forEach(TemporaryDirectory::delete);
    }

    private void startDatabase() {
        long beginning = System.nanoTime();
        Path log = workspace.log("postgres");
        try {
            database.start();
        } catch (IOException | IllegalStateException e) {
            throw new StartFailure("PostgreSQL does not start; its log: " + log, e);
        }
        database.whenEnded(() -> ended("PostgreSQL", log));
        services.values().stream()
                .map(service -> service.description().database())
                .forEach(name -> database.createDatabase(name, name, name));
        progress.done("PostgreSQL is ready on port " + database.port(), since(beginning));
    }

    private void startBroker() {
        long beginning = System.nanoTime();
        Path log = workspace.log("kafka");
        try {
            broker.start();
        } catch (IOException | IllegalStateException e) {
            throw new StartFailure("Kafka does not start; its log: " + log, e);
        }
        broker.whenEnded(() -> ended("Kafka", log));
        broker.createTopics(Topics.ALL, Topics.PARTITIONS, Map.of());
        progress.done("Kafka is ready on port " + ports.of(Ports.BROKER), since(beginning));
    }

    private void start(ServiceProcess service) {
        long beginning = System.nanoTime();
        service.start();
        service.awaitReady();
        progress.done(
                service.description().module() + " is ready on port "
                        + service.url().getPort(),
                since(beginning));
    }

    private void ended(String part, Path log) {
        String line = part + " ended on its own; its log: " + log;
        boolean whileStarting = steps.fail(new StartFailure(line));
        if (!stopping && !whileStarting) {
            progress.say(line);
        }
    }

    /**
     * Loads the reports that come with the project, as any client would.
     *
     * @throws StartFailure when a service refuses one, or a part has ended since the stack started
     */
    public void load() {
        steps.inParallel(
                List.of(() -> new DataLoader(workspace.data(), List.copyOf(services.values()), progress).load()));
        // From here on a part that ends is news and no longer a failure.
        steps.end();
    }

    /** The one server that has a database for each service. */
    public EmbeddedDatabase database() {
        return database;
    }

    /** The one broker. */
    public EmbeddedBroker broker() {
        return broker;
    }

    /** A service by the name of its API. */
    public ServiceProcess service(String api) {
        ServiceProcess service = services.get(api);
        if (service == null) {
            throw new IllegalArgumentException("no service has the API " + api);
        }
        return service;
    }

    /** Every service, in the order of their descriptions. */
    public List<ServiceProcess> services() {
        return List.copyOf(services.values());
    }

    /** Where each service is, by the name of its API. */
    public Map<String, URI> addresses() {
        Map<String, URI> addresses = new LinkedHashMap<>();
        services.forEach((api, service) -> addresses.put(api, service.url()));
        return addresses;
    }

    /** Whether any part has been started. */
    public boolean started() {
        return started;
    }

    /** Whether the stack is on its way down. */
    public boolean stopping() {
        return stopping;
    }

    /** Stops the services, then Kafka, then PostgreSQL. A second call waits for the first and does nothing more. */
    @Override
    public synchronized void close() {
        stopping = true;
        // What another stack has in this directory is not ours to stop.
        if (started) {
            stopParts();
        }
        workspace.close();
    }

    private void stopParts() {
        CompletableFuture.allOf(services.values().stream()
                        .map(service -> CompletableFuture.runAsync(service::stop, Steps::daemon))
                        .toArray(CompletableFuture<?>[]::new))
                .join();
        broker.stop();
        try {
            database.stop();
        } catch (IOException e) {
            progress.say("PostgreSQL does not stop: " + e.getMessage());
        }
    }

    private static Duration since(long beginning) {
        return Duration.ofNanos(System.nanoTime() - beginning);
    }
}
