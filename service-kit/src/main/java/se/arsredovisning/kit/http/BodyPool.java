package se.arsredovisning.kit.http;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * The bytes of all bodies that are in memory as they came, counted as they come and not as they are announced: who
 * announces much and sends little takes little. Where there is no more room the slowest of those that hold much and are
 * still under way makes some.
 */
final class BodyPool {

    /** Smaller bodies may use all of the room, larger ones leave an eighth of it. */
    static final long SMALL = 64 * 1024;

    private final long capacity;
    private final Map<Body, Long> held = new HashMap<>();
    private final Set<Body> underWay = new LinkedHashSet<>();
    private long used;

    BodyPool(long capacity) {
        this.capacity = capacity;
    }

    /** A body that takes room. Its methods are called while the pool is locked, on any thread. */
    interface Body {

        /** Bytes for each second since it began. */
        double rate();

        /** Takes note that it made room for others: it holds nothing any more, and gets nothing. */
        void giveWay();
    }

    /** Whether there is room for more of a body that holds something, or begins now. Where not, it holds nothing any more. */
    synchronized boolean take(Body body, long more) {
        if (!underWay.contains(body)) {
            return false;
        }
        while (used + more > limit(held.get(body) + more)) {
            Body slowest = slowest(body);
            giveBack(slowest);
            if (slowest == body) {
                return false;
            }
            slowest.giveWay();
        }
        used += more;
        held.merge(body, more, Long::sum);
        return true;
    }

    /** A body begins to come. */
    synchronized void begin(Body body) {
        underWay.add(body);
        held.put(body, 0L);
    }

    /**
     * The body has come whole, and makes no more room for others.
     *
     * @return false where it has done so before
     */
    synchronized boolean whole(Body body) {
        return underWay.remove(body);
    }

    /** What a body holds is free again. */
    synchronized void giveBack(Body body) {
        underWay.remove(body);
        Long bytes = held.remove(body);
        used -= bytes == null ? 0 : bytes;
    }

    /** Whether a body of that size could be taken in just now. */
    synchronized boolean hasRoomFor(long announced) {
        return used + announced <= limit(announced);
    }

    synchronized long used() {
        return used;
    }

    private long limit(long size) {
        return size > SMALL ? capacity - capacity / 8 : capacity;
    }

    private Body slowest(Body asking) {
        Body slowest = asking;
        double rate = asking.rate();
        for (Body body : underWay) {
            if (held.get(body) >= SMALL && body.rate() < rate) {
                slowest = body;
                rate = body.rate();
            }
        }
        return slowest;
    }
}
