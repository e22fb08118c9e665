package se.arsredovisning.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * One PostgreSQL server on this machine, as a process of its own that ends with this JVM. Each service gets a database
 * and a login of its own, and no login sees another's database.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    // Who connects from this machine needs the password of the login; only the server's owner, which tests and the
    // launcher are, needs none.
    private static final String ACCESS = """
            host all postgres 127.0.0.1/32 trust
            host all postgres ::1/128      trust
            host all all      127.0.0.1/32 scram-sha-256
            host all all      ::1/128      scram-sha-256
            """;

    /** Says, with a stack, that it cannot stop a server that was killed, where it is only to let go of what that one held. */
    private static final Logger LIBRARY = Logger.getLogger(EmbeddedPostgres.class.getName());

    private final int port;
    private final Path data;
    private final Path log;
    private final Optional<Path> temporary;
    private final PostgresProcesses processes;
    private final Databases databases;
    private EmbeddedPostgres server;
    private volatile Optional<Thread> starting = Optional.empty();

    private EmbeddedDatabase(int port, Path data, Path log, Optional<Path> temporary) {
        this.port = port;
        this.data = data;
        this.log = log;
        this.temporary = temporary;
        this.processes = new PostgresProcesses(data);
        this.databases = new Databases(port);
    }

    /** A server on a free port, its data in a directory that is deleted at {@link #close()}; not yet started. */
    public static EmbeddedDatabase temporary() {
        Path directory = TemporaryDirectory.create("arsredovisning-postgres-");
        return new EmbeddedDatabase(
                FreePorts.next(), directory.resolve("data"), directory.resolve("postgres.log"), Optional.of(directory));
    }

    /** A server that keeps its data; not yet started. */
    public static EmbeddedDatabase keeping(Path data, int port, Path log) {
        return new EmbeddedDatabase(port, data, log, Optional.empty());
    }

    /**
     * Starts the server, on the data that is there when it has been started before.
     *
     * @return this, ready for connections
     * @throws IOException also when {@link #stop()} is called before the server is ready, or the server runs with other
     *     settings of durability than it was given
     */
    public synchronized EmbeddedDatabase start() throws IOException {
        if (alive()) {
            throw new IllegalStateException("PostgreSQL is started already");
        }
        // Of one that was killed, what it held on to is let go.
        stopStarted();
        processes.endLeftovers();
        Files.createDirectories(data.toAbsolutePath().getParent());
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofSeconds(60))
                .setErrorRedirector(Redirect.appendTo(log.toFile()))
                .setOutputRedirector(Redirect.appendTo(log.toFile()))
                .setDataDirectoryCustomizer(directory -> restrictAccess(directory.toPath()));
        settings().forEach(setting -> builder.setServerConfig(setting.name(), setting.value()));
        locale().forEach(setting -> builder.setLocaleConfig(setting.name(), setting.value()));
        starting = Optional.of(Thread.currentThread());
        try {
            server = builder.start();
            processes
                    .first()
                    .orElseThrow(() -> new IOException("PostgreSQL was stopped while it was starting: " + log))
                    .endWithThisJvm("INT", temporary);
            requireDurability();
        } catch (IOException | RuntimeException e) {
            stopStarted();
            throw e;
        } finally {
            starting = Optional.empty();
            if (server == null) {
                processes.first().ifPresent(ChildProcess::kill);
            }
        }
        return this;
    }

    private record Setting(String name, String value) {}

    private List<Setting> settings() {
        return Stream.concat(
                        durability().stream(),
                        Stream.of(
                                new Setting("shared_buffers", "64MB"),
                                new Setting("max_connections", "100"),
                                new Setting("password_encryption", "scram-sha-256"),
                                new Setting("unix_socket_directories", ""),
                                new Setting("timezone", "UTC"),
                                new Setting("log_timezone", "UTC")))
                .toList();
    }

    /**
     * Everything that the safety of a commit rests on, whatever the embedding library's defaults are (it switches
     * synchronous_commit and fsync off). A server with temporary data does without fsync alone, which matters when the
     * machine goes down; what it acknowledged outlives the end of its processes like that of any other.
     */
    private List<Setting> durability() {
        return List.of(
                new Setting("synchronous_commit", "on"),
                new Setting("fsync", temporary.isPresent() ? "off" : "on"),
                new Setting("full_page_writes", "on"),
                new Setting("data_sync_retry", "off"));
    }

    /** Holds that the server runs with the settings that it was given. */
    private void requireDurability() throws IOException {
        for (Setting setting : durability()) {
            String value = databases.setting(setting.name());
            if (!value.equals(setting.value())) {
                throw new IOException("PostgreSQL runs with %s = %s, but was given %s"
                        .formatted(setting.name(), value, setting.value()));
            }
        }
    }

    private static List<Setting> locale() {
        return List.of(
                new Setting("locale", "C"),
                new Setting("locale-provider", "builtin"),
                new Setting("builtin-locale", "C.UTF-8"));
    }

    private static void restrictAccess(Path directory) {
        try {
            Path next = Files.writeString(directory.resolve("pg_hba.conf.next"), ACCESS);
            Files.move(next, directory.resolve("pg_hba.conf"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The port it listens on, on the loopback address. */
    public int port() {
        return port;
    }

    /** The number of the server's first process. */
    public long pid() {
        return processes
                .first()
                .orElseThrow(() -> new IllegalStateException("PostgreSQL does not run"))
                .pid();
    }

    /** Whether the server's first process is there. */
    public boolean alive() {
        return processes.first().isPresent();
    }

    /** Runs the action in another thread when the server that runs now has ended, for whatever reason. */
    public void whenEnded(Runnable action) {
        processes.whenEnded(pid(), action);
    }

    /**
     * Ends the server on the spot, as a crash does, and returns when none of its processes is left; its data stay.
     * {@link #start()} recovers them.
     */
    public synchronized void kill() throws IOException {
        processes.kill(pid());
        stopStarted();
    }

    /**
     * Ends the process behind one connection to a database on the spot; the server then breaks off all others, recovers
     * and goes on. False where nobody is connected.
     */
    public boolean killConnection(String name) {
        return databases.killConnection(name);
    }

    /** Where a service finds the database of this name. */
    public String jdbcUrl(String name) {
        return databases.jdbcUrl(name);
    }

    /**
     * Sees to it that there is a database of this name, owned by a login of its own with this password, and closed to
     * every other login. What is there already is kept.
     */
    public void createDatabase(String name, String login, String password) {
        databases.create(name, login, password);
    }

    /**
     * Stops the server, breaking off what is connected; its data stay. A start that goes on in another thread is broken
     * off; nothing happens when there is none.
     */
    public void stop() throws IOException {
        starting.ifPresent(Thread::interrupt);
        stopStarted();
    }

    private synchronized void stopStarted() throws IOException {
        if (server == null) {
            return;
        }
        boolean hasEnded = !alive();
        try {
            LIBRARY.setFilter(entry -> !hasEnded || entry.getLevel().intValue() < Level.SEVERE.intValue());
            server.close();
        } finally {
            LIBRARY.setFilter(null);
        }
        server = null;
    }

    /** Stops the server and deletes its data if they are temporary. */
    @Override
    public void close() throws IOException {
        stop();
        temporary.ifPresent(TemporaryDirectory::delete);
    }
}
