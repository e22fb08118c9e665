package se.arsredovisning.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import se.arsredovisning.embedded.ChildProcess;
import se.arsredovisning.embedded.EmbeddedDatabase;
import se.arsredovisning.embedded.FreePorts;

/**
 * Makes the AOT caches that are missing, one after another, beside a stack that runs, which nobody waits for: each service is
 * started once more, on a database of its own and without Kafka, and what it loads until it answers is the next start's
 * cache. One that cannot be made is no failure of the stack.
 */
final class AotTraining implements AutoCloseable {

    private static final String DATABASE = "training";
    private static final String NICE = "15";
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final EmbeddedDatabase database;
    private final Path log;
    private final Progress progress;
    private Optional<Runnable> underWay = Optional.empty();
    private boolean closed;

    /**
     * Describes it; nothing is started.
     *
     * @param database runs, and has room for one more
     * @param log of the services that are started for it
     */
    AotTraining(EmbeddedDatabase database, Path log, Progress progress) {
        this.database = database;
        this.log = log;
        this.progress = progress;
    }

    /** Makes in a thread of its own what is missing for these services. */
    void begin(List<ServiceProcess> services) {
        List<ServiceProcess> missing = services.stream()
                .filter(service ->
                        service.arguments().cache().filter(AotCache::isMissing).isPresent())
                .toList();
        if (!missing.isEmpty()) {
            Steps.daemon(() -> makeAll(missing));
        }
    }

    private void makeAll(List<ServiceProcess> services) {
        long beginning = System.nanoTime();
        try {
            for (ServiceProcess service : services) {
                make(service);
            }
            progress.done(
                    "the next start is quicker: AOT caches are made", Duration.ofNanos(System.nanoTime() - beginning));
        } catch (IOException | SQLException | RuntimeException e) {
            if (!isClosed()) {
                progress.say("no AOT cache is made, and the next start is no quicker: " + e.getMessage() + "; " + log);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void make(ServiceProcess service) throws IOException, SQLException, InterruptedException {
        AotCache cache = service.arguments().cache().orElseThrow();
        Path recorded = cache.scratch("recorded");
        Path made = cache.scratch("made");
        try {
            record(service, recorded);
            assemble(service, recorded, made);
            cache.take(made);
        } finally {
            Files.deleteIfExists(recorded);
            Files.deleteIfExists(made);
        }
    }

    private void record(ServiceProcess service, Path recorded) throws IOException, SQLException, InterruptedException {
        execute("drop database if exists " + DATABASE + " with (force)");
        database.createDatabase(DATABASE, DATABASE, DATABASE);
        ServiceProcess training = service.likewise(FreePorts.next(), FreePorts.next(), log, elsewhere(recorded));
        run(training::start, () -> end(training));
        try {
            renice(training.pid());
            training.awaitReady();
            training.answer();
        } finally {
            // The JVM writes what it has recorded when it ends.
            training.stop(PATIENCE);
            execute("drop database if exists " + DATABASE + " with (force)");
        }
    }

    /** What differs from the service that runs: it must not take anything from it, its share of Kafka's partitions least of all. */
    private JvmArguments elsewhere(Path recorded) {
        return new JvmArguments(
                Map.of(
                        "quarkus.datasource.jdbc.url",
                        database.jdbcUrl(DATABASE),
                        "quarkus.datasource.username",
                        DATABASE,
                        "quarkus.datasource.password",
                        DATABASE,
                        "kafka.bootstrap.servers",
                        "localhost:" + FreePorts.next()),
                List.of("-XX:AOTMode=record", "-XX:AOTConfiguration=" + recorded));
    }

    private void assemble(ServiceProcess service, Path recorded, Path made) throws IOException, InterruptedException {
        ChildProcess assembling = ChildProcess.start(
                service.command(
                        List.of("-XX:AOTMode=create", "-XX:AOTConfiguration=" + recorded, "-XX:AOTCache=" + made)),
                Map.of(),
                log);
        CountDownLatch ended = new CountDownLatch(1);
        assembling.whenEnded(ended::countDown);
        run(() -> renice(assembling.pid()), assembling::kill);
        if (!ended.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            assembling.kill();
        }
        if (!Files.exists(made)) {
            throw new IOException(service.description().module() + " has none");
        }
    }

    /** Begins something that {@link #close()} ends. */
    private synchronized void run(Runnable begin, Runnable end) {
        if (closed) {
            throw new StartFailure("the stack is stopping");
        }
        underWay = Optional.of(end);
        begin.run();
    }

    private static void end(ServiceProcess training) {
        if (training.alive()) {
            training.kill();
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.jdbcUrl("postgres"), "postgres", "");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Who works with the stack meanwhile comes first. */
    private static void renice(long pid) {
        try {
            new ProcessBuilder("renice", "-n", NICE, "-p", Long.toString(pid))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException withoutIt) {
            // It goes as well without.
        }
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    /** Ends what is under way; a cache that is not whole is none. */
    @Override
    public void close() {
        Optional<Runnable> end;
        synchronized (this) {
            closed = true;
            end = underWay;
        }
        end.ifPresent(Runnable::run);
    }
}
