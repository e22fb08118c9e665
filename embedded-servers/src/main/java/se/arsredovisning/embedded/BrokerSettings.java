package se.arsredovisning.embedded;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The properties of a Kafka node on this machine. */
final class BrokerSettings {

    /** What every node has: little of everything, and no topic by accident. */
    private static final String ANY = """
        process.roles=broker,controller
        controller.listener.names=CONTROLLER
        auto.create.topics.enable=false
        num.partitions=1
        offsets.topic.num.partitions=3
        transaction.state.log.num.partitions=3
        share.coordinator.state.topic.num.partitions=3
        group.initial.rebalance.delay.ms=0
        log.cleaner.dedupe.buffer.size=4194304
        num.network.threads=2
        num.io.threads=4
        background.threads=2
        """;

    /** Nobody else is waited for. */
    private static final String ALONE = """
        node.id=1
        controller.quorum.voters=1@localhost:%2$d
        listeners=PLAINTEXT://localhost:%1$d,CONTROLLER://localhost:%2$d
        advertised.listeners=PLAINTEXT://localhost:%1$d
        listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
        default.replication.factor=1
        offsets.topic.replication.factor=1
        transaction.state.log.replication.factor=1
        transaction.state.log.min.isr=1
        share.coordinator.state.topic.replication.factor=1
        share.coordinator.state.topic.min.isr=1
        controller.quorum.election.timeout.ms=200
        controller.quorum.election.backoff.max.ms=100
        controller.quorum.fetch.timeout.ms=500
        broker.heartbeat.interval.ms=500
        broker.session.timeout.ms=3000
        """;

    /**
     * Callers name themselves, over TLS, and may do what a rule of theirs says. The listener inside is for the nodes and
     * whoever sets them up: whoever comes by it has no name and may do everything.
     */
    private static final String MEMBER = """
        listeners=SASL_SSL://localhost:%1$d,INSIDE://localhost:%2$d,CONTROLLER://localhost:%3$d
        advertised.listeners=SASL_SSL://localhost:%1$d,INSIDE://localhost:%2$d
        listener.security.protocol.map=SASL_SSL:SASL_SSL,INSIDE:PLAINTEXT,CONTROLLER:PLAINTEXT
        inter.broker.listener.name=INSIDE
        sasl.enabled.mechanisms=SCRAM-SHA-512
        listener.name.sasl_ssl.scram-sha-512.sasl.jaas.config=org.apache.kafka.common.security.scram.ScramLoginModule required;
        authorizer.class.name=org.apache.kafka.metadata.authorizer.StandardAuthorizer
        allow.everyone.if.no.acl.found=false
        super.users=User:ANONYMOUS
        """;

    /**
     * The ports of a node of a cluster.
     *
     * @param callers where clients are
     * @param inside where other nodes and the administrator are
     * @param controller where other controllers are
     */
    record Doors(int callers, int inside, int controller) {}

    private BrokerSettings() {}

    /** Of the only node. */
    static String alone(int port, int controllerPort, Path data) {
        return ANY + ALONE.formatted(port, controllerPort) + written(Map.of("log.dirs", data.toAbsolutePath()));
    }

    /**
     * Of one of several nodes.
     *
     * @param number of the node, from 1
     * @param doors of every node, in the order of their numbers
     * @param certificate of every node
     * @param more what the cluster is told beside that
     */
    static String member(int number, List<Doors> doors, Certificate certificate, Path data, Map<String, String> more) {
        Doors own = doors.get(number - 1);
        Map<String, Object> settings = new TreeMap<>(more);
        settings.put("node.id", number);
        settings.put(
                "controller.quorum.voters",
                IntStream.rangeClosed(1, doors.size())
                        .mapToObj(node ->
                                node + "@localhost:" + doors.get(node - 1).controller())
                        .collect(Collectors.joining(",")));
        settings.put("log.dirs", data.toAbsolutePath());
        settings.put("ssl.keystore.type", "PKCS12");
        settings.put("ssl.keystore.location", certificate.keys().toAbsolutePath());
        settings.put("ssl.keystore.password", certificate.password());
        return ANY + MEMBER.formatted(own.callers(), own.inside(), own.controller()) + written(settings);
    }

    private static String written(Map<String, ?> settings) {
        return settings.entrySet().stream()
                .map(setting ->
                        setting.getKey() + "=" + setting.getValue().toString().replace("\\", "\\\\") + "\n")
                .collect(Collectors.joining());
    }
}
