package se.arsredovisning.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.acl.AclBinding;

/**
 * Three Kafka nodes on this machine (KRaft, each broker and controller), as a cluster in the world is: callers come over TLS,
 * name themselves (SCRAM-SHA-512), and may do what they have been given. Each node can be stopped, killed and started again.
 * Its data are temporary. A node is called by its number, from 1.
 */
public final class BrokerCluster implements AutoCloseable {

    /** How many nodes there are. */
    public static final int SIZE = 3;

    private final Path directory;
    private final Certificate certificate;
    private final Map<String, String> settings;
    private final String id = Uuid.randomUuid().toString();
    private final List<BrokerSettings.Doors> doors;
    private final List<BrokerNode> nodes;

    private BrokerCluster(Path directory, Certificate certificate, Map<String, String> settings) {
        this.directory = directory;
        this.certificate = certificate;
        this.settings = Map.copyOf(settings);
        this.doors = IntStream.range(0, SIZE)
                .mapToObj(any -> new BrokerSettings.Doors(FreePorts.next(), FreePorts.next(), FreePorts.next()))
                .toList();
        this.nodes = IntStream.rangeClosed(1, SIZE)
                .mapToObj(number -> directory.resolve("node-" + number))
                .map(place -> new BrokerNode(place, directory.resolve(place.getFileName() + ".log")))
                .toList();
    }

    /**
     * A cluster on free ports; not yet started.
     *
     * @param certificate of every node
     * @param settings of every node beside the usual ones, such as {@code min.insync.replicas}
     */
    public static BrokerCluster temporary(Certificate certificate, Map<String, String> settings) {
        return new BrokerCluster(TemporaryDirectory.create("arsredovisning-kafka-"), certificate, settings);
    }

    /**
     * Starts every node.
     *
     * @return this, ready for clients
     */
    public BrokerCluster start() throws IOException {
        for (int number = 1; number <= SIZE; number++) {
            launch(number);
        }
        for (int number = 1; number <= SIZE; number++) {
            awaitReady(number);
        }
        return this;
    }

    /** Starts a node that was stopped or killed, and returns when it listens. */
    public void start(int number) throws IOException {
        launch(number);
        awaitReady(number);
    }

    private void launch(int number) throws IOException {
        BrokerNode node = node(number);
        String written = BrokerSettings.member(number, doors, certificate, node.data(), settings);
        node.start(written, Optional.of(id), true);
    }

    private void awaitReady(int number) throws IOException {
        node(number).awaitReady(node(number).running(), doors.get(number - 1).callers(), () -> admin(number)
                .knowsItself());
    }

    /** Stops a node in good order: what it leads it hands over first. */
    public void stop(int number) {
        node(number).stop();
    }

    /** Ends a node on the spot, as a crash does. */
    public void kill(int number) {
        node(number).running().kill();
    }

    /** Returns when every node has all that it is for. */
    public void awaitInSync() throws IOException {
        long deadline = System.nanoTime() + BrokerAdmin.PATIENCE.toNanos();
        while (!admin().isInSync()) {
            if (System.nanoTime() > deadline) {
                throw new IOException("the nodes of Kafka do not come to have the same: " + directory);
            }
            BrokerAdmin.pauseBriefly();
        }
    }

    /** Where callers are, who name themselves. */
    public String bootstrapServers() {
        return doors.stream().map(door -> "localhost:" + door.callers()).collect(Collectors.joining(","));
    }

    /** Where whoever sets the cluster up is, who may do everything and has no name. */
    public String bootstrapServersInside() {
        return doors.stream().map(door -> "localhost:" + door.inside()).collect(Collectors.joining(","));
    }

    /** Sees to it that there is a topic of this name; one that is there is left as it is. */
    public void createTopic(String name, int partitions, int replicas, Map<String, String> configuration) {
        admin().createTopics(List.of(name), partitions, replicas, configuration);
    }

    /** A caller with a password, who may do this and nothing else. */
    public void createUser(String name, String password, List<AclBinding> rights) {
        admin().createUser(name, password, rights);
    }

    /** Ends every node at once and deletes its data. */
    @Override
    public void close() {
        nodes.forEach(node -> node.process().ifPresent(ChildProcess::kill));
        TemporaryDirectory.delete(directory);
    }

    private BrokerNode node(int number) {
        return nodes.get(number - 1);
    }

    private BrokerAdmin admin() {
        return new BrokerAdmin(bootstrapServersInside());
    }

    private BrokerAdmin admin(int number) {
        return new BrokerAdmin("localhost:" + doors.get(number - 1).inside());
    }
}
