package se.arsredovisning.embedded;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * A process that belongs to this JVM: it hears no Ctrl-C and no hang-up of its own, so that it is stopped in the order
 * its owner chooses, and it ends when this JVM ends, however that happens ({@code kill -9} included).
 */
public final class ChildProcess {
    private static final Duration LONGEST_STOP = Duration.ofMillis(500);

    private static final String SHIELDED = "trap '' INT HUP; exec \"$@\"";

    // Reads from a pipe whose other end is this JVM's: end of file means that the JVM is gone.
    private static final String AFTER_PARENT = """
            trap '' INT HUP TERM
            read -r _
            kill -CONT "$1"; kill -s "$2" "$1"
            i=0
            while test $i -lt 40 && kill -0 "$1"
            do sleep 0.5; i=$((i + 1))
            done
            kill -KILL "$1"
            test -z "$3" || rm -rf "$3"
            """;

    private final ProcessHandle handle;

    private ChildProcess(ProcessHandle handle) {
        this.handle = handle;
    }

    /**
     * Starts a command.
     *
     * @param environment added to this JVM's own
     * @param log where its output goes, appended; the directory exists
     */
    public static ChildProcess start(List<String> command, Map<String, String> environment, Path log) {
        List<String> shielded = new ArrayList<>(List.of("sh", "-c", SHIELDED, "child"));
        shielded.addAll(command);
        ProcessBuilder builder =
                new ProcessBuilder(shielded).redirectErrorStream(true).redirectOutput(Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        try {
            ChildProcess child = new ChildProcess(builder.start().toHandle());
            child.endWithThisJvm("TERM", Optional.empty());
            return child;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A process by its number, when there is one. */
    public static Optional<ChildProcess> of(long pid) {
        return ProcessHandle.of(pid).map(ChildProcess::new);
    }

    /**
     * Lets a helper send the signal when this JVM has ended, SIGKILL twenty seconds later, and then delete the directory.
     * The helper goes when the process does.
     */
    void endWithThisJvm(String signal, Optional<Path> directoryToDelete) {
        String directory = directoryToDelete.map(Path::toString).orElse("");
        try {
            Process watch = new ProcessBuilder(
                            "sh", "-c", AFTER_PARENT, "watch", Long.toString(pid()), signal, directory)
                    .redirectOutput(Redirect.DISCARD)
                    .redirectError(Redirect.DISCARD)
                    .start();
            var unused = handle.onExit().thenRun(watch::destroyForcibly);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The process' number. */
    public long pid() {
        return handle.pid();
    }

    /** Whether it runs; a paused process does. */
    public boolean alive() {
        return handle.isAlive();
    }

    /** Runs the action in another thread once the process has ended, at once when it already has. */
    public void whenEnded(Runnable action) {
        var unused = handle.onExit().thenRunAsync(action);
    }

    /** Asks it to end (SIGTERM), waits, and kills it when the grace is over. Returns when it has ended. */
    public void stop(Duration grace) {
        resume();
        handle.destroy();
        if (!ended(grace)) {
            kill();
        }
    }

    /** Ends it on the spot (SIGKILL). Returns when it has ended. */
    public void kill() {
        handle.destroyForcibly();
        if (!ended(Duration.ofSeconds(10))) {
            throw new IllegalStateException("process " + pid() + " outlives SIGKILL");
        }
    }

    /** Freezes it (SIGSTOP) and returns when it stands still: connections stay open and nothing answers. */
    public void pause() {
        signal("STOP");
        long deadline = System.nanoTime() + LONGEST_STOP.toNanos();
        while (!standsStill() && System.nanoTime() < deadline) {
            rest();
        }
    }

    /** Whether every thread has taken the signal, which the kernel delivers a little later; told by Linux only. */
    private boolean standsStill() {
        try (Stream<Path> threads = Files.list(Path.of("/proc", Long.toString(pid()), "task"))) {
            return threads.allMatch(ChildProcess::isStopped);
        } catch (IOException e) {
            return false;
        }
    }

    /** The state stands behind the command's name, which is in parentheses. */
    private static boolean isStopped(Path thread) {
        try {
            String stat = Files.readString(thread.resolve("stat"));
            return stat.charAt(stat.lastIndexOf(')') + 2) == 'T';
        } catch (IOException e) {
            return true;
        }
    }

    private static void rest() {
        try {
            Thread.sleep(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Lets it go on after {@link #pause()} (SIGCONT). */
    public void resume() {
        signal("CONT");
    }

    private void signal(String name) {
        try {
            new ProcessBuilder("sh", "-c", "kill -s \"$1\" \"$2\"", "signal", name, Long.toString(pid()))
                    .redirectError(Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean ended(Duration patience) {
        try {
            handle.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !alive();
        }
    }

    /** The command of the Java that runs this JVM. */
    public static String java() {
        return System.getProperty("java.home") + File.separator + "bin" + File.separator + "java";
    }
}
