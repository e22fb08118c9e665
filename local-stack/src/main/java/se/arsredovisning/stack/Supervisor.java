package se.arsredovisning.stack;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Starts a part again that ended on its own: at once the first time, then after growing pauses, and says what it does.
 * A part that stays up is as good as new. One that never does is given up, loudly; a full disk is no reason to, it is
 * waited for.
 */
final class Supervisor implements AutoCloseable {

    private static final Duration LEAVING = Duration.ofSeconds(10);

    /**
     * A part of the stack.
     *
     * @param name for people
     * @param log where it says what ails it
     * @param start starts it and returns when it is ready; a {@link RuntimeException} says that it is not, and why
     * @param alive whether it runs
     */
    record Part(String name, Path log, Runnable start, BooleanSupplier alive) {}

    /**
     * How patiently parts are started again.
     *
     * @param first the pause after the first attempt that failed; each is twice the one before
     * @param longest the longest pause
     * @param steady a part that has been up so long counts as new
     * @param attempts after so many that failed, one after another, the part is given up
     */
    record Pace(Duration first, Duration longest, Duration steady, int attempts) {

        /** Gives a part up after some twenty minutes. */
        static final Pace USUAL = new Pace(Duration.ofSeconds(1), Duration.ofMinutes(1), Duration.ofMinutes(1), 25);

        /** Nothing before the first attempt. */
        Duration before(int attempt) {
            if (attempt == 1) {
                return Duration.ZERO;
            }
            Duration pause = first.multipliedBy(1L << Math.min(attempt - 2, 20));
            return pause.compareTo(longest) < 0 ? pause : longest;
        }
    }

    private final Progress progress;
    private final BooleanSupplier hasRoom;
    private final Pace pace;
    private final Set<String> underWay = new HashSet<>();
    private final Map<String, History> histories = new HashMap<>();
    private final Set<Thread> threads = new HashSet<>();
    private boolean closed;

    /** How often a part was tried in vain, and since when it has been up. */
    private static final class History {
        private int attempts;
        private long upSince = System.nanoTime();
    }

    /**
     * Waits for parts that end.
     *
     * @param hasRoom whether the disk has any; while it has not, nothing is tried
     */
    Supervisor(Progress progress, BooleanSupplier hasRoom, Pace pace) {
        this.progress = progress;
        this.hasRoom = hasRoom;
        this.pace = pace;
    }

    /** Says that a part has ended on its own. Never waits. */
    synchronized void ended(Part part) {
        if (closed || !underWay.add(part.name())) {
            return;
        }
        History history = histories.computeIfAbsent(part.name(), any -> new History());
        if (System.nanoTime() - history.upSince >= pace.steady().toNanos()) {
            history.attempts = 0;
        }
        progress.say(part.name() + " ended on its own and is started again; its log: " + part.log());
        Thread thread = new Thread(() -> run(part, history), "supervisor-" + part.name());
        thread.setDaemon(true);
        threads.add(thread);
        thread.start();
    }

    private void run(Part part, History history) {
        try {
            boolean isUp = bringBack(part, history);
            synchronized (this) {
                threads.remove(Thread.currentThread());
                if (!isUp) {
                    // Given up: it stays under way, so that nothing begins again.
                    return;
                }
                underWay.remove(part.name());
                history.upSince = System.nanoTime();
            }
            if (!part.alive().getAsBoolean()) {
                ended(part);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean bringBack(Part part, History history) throws InterruptedException {
        while (history.attempts < pace.attempts()) {
            history.attempts++;
            pause(pace.before(history.attempts));
            awaitRoom(part);
            try {
                part.start().run();
                return true;
            } catch (RuntimeException e) {
                if (isClosed()) {
                    return false;
                }
                failed(part, history.attempts, e);
            }
        }
        progress.say(
                "%s did not come up in %d attempts and is GIVEN UP; its log: %s; start the stack again when it is mended"
                        .formatted(part.name(), pace.attempts(), part.log()));
        return false;
    }

    private void failed(Part part, int attempt, RuntimeException failure) {
        String next = attempt == pace.attempts()
                ? ""
                : "; the next in %d s".formatted(pace.before(attempt + 1).toSeconds());
        progress.say("%s is not up (attempt %d of %d%s): %s"
                .formatted(part.name(), attempt, pace.attempts(), next, failure.getMessage()));
    }

    private void awaitRoom(Part part) throws InterruptedException {
        if (hasRoom.getAsBoolean()) {
            return;
        }
        progress.say("The disk is full: " + part.name() + " is started again when there is room");
        while (!hasRoom.getAsBoolean()) {
            pause(pace.first());
        }
    }

    private void pause(Duration time) throws InterruptedException {
        if (isClosed()) {
            throw new InterruptedException();
        }
        TimeUnit.NANOSECONDS.sleep(time.toNanos());
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    /** Starts nothing any more. What is being started is broken off; when this returns nothing goes on. */
    @Override
    public void close() {
        Set<Thread> left;
        synchronized (this) {
            closed = true;
            left = Set.copyOf(threads);
        }
        left.forEach(Thread::interrupt);
        for (Thread thread : left) {
            try {
                thread.join(LEAVING.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
