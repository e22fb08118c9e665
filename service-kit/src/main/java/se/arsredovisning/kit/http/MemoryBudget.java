package se.arsredovisning.kit.http;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.kit.problem.ProblemType;
import se.arsredovisning.kit.sentence.Sentence;

/**
 * How much memory all work under way may need together, so that any number of large documents at once is refused in part
 * rather than the end of the process.
 *
 * <p>Large work waits for its turn, in the order in which it came; small work has room of its own, so that it never
 * waits for large work. What is larger than all the room there is runs alone.
 */
@Singleton
public final class MemoryBudget {

    /** The most large work that waits: whoever waits holds a thread. */
    static final int MAX_WAITING = 24;

    private final Room large;
    private final Room small;
    private final long largeFrom;
    private final long mostAnswers;
    private final AtomicLong answers = new AtomicLong();

    /**
     * Makes a budget.
     *
     * @param bytes what large work may need together; half of the heap where it is not given
     * @param patience how long work waits for its turn
     */
    @Inject
    public MemoryBudget(
            @ConfigProperty(name = "memory.budget") Optional<Long> bytes,
            @ConfigProperty(name = "memory.patience", defaultValue = "5s") Duration patience) {
        this(bytes.orElse(Runtime.getRuntime().maxMemory() / 2), patience);
    }

    MemoryBudget(long bytes, Duration patience) {
        this.mostAnswers = bytes / 4;
        this.large = new Room(bytes, MAX_WAITING, patience, () -> !isShort());
        this.small = new Room(bytes / 4, Integer.MAX_VALUE, patience.multipliedBy(2), () -> true);
        this.largeFrom = bytes / 32;
    }

    /**
     * Waits for room.
     *
     * @throws ProblemException {@code overloaded} where there is none in time
     */
    public Share take(long bytes) {
        return (bytes < largeFrom ? small : large).take(bytes);
    }

    /**
     * An answer that is on its way to its reader. It is there already, so it is not refused; while answers come to more
     * than a quarter of the budget no large work begins.
     *
     * @return to be run when it has left
     */
    Runnable answer(long bytes) {
        answers.addAndGet(bytes);
        AtomicBoolean left = new AtomicBoolean();
        return () -> {
            if (!left.getAndSet(true)) {
                answers.addAndGet(-bytes);
                large.wake();
            }
        };
    }

    /** Whether answers on their way keep large work from beginning. */
    boolean isShort() {
        return answers.get() > mostAnswers;
    }

    /** A problem that says that there is no room just now. */
    public static ProblemException overloaded() {
        return new ProblemException(ProblemType.OVERLOADED, Sentence.of("problem.no-memory"));
    }

    /** What some work may need. Closing it gives it back; to close it again does nothing. */
    public static final class Share implements AutoCloseable {

        private final Room room;
        private long bytes;

        private Share(Room room, long bytes) {
            this.room = room;
            this.bytes = bytes;
        }

        /** What was asked for, of which no more counts than there is. */
        public long bytes() {
            return bytes;
        }

        /**
         * Asks for more, and does not wait: whoever holds room and waits for more would hold up who waits for that.
         *
         * @throws ProblemException {@code overloaded} where there is none, and others hold some
         */
        public void grow(long more) {
            room.grow(this, more);
        }

        @Override
        public void close() {
            room.giveBack(this);
        }
    }

    /** Room that is handed out in the order of asking. */
    private static final class Room {

        private final long capacity;
        private final int maxWaiting;
        private final long patience;
        private final BooleanSupplier isOpen;
        private final Deque<Object> line = new ArrayDeque<>();
        private long used;

        Room(long capacity, int maxWaiting, Duration patience, BooleanSupplier isOpen) {
            this.capacity = capacity;
            this.isOpen = isOpen;
            this.maxWaiting = maxWaiting;
            this.patience = patience.toNanos();
        }

        synchronized Share take(long bytes) {
            if (line.size() >= maxWaiting) {
                throw overloaded();
            }
            Object turn = new Object();
            line.add(turn);
            try {
                long until = System.nanoTime() + patience;
                while (line.peek() != turn || !fits(counted(bytes)) || !isOpen.getAsBoolean()) {
                    long left = (until - System.nanoTime()) / 1_000_000;
                    if (left <= 0) {
                        throw overloaded();
                    }
                    wait(left);
                }
                used += counted(bytes);
                return new Share(this, bytes);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw overloaded();
            } finally {
                line.remove(turn);
                notifyAll();
            }
        }

        synchronized void grow(Share share, long more) {
            long further = counted(share.bytes + more) - counted(share.bytes);
            if (!fits(further)) {
                throw overloaded();
            }
            used += further;
            share.bytes += more;
        }

        synchronized void giveBack(Share share) {
            used -= counted(share.bytes);
            share.bytes = 0;
            notifyAll();
        }

        synchronized void wake() {
            notifyAll();
        }

        private boolean fits(long bytes) {
            return used + bytes <= capacity;
        }

        private long counted(long bytes) {
            return Math.min(bytes, capacity);
        }
    }
}
