package se.arsredovisning.stack;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import se.arsredovisning.embedded.EmbeddedBroker;
import se.arsredovisning.embedded.EmbeddedDatabase;
import se.arsredovisning.embedded.Topics;

/** PostgreSQL and Kafka of a stack. */
final class Servers {

    private final EmbeddedDatabase database;
    private final EmbeddedBroker broker;
    private final int brokerPort;
    private final Path databaseLog;
    private final Path brokerLog;
    private final Progress progress;

    /** Describes them; nothing is started. */
    Servers(Workspace workspace, Ports ports, Progress progress) {
        this.databaseLog = workspace.log("postgres");
        this.brokerLog = workspace.log("kafka");
        this.database = EmbeddedDatabase.keeping(workspace.database(), ports.of(Ports.DATABASE), databaseLog);
        this.brokerPort = ports.of(Ports.BROKER);
        this.broker = EmbeddedBroker.keeping(workspace.broker(), brokerPort, ports.of(Ports.CONTROLLER), brokerLog);
        this.progress = progress;
    }

    EmbeddedDatabase database() {
        return database;
    }

    EmbeddedBroker broker() {
        return broker;
    }

    /** What a service is told of them. Its database, login and password are one word. */
    Map<String, String> configuration(String name) {
        return Map.of(
                "quarkus.datasource.jdbc.url",
                database.jdbcUrl(name),
                "quarkus.datasource.username",
                name,
                "quarkus.datasource.password",
                name,
                "kafka.bootstrap.servers",
                broker.bootstrapServers());
    }

    /**
     * Starts PostgreSQL, with a database for each name. One that has started in part is left to {@link #stop()}.
     *
     * @param ended runs when it has ended on its own
     */
    void startDatabase(List<String> names, Runnable ended) {
        long beginning = System.nanoTime();
        try {
            database.start();
        } catch (IOException | IllegalStateException e) {
            throw new StartFailure("PostgreSQL does not start; its log: " + databaseLog, e);
        }
        database.whenEnded(ended);
        names.forEach(name -> database.createDatabase(name, name, name));
        progress.done("PostgreSQL is ready on port " + database.port(), since(beginning));
    }

    /**
     * Starts Kafka, with every topic. One that has started in part is left to {@link #stop()}.
     *
     * @param ended runs when it has ended on its own
     */
    void startBroker(Runnable ended) {
        long beginning = System.nanoTime();
        try {
            broker.start();
        } catch (IOException | IllegalStateException e) {
            throw new StartFailure("Kafka does not start; its log: " + brokerLog, e);
        }
        broker.whenEnded(ended);
        broker.createTopics(Topics.ALL, Topics.PARTITIONS, Map.of());
        progress.done("Kafka is ready on port " + brokerPort, since(beginning));
    }

    /** PostgreSQL as a part that is started again when it ends. */
    Supervisor.Part database(Runnable start) {
        return new Supervisor.Part("PostgreSQL", databaseLog, () -> again(start, this::stopDatabase), database::alive);
    }

    /** Kafka as a part that is started again when it ends. */
    Supervisor.Part broker(Runnable start) {
        return new Supervisor.Part("Kafka", brokerLog, () -> again(start, broker::stop), broker::alive);
    }

    /** What has come up in part is stopped, so that the next attempt begins from nothing; a stack that stops does so itself. */
    static void again(Runnable start, Runnable stop) {
        try {
            start.run();
        } catch (RuntimeException e) {
            if (!Thread.currentThread().isInterrupted()) {
                stop.run();
            }
            throw e;
        }
    }

    /** Stops both, Kafka first. */
    void stop() {
        broker.stop();
        stopDatabase();
    }

    private void stopDatabase() {
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
