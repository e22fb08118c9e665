package se.arsredovisning.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * The processes of the PostgreSQL server that works in a directory, as the system has them. None is a child of this JVM,
 * so they are found by their directory and their name.
 */
final class PostgresProcesses {

    private static final Duration LONGEST_END = Duration.ofSeconds(10);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
    private static final Duration LEAVING = Duration.ofSeconds(3);

    private final Path data;

    PostgresProcesses(Path data) {
        this.data = data;
    }

    /** The server's first process, the postmaster; none where no server runs. */
    Optional<ChildProcess> first() {
        try {
            String pid = Files.readAllLines(number()).get(0);
            // The file may be left over from a server that was killed, and its number be another process' by now.
            return ProcessHandle.of(Long.parseLong(pid.strip()))
                    .filter(PostgresProcesses::isServer)
                    .flatMap(handle -> ChildProcess.of(handle.pid()));
        } catch (IOException neverStarted) {
            return Optional.empty();
        }
    }

    private Path number() {
        return data.resolve("postmaster.pid");
    }

    /** Whether the process is one of a server; one that has ended and that nobody has buried is none. */
    private static boolean isServer(ProcessHandle handle) {
        return handle.info().command().orElse("").contains("postgres");
    }

    /** Runs the action in another thread when this first process has ended, for whatever reason. */
    void whenEnded(long pid, Runnable action) {
        // Where nobody buries it its number stays taken: so it is looked for by name.
        Thread watch = new Thread(() -> awaitEnd(pid, action), "postgres-watch");
        watch.setDaemon(true);
        watch.start();
    }

    private void awaitEnd(long pid, Runnable action) {
        try {
            while (first().filter(running -> running.pid() == pid).isPresent()) {
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
    void endLeftovers() {
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

    /** Ends this first process on the spot, and returns when none of the server's processes is left. */
    void kill(long pid) throws IOException {
        ProcessHandle postmaster = ProcessHandle.of(pid).orElseThrow();
        List<ProcessHandle> all =
                Stream.concat(Stream.of(postmaster), postmaster.children()).toList();
        postmaster.destroyForcibly();
        // The others end by themselves, once they find it gone; until then no other server may have the data.
        long deadline = System.nanoTime() + LONGEST_END.toNanos();
        while (all.stream().anyMatch(PostgresProcesses::isServer)) {
            if (System.nanoTime() > deadline) {
                all.forEach(ProcessHandle::destroyForcibly);
            }
            LockSupport.parkNanos(1_000_000);
        }
        // Its number may be another process' soon, which must not be asked to stop.
        Files.deleteIfExists(number());
    }
}
