package se.arsredovisning.embedded;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Writes what the broker's JVM reads at its start: properties, logging and class path. */
final class BrokerFiles {

    private static final String SERVER = """
            process.roles=broker,controller
            node.id=1
            controller.quorum.voters=1@localhost:%2$d
            listeners=PLAINTEXT://localhost:%1$d,CONTROLLER://localhost:%2$d
            advertised.listeners=PLAINTEXT://localhost:%1$d
            controller.listener.names=CONTROLLER
            listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
            log.dirs=%3$s
            auto.create.topics.enable=false
            num.partitions=1
            default.replication.factor=1
            offsets.topic.replication.factor=1
            offsets.topic.num.partitions=3
            transaction.state.log.replication.factor=1
            transaction.state.log.min.isr=1
            transaction.state.log.num.partitions=3
            share.coordinator.state.topic.replication.factor=1
            share.coordinator.state.topic.min.isr=1
            share.coordinator.state.topic.num.partitions=3
            group.initial.rebalance.delay.ms=0
            controller.quorum.election.timeout.ms=200
            controller.quorum.election.backoff.max.ms=100
            controller.quorum.fetch.timeout.ms=500
            broker.heartbeat.interval.ms=500
            broker.session.timeout.ms=3000
            log.cleaner.dedupe.buffer.size=4194304
            num.network.threads=2
            num.io.threads=4
            background.threads=2
            """;

    private static final String LOGGING = """
            loggers=kafka.server.KafkaRaftServer
            logger.level=WARN
            logger.handlers=OUT
            logger.kafka.server.KafkaRaftServer.level=INFO
            handler.OUT=org.jboss.logmanager.handlers.ConsoleHandler
            handler.OUT.formatter=LINE
            handler.OUT.properties=autoFlush
            handler.OUT.autoFlush=true
            formatter.LINE=org.jboss.logmanager.formatters.PatternFormatter
            formatter.LINE.properties=pattern
            formatter.LINE.pattern=%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %-5p %c{1} %s%e%n
            """;

    private BrokerFiles() {}

    static Path writeServer(Path directory, Path data, int port, int controllerPort) throws IOException {
        String location = data.toAbsolutePath().toString().replace("\\", "\\\\");
        return Files.writeString(
                directory.resolve("server.properties"), SERVER.formatted(port, controllerPort, location));
    }

    static Path writeLogging(Path directory) throws IOException {
        return Files.writeString(directory.resolve("logging.properties"), LOGGING);
    }

    /** An argument file, as class paths of tests are longer than a command line may be. */
    static Path writeClassPath(Path directory) throws IOException {
        // Quarkus' jars hold log records back until an application has started, which a broker never does.
        String classPath = Arrays.stream(ownClassPath().split(File.pathSeparator))
                .filter(entry -> !Path.of(entry).getFileName().toString().startsWith("quarkus-"))
                .filter(entry -> !Path.of(entry).getFileName().toString().startsWith("io.quarkus."))
                .collect(Collectors.joining(File.pathSeparator));
        return Files.writeString(
                directory.resolve("classpath.args"), "-cp \"" + classPath.replace("\\", "\\\\") + "\"\n");
    }

    private static String ownClassPath() {
        String underSurefire = System.getProperty("surefire.test.class.path");
        return underSurefire != null ? underSurefire : System.getProperty("java.class.path");
    }
}
