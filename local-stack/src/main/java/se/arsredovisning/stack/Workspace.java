package se.arsredovisning.stack;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import se.arsredovisning.embedded.LocalIssuer;
import se.arsredovisning.embedded.TemporaryDirectory;

/**
 * The directories of a stack: the project with its packaged services and its data to load, and what the stack itself
 * writes, which belongs to one running stack at a time.
 */
public final class Workspace implements AutoCloseable {

    private static final long NEEDED_BYTES = 1_000_000_000L;

    /** With less, a part that found the disk full would find it full again. */
    private static final long ROOM_BYTES = 50_000_000L;

    private final Path project;
    private final Path var;
    private FileChannel claim;

    /**
     * Names the directories; nothing is touched.
     *
     * @param project the root of the project
     * @param var where the stack writes
     */
    public Workspace(Path project, Path var) {
        this.project = project.toAbsolutePath().normalize();
        this.var = var.toAbsolutePath().normalize();
    }

    /**
     * The project that this JVM works in: the directory that the launcher was told, else the nearest one upwards that
     * holds the script {@code start}.
     */
    public static Path project() {
        String told = System.getProperty("arsredovisning.root");
        if (told != null) {
            return Path.of(told);
        }
        Path directory = Path.of("").toAbsolutePath();
        while (directory != null && !Files.exists(directory.resolve("start"))) {
            directory = directory.getParent();
        }
        if (directory == null) {
            throw new StartFailure("not inside the project: no file named start here or above");
        }
        return directory;
    }

    /** The standard place of what a stack writes. */
    public static Path standardVar(Path project) {
        return project.resolve("local-stack").resolve("var");
    }

    /**
     * Takes the directory for this stack, until {@link #close()} or the end of the JVM.
     *
     * @throws StartFailure when another stack has it
     */
    public synchronized void claim() {
        if (claim != null) {
            return;
        }
        try {
            Files.createDirectories(var.resolve("log"));
            Path file = var.resolve("stack.lock");
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (!locked(channel)) {
                String owner = Files.readString(file).strip();
                channel.close();
                throw new StartFailure("a stack is running already (process " + owner + "); stop it with Ctrl-C there");
            }
            channel.truncate(0);
            channel.write(
                    StandardCharsets.US_ASCII.encode(ProcessHandle.current().pid() + "\n"));
            claim = channel;
        } catch (IOException e) {
            throw new StartFailure("cannot write to " + var + ": " + e.getMessage(), e);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException ownedByThisJvm) {
            return false;
        }
    }

    /** Forgets what earlier runs left: databases and topics. Their logs stay, as they may be why one begins afresh. */
    public void forget() {
        List.of(database(), broker()).forEach(TemporaryDirectory::delete);
    }

    /**
     * Holds that there is room for databases, topics and logs.
     *
     * @throws StartFailure when less than 1 GB is left
     */
    public void requireSpace() {
        try {
            Files.createDirectories(var);
            requireSpace(Files.getFileStore(var).getUsableSpace());
        } catch (IOException e) {
            throw new StartFailure("cannot write to " + var + ": " + e.getMessage(), e);
        }
    }

    void requireSpace(long usableBytes) {
        if (usableBytes < NEEDED_BYTES) {
            throw new StartFailure(String.format(
                    Locale.ROOT,
                    "the disk is full: %.2f GB left for %s, 1 GB needed",
                    Math.floor(usableBytes / 1e7) / 100,
                    var));
        }
    }

    /** Whether a part that has ended may be started again: the disk has some room, or does not tell. */
    boolean hasRoom() {
        try {
            return Files.getFileStore(var).getUsableSpace() >= ROOM_BYTES;
        } catch (IOException e) {
            return true;
        }
    }

    /** The directory whose subdirectories are the reports to load. */
    public Path data() {
        return project.resolve("local-stack").resolve("data");
    }

    /** The directory whose subdirectories are reports of other boards, to load when that is asked for. */
    public Path boards() {
        return data().resolve("boards");
    }

    /** The jar that starts a service. */
    public Path packaged(String module) {
        return project.resolve(module).resolve("target").resolve("quarkus-app").resolve("quarkus-run.jar");
    }

    /** What the service's JVM starts from. It belongs to no run, but to one JDK and one package. */
    AotCache cache(String module) {
        return new AotCache(var.resolve("aot"), module, packaged(module));
    }

    /** Where PostgreSQL keeps its data. */
    public Path database() {
        return var.resolve("postgres");
    }

    /**
     * Where PostgreSQL's binaries are unpacked, once. What an interrupted start has unpacked in part is deleted, as it
     * can neither be used nor completed.
     */
    public Path binaries() {
        Path binaries = var.resolve("postgres-binaries");
        try {
            Files.createDirectories(binaries);
            try (Stream<Path> unpacked = Files.list(binaries)) {
                unpacked.filter(directory -> !Files.exists(directory.resolve(".exists")))
                        .forEach(TemporaryDirectory::delete);
            }
            return binaries;
        } catch (IOException e) {
            throw new StartFailure("cannot write to " + var + ": " + e.getMessage(), e);
        }
    }

    /** Where Kafka keeps its data. */
    public Path broker() {
        return var.resolve("kafka");
    }

    /** The log of a part; its directory exists. */
    public Path log(String part) {
        return logs().of(part);
    }

    /** The logs of all parts; their directory exists. */
    LogFiles logs() {
        try {
            return new LogFiles(Files.createDirectories(var.resolve("log")));
        } catch (IOException e) {
            throw new StartFailure("cannot write to " + var + ": " + e.getMessage(), e);
        }
    }

    /** The key that tokens of this machine are signed with. It belongs to no run: whoever holds a token goes on using it. */
    public Path key() {
        return var.resolve("token-key.pem");
    }

    /** The key that this machine's gateway signs editions with, which makes it. It belongs to no run: copies of editions outlive it. */
    public Path signingKey() {
        return var.resolve("signing-key.pem");
    }

    /** Who signs this machine's tokens; its key is made when it is first asked for. */
    public LocalIssuer issuer() {
        try {
            return LocalIssuer.at(key());
        } catch (IOException e) {
            throw new StartFailure("the key of this machine's tokens cannot be used: " + e.getMessage(), e);
        }
    }

    /** The tokens that were given out on this machine. It belongs to no run, as the key does. */
    IssuedTokens issuedTokens() {
        return new IssuedTokens(var.resolve("issued-tokens.jsonl"));
    }

    /** Leaves the directory to the next stack. */
    @Override
    public synchronized void close() {
        if (claim != null) {
            try {
                claim.close();
            } catch (IOException e) {
                throw new StartFailure("cannot leave " + var + ": " + e.getMessage(), e);
            }
            claim = null;
        }
    }
}
