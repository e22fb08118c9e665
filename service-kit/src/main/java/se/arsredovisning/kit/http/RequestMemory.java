package se.arsredovisning.kit.http;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import se.arsredovisning.kit.platform.CurrentRequest;

/**
 * The memory that the present request may need, held until it has been answered. Outside of a request nothing is held:
 * who works there asks the {@link MemoryBudget}.
 */
@ApplicationScoped
public class RequestMemory {

    private static final String HELD = RequestMemory.class.getName();

    /** Less than this is had in any case: so much fits for as many requests as there can be at once. */
    private static final long UNCOUNTED = 128 * 1024;

    private final MemoryBudget budget;

    public RequestMemory(MemoryBudget budget) {
        this.budget = budget;
    }

    /** What one request holds, and how much of it has been put to use. */
    private static final class Held {
        private MemoryBudget.Share share;
        private long used;
    }

    /**
     * Makes room for what is about to be used, all at once. Waits, so nothing that others wait for may be held: what was reserved
     * before and not put to use is given back first.
     *
     * @throws se.arsredovisning.kit.problem.ProblemException {@code overloaded}
     */
    public void reserve(long bytes) {
        Held held = held();
        if (held != null && held.share != null && held.used == 0 && bytes > held.share.bytes()) {
            held.share.close();
            held.share = null;
        }
        hold(bytes);
    }

    /**
     * Counts what is about to be loaded or made; what was reserved is used up first.
     *
     * @throws se.arsredovisning.kit.problem.ProblemException {@code overloaded}
     */
    public void use(long bytes) {
        Held held = held();
        if (held != null && bytes > UNCOUNTED) {
            hold(held.used + bytes);
            held.used += bytes;
        }
    }

    /** Counts what is dropped before the next is loaded: a row of a list. */
    public void drop(long bytes) {
        Held held = held();
        if (held != null && bytes > UNCOUNTED) {
            held.used -= bytes;
        }
    }

    /**
     * Counts the text of the request's answer, and gives back all else: what the answer was made of is no longer held.
     *
     * @return to be run when the answer has left
     */
    Runnable answer(long bytes) {
        Held held = held();
        if (held != null && held.share != null) {
            held.share.close();
        }
        return budget.answer(bytes);
    }

    /** Whether answers on their way keep large work from beginning. */
    boolean isShort() {
        return budget.isShort();
    }

    private void hold(long bytes) {
        Held held = held();
        if (held == null || bytes <= UNCOUNTED) {
            return;
        }
        if (held.share == null) {
            held.share = budget.take(bytes);
        } else if (bytes > held.share.bytes()) {
            held.share.grow(bytes - held.share.bytes());
        }
    }

    private static Held held() {
        Optional<CurrentRequest> request = CurrentRequest.find();
        return request.isEmpty() ? null : request.get().kept(HELD, Held.class, () -> endingWith(request.get()));
    }

    private static Held endingWith(CurrentRequest request) {
        Held held = new Held();
        request.onEnd(() -> {
            if (held.share != null) {
                held.share.close();
            }
        });
        return held;
    }
}
