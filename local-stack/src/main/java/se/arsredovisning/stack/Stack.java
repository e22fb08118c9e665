package se.arsredovisning.stack;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.arsredovisning.embedded.EmbeddedBroker;
import se.arsredovisning.embedded.EmbeddedDatabase;
import se.arsredovisning.stack.load.ReportPublisher;

/**
 * PostgreSQL, Kafka and the packaged services as processes of this JVM. They end with it, in good order at
 * {@link #close()} and in any order otherwise.
 */
public final class Stack implements AutoCloseable {

    private final Workspace workspace;
    private final Ports ports;
    private final Progress progress;
    private final Servers servers;
    private final Services services;
    private final InitialReports reports;
    private final Steps steps = new Steps();
    private volatile Optional<Supervisor> supervisor = Optional.empty();
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
        this.servers = new Servers(workspace, ports, progress);
        this.services = new Services(
                workspace, ports, descriptions, servers::configuration, serviceOptions, api -> ended(service(api)));
        this.reports = new InitialReports(workspace, services, progress);
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
        services.requireFree();
        started = true;
        putLogsAside();
        steps.inParallel(List.of(this::startDatabase, this::startBroker));
        steps.inParallel(services.all().stream()
                .map(service -> (Runnable) () -> start(service))
                .toList());
    }

    private void putLogsAside() {
        parts().forEach(workspace.logs()::putAside);
    }

    private List<String> parts() {
        return Stream.concat(Stream.of("postgres", "kafka"), services.modules().stream())
                .toList();
    }

    private void startDatabase() {
        servers.startDatabase(services.databases(), () -> ended(servers.database(this::startDatabase)));
    }

    private void startBroker() {
        servers.startBroker(() -> ended(servers.broker(this::startBroker)));
    }

    private void start(ServiceProcess service) {
        long beginning = System.nanoTime();
        begin(service);
        service.awaitReady();
        progress.done(
                service.description().module() + " is ready on port "
                        + service.url().getPort(),
                Duration.ofNanos(System.nanoTime() - beginning));
    }

    /** Nothing begins once the stack is on its way down, and so nothing is overlooked there. */
    private void begin(ServiceProcess service) {
        synchronized (steps) {
            if (stopping) {
                throw new StartFailure("the stack is stopping");
            }
            service.start();
        }
    }

    private void ended(ServiceProcess service) {
        ended(new Supervisor.Part(
                service.description().module(),
                service.log(),
                () -> Servers.again(() -> start(service), service::stop),
                service::alive));
    }

    private void ended(Supervisor.Part part) {
        String line = part.name() + " ended on its own; its log: " + part.log();
        boolean whileStarting = steps.fail(new StartFailure(line));
        if (stopping || whileStarting) {
            return;
        }
        if (supervisor.isPresent()) {
            supervisor.get().ended(part);
        } else {
            progress.say(line);
        }
    }

    /** Once the stack is loaded, a part that ends on its own is started again; and no log grows without bound. */
    public void supervise() {
        supervise(Supervisor.Pace.USUAL);
    }

    void supervise(Supervisor.Pace pace) {
        supervisor = Optional.of(new Supervisor(progress, workspace::hasRoom, pace));
        workspace.logs().keepSmall(parts());
    }

    /**
     * Loads the reports that come with the project, as any client would, publishes them, and begins those of the year after.
     *
     * @throws StartFailure when a service refuses one, or a part has ended since the stack started
     */
    public void load() {
        steps.inParallel(List.of(() -> reports.publishAndContinue(workspace.data())));
        // From here on a part that ends is news and no longer a failure.
        steps.end();
    }

    /**
     * Loads and publishes the reports of other boards, as far as they are not there yet.
     *
     * @throws StartFailure when a service refuses its part
     */
    public void loadBoards() {
        reports.publish(workspace.boards());
    }

    /** Publishes reports as two that are not the one who loads them. */
    public ReportPublisher publisher() {
        return reports.publisher();
    }

    /** A token that has these roles in this stack for a day; all that there are where none is named. */
    public String token(String... roles) {
        return TokenCommand.of(workspace, roles);
    }

    /** The one server that has a database for each service. */
    public EmbeddedDatabase database() {
        return servers.database();
    }

    /** The one broker. */
    public EmbeddedBroker broker() {
        return servers.broker();
    }

    /** A service by the name of its API. */
    public ServiceProcess service(String api) {
        return services.of(api);
    }

    /** Every service, in the order of their descriptions. */
    public List<ServiceProcess> services() {
        return services.all();
    }

    /** Where each service is, by the name of its API. */
    public Map<String, URI> addresses() {
        return services.addresses();
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
        synchronized (steps) {
            stopping = true;
        }
        supervisor.ifPresent(Supervisor::close);
        // What another stack has in this directory is not ours to stop.
        if (started) {
            stopParts();
        }
        workspace.close();
    }

    private void stopParts() {
        services.stop();
        servers.stop();
    }
}
