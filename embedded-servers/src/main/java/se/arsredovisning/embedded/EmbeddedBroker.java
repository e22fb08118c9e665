package se.arsredovisning.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One real Kafka broker on this machine (KRaft, a single node), in a JVM of its own that ends with this one. It can be
 * stopped, killed, paused and started again on the same port with the same data, as a broker in the world is.
 *
 * <p>An instance holds nothing but where the broker is: two instances for one directory are the same broker.
 */
public final class EmbeddedBroker implements AutoCloseable {

    private static final Duration PATIENCE = BrokerAdmin.PATIENCE;
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final int port;
    private final int controllerPort;
    private final Path directory;
    private final Path log;
    private final boolean temporary;

    private EmbeddedBroker(int port, int controllerPort, Path directory, Path log, boolean temporary) {
        this.port = port;
        this.controllerPort = controllerPort;
        this.directory = directory;
        this.log = log;
        this.temporary = temporary;
    }

    /** A broker on free ports, its data in a directory that is deleted at {@link #close()}; not yet started. */
    public static EmbeddedBroker temporary() {
        return temporary(TemporaryDirectory.create("arsredovisning-kafka-"), FreePorts.next(), FreePorts.next());
    }

    static EmbeddedBroker temporary(Path directory, int port, int controllerPort) {
        return new EmbeddedBroker(port, controllerPort, directory, directory.resolve("kafka.log"), true);
    }

    /** A broker that keeps its data; not yet started. */
    public static EmbeddedBroker keeping(Path directory, int port, int controllerPort, Path log) {
        return new EmbeddedBroker(port, controllerPort, directory, log, false);
    }

    /**
     * Starts the broker, on the data that is there when it has been started before.
     *
     * @return this, ready for clients
     */
    public EmbeddedBroker start() throws IOException {
        if (process().isPresent()) {
            throw new IllegalStateException("Kafka is started already");
        }
        Path data = directory.resolve("data");
        Files.createDirectories(data);
        Path server = BrokerFiles.writeServer(directory, data, port, controllerPort);
        Path logging = BrokerFiles.writeLogging(directory);
        Path classPath = BrokerFiles.writeClassPath(directory);
        List<String> command = List.of(
                ChildProcess.java(),
                "-Xms64m",
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dlogging.configuration=" + logging.toUri(),
                "@" + classPath,
                BrokerMain.class.getName(),
                server.toString(),
                data.toString());
        ChildProcess broker = ChildProcess.start(command, Map.of(), log);
        if (temporary) {
            broker.endWithThisJvm("KILL", Optional.of(directory));
        }
        pidFile().write(broker);
        awaitReady(broker);
        return this;
    }

    private void awaitReady(ChildProcess broker) throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!listens() || !admin().knowsItself()) {
            if (!broker.alive()) {
                throw new IOException("Kafka ended while it was starting: " + log);
            }
            if (System.nanoTime() > deadline) {
                broker.kill();
                throw new IOException("Kafka was not ready within " + PATIENCE.toSeconds() + " s: " + log);
            }
            BrokerAdmin.pauseBriefly();
        }
    }

    private boolean listens() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** What a client's {@code bootstrap.servers} is; the same after every start. */
    public String bootstrapServers() {
        return "localhost:" + port;
    }

    /** The number of the broker's process. */
    public long pid() {
        return running().pid();
    }

    /** Whether the broker's process is there; a paused one is. */
    public boolean alive() {
        return process().isPresent();
    }

    /** Runs the action in another thread when the process that runs now has ended, for whatever reason. */
    public void whenEnded(Runnable action) {
        running().whenEnded(action);
    }

    /**
     * Sees to it that there is a topic of this name; one that is there is left as it is.
     *
     * @param configuration of the topic, such as {@code retention.ms}
     */
    public void createTopic(String name, int partitions, Map<String, String> configuration) {
        createTopics(List.of(name), partitions, configuration);
    }

    /** Does for many topics what {@link #createTopic} does for one; every partition has its leader afterwards. */
    public void createTopics(List<String> names, int partitions, Map<String, String> configuration) {
        admin().createTopics(names, partitions, configuration);
    }

    /** Stops the broker in good order; its data stay. Nothing happens when it does not run. */
    public void stop() {
        process().ifPresent(broker -> broker.stop(GRACE));
    }

    /** Ends the broker on the spot, as a crash does; its data stay. */
    public void kill() {
        running().kill();
    }

    /** Freezes the broker: connections stay open and nothing is answered. */
    public void pause() {
        running().pause();
    }

    /** Lets a paused broker go on. */
    public void resume() {
        running().resume();
    }

    /** Stops the broker; one whose data are temporary is ended at once and its data deleted. */
    @Override
    public void close() {
        if (temporary) {
            process().ifPresent(ChildProcess::kill);
            TemporaryDirectory.delete(directory);
        } else {
            stop();
        }
    }

    int port() {
        return port;
    }

    int controllerPort() {
        return controllerPort;
    }

    Path directory() {
        return directory;
    }

    private BrokerAdmin admin() {
        return new BrokerAdmin(bootstrapServers());
    }

    private ChildProcess running() {
        return process().orElseThrow(() -> new IllegalStateException("Kafka does not run"));
    }

    private Optional<ChildProcess> process() {
        return pidFile().process();
    }

    private PidFile pidFile() {
        return new PidFile(directory.resolve("broker.pid"));
    }
}
