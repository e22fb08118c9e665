package se.arsredovisning.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * One PostgreSQL server on this machine, as a process of its own that ends with this JVM. Each service gets a database
 * and a login of its own, and no login sees another's database.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final String SUPERUSER = "postgres";
    private static final Duration LONGEST_END = Duration.ofSeconds(10);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
    private static final Duration LEAVING = Duration.ofSeconds(3);

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
    private EmbeddedPostgres server;
    private volatile Optional<Thread> starting = Optional.empty();

    private EmbeddedDatabase(int port, Path data, Path log, Optional<Path> temporary) {
        this.port = port;
        this.data = data;
        this.log = log;
        this.temporary = temporary;
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
        endLeftovers();
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
            process()
                    .orElseThrow(() -> new IOException("PostgreSQL was stopped while it was starting: " + log))
                    .endWithThisJvm("INT", temporary);
            requireDurability();
        } catch (IOException | RuntimeException e) {
            stopStarted();
            throw e;
        } finally {
            starting = Optional.empty();
            if (server == null) {
                process().ifPresent(ChildProcess::kill);
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
        try (Connection connection = owner(port).getConnection();
                PreparedStatement select = connection.prepareStatement("select current_setting(?)")) {
            for (Setting setting : durability()) {
                select.setString(1, setting.name());
                try (ResultSet row = select.executeQuery()) {
                    row.next();
                    if (!row.getString(1).equals(setting.value())) {
                        throw new IOException("PostgreSQL runs with %s = %s, but was given %s"
                                .formatted(setting.name(), row.getString(1), setting.value()));
                    }
                }
            }
        } catch (SQLException e) {
            throw new IOException("PostgreSQL does not say with which settings it runs", e);
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
        return process()
                .orElseThrow(() -> new IllegalStateException("PostgreSQL does not run"))
                .pid();
    }

    private Optional<ChildProcess> process() {
        try {
            String pid = Files.readAllLines(data.resolve("postmaster.pid")).get(0);
            // The file may be left over from a server that was killed, and its number be another process' by now.
            return ProcessHandle.of(Long.parseLong(pid.strip()))
                    .filter(EmbeddedDatabase::isServer)
                    .flatMap(handle -> ChildProcess.of(handle.pid()));
        } catch (IOException neverStarted) {
            return Optional.empty();
        }
    }

    /** Whether the process is one of a server; one that has ended and that nobody has buried is none. */
    private static boolean isServer(ProcessHandle handle) {
        return handle.info().command().orElse("").contains("postgres");
    }

    /** Whether the server's first process is there. */
    public boolean alive() {
        return process().isPresent();
    }

    /** Runs the action in another thread when the server that runs now has ended, for whatever reason. */
    public void whenEnded(Runnable action) {
        long pid = pid();
        // It is no child of this JVM, and where nobody buries it its number stays taken: so it is looked for by name.
        Thread watch = new Thread(() -> awaitEnd(pid, action), "postgres-watch");
        watch.setDaemon(true);
        watch.start();
    }

    private void awaitEnd(long pid, Runnable action) {
        try {
            while (process().filter(running -> running.pid() == pid).isPresent()) {
                Thread.sleep(BETWEEN_LOOKS.toMillis());
            }
            action.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Ends what a server left whose first process was killed: the others notice within a moment, unless they are busy, and
     * until they are gone no server starts on the same data.
     */
    private void endLeftovers() {
        long deadline = System.nanoTime() + LEAVING.toNanos();
        List<ProcessHandle> left = leftovers();
        while (!left.isEmpty()
                && System.nanoTime() < deadline
                && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            left = leftovers();
        }
        left.forEach(ProcessHandle::destroyForcibly);
    }

    /** The servers' processes that work in this directory; told by Linux only. */
    private List<ProcessHandle> leftovers() {
        return ProcessHandle.allProcesses().filter(this::worksHere).toList();
    }

    private boolean worksHere(ProcessHandle handle) {
        try {
            return isServer(handle)
                    && Files.readSymbolicLink(Path.of("/proc", Long.toString(handle.pid()), "cwd"))
                            .equals(data.toRealPath());
        } catch (IOException goneOrNotTold) {
            return false;
        }
    }

    /**
     * Ends the server on the spot, as a crash does, and returns when none of its processes is left; its data stay.
     * {@link #start()} recovers them.
     */
    public synchronized void kill() throws IOException {
        ProcessHandle postmaster = ProcessHandle.of(pid()).orElseThrow();
        List<ProcessHandle> all =
                Stream.concat(Stream.of(postmaster), postmaster.children()).toList();
        postmaster.destroyForcibly();
        // The others end by themselves, once they find it gone; until then no other server may have the data.
        long deadline = System.nanoTime() + LONGEST_END.toNanos();
        while (all.stream().anyMatch(EmbeddedDatabase::isServer)) {
            if (System.nanoTime() > deadline) {
                all.forEach(ProcessHandle::destroyForcibly);
            }
            LockSupport.parkNanos(1_000_000);
        }
        // Its number may be another process' soon, which must not be asked to stop.
        Files.deleteIfExists(data.resolve("postmaster.pid"));
        stopStarted();
    }

    /**
     * Ends the process behind one connection to a database on the spot; the server then breaks off all others, recovers
     * and goes on. False where nobody is connected.
     */
    public boolean killConnection(String name) {
        try (Connection connection = owner(port).getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select pid from pg_stat_activity where datname = ? order by state = 'active' desc limit 1")) {
            select.setString(1, name);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        && ProcessHandle.of(row.getLong(1))
                                .filter(ProcessHandle::destroyForcibly)
                                .isPresent();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot find a connection to " + name, e);
        }
    }

    /** Where a service finds the database of this name. */
    public String jdbcUrl(String name) {
        return jdbcUrl(port, name);
    }

    static String jdbcUrl(int port, String name) {
        return "jdbc:postgresql://localhost:" + port + "/" + name;
    }

    /**
     * Sees to it that there is a database of this name, owned by a login of its own with this password, and closed to
     * every other login. What is there already is kept.
     */
    public void createDatabase(String name, String login, String password) {
        createDatabase(port, name, login, password);
    }

    static void createDatabase(int port, String name, String login, String password) {
        try (Connection connection = owner(port).getConnection();
                Statement statement = connection.createStatement()) {
            String verb = exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", login) ? "ALTER" : "CREATE";
            statement.execute("%s ROLE %s LOGIN PASSWORD %s"
                    .formatted(verb, statement.enquoteIdentifier(login, true), statement.enquoteLiteral(password)));
            if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", name)) {
                statement.execute("CREATE DATABASE %s OWNER %s"
                        .formatted(statement.enquoteIdentifier(name, true), statement.enquoteIdentifier(login, true)));
            }
            statement.execute(
                    "REVOKE ALL ON DATABASE %s FROM PUBLIC".formatted(statement.enquoteIdentifier(name, true)));
        } catch (SQLException e) {
            throw new IllegalStateException("cannot create database " + name, e);
        }
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet result = statement.executeQuery()) {
                return result.next();
            }
        }
    }

    private static DataSource owner(int port) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(jdbcUrl(port, SUPERUSER));
        source.setUser(SUPERUSER);
        return source;
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
