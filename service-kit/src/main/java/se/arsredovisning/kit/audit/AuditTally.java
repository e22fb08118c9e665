package se.arsredovisning.kit.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What waits to be written. Whatever is alike within a minute is at most two entries: the first at once, and at the minute's
 * end how often it happened after that, so that nobody fills a table by asking. In a minute with too much that differs, what
 * was asked for is left out of what comes later; who asked stays.
 */
final class AuditTally {

    private final int most;
    private final Map<Alike, Repeats> minute = new HashMap<>();
    private final Deque<AuditEntry> waiting = new ArrayDeque<>();
    private Instant beginning = Instant.MIN;
    private long lost;

    /**
     * @param most how much that differs a minute may have until less of it is told apart, and how many entries may wait
     */
    AuditTally(int most) {
        this.most = most;
    }

    private record Alike(Happening happening, String subject, String token, AuditEntry.What what) {

        static Alike of(AuditEntry entry) {
            return new Alike(
                    entry.happening(), entry.who().subject(), entry.who().token(), entry.what());
        }
    }

    private static final class Repeats {
        private AuditEntry entry;
        private long times;
    }

    /** Adds what happened once. */
    synchronized void add(AuditEntry entry) {
        turn(entry.at());
        AuditEntry told = minute.size() < most || minute.containsKey(Alike.of(entry)) ? entry : entry.anywhere();
        Alike alike = Alike.of(told);
        Repeats known = minute.get(alike);
        if (known == null && minute.size() >= 2 * most) {
            lost++;
        } else if (known == null) {
            minute.put(alike, new Repeats());
            enqueue(told);
        } else {
            if (known.times == 0) {
                known.entry = told;
            }
            known.times++;
        }
    }

    /** Takes what is to be written by now. */
    synchronized List<AuditEntry> take(Instant now) {
        turn(now);
        List<AuditEntry> taken = new ArrayList<>(waiting);
        waiting.clear();
        return taken;
    }

    /** Takes all there is, as nothing more comes. */
    synchronized List<AuditEntry> takeAll() {
        turn(Instant.MAX);
        return take(Instant.MAX);
    }

    /** Takes back what could not be written; it waits before all that came meanwhile. */
    synchronized void giveBack(List<AuditEntry> taken) {
        List<AuditEntry> later = new ArrayList<>(waiting);
        waiting.clear();
        taken.forEach(this::enqueue);
        later.forEach(this::enqueue);
    }

    /** How many happenings are in no entry, as too many waited. */
    synchronized long lost() {
        return lost;
    }

    private void enqueue(AuditEntry entry) {
        if (waiting.size() < 4 * most) {
            waiting.add(entry);
        } else {
            lost += entry.times();
        }
    }

    private void turn(Instant now) {
        Instant current = now.equals(Instant.MAX) ? now : now.truncatedTo(ChronoUnit.MINUTES);
        if (current.isAfter(beginning)) {
            minute.values().stream()
                    .filter(repeats -> repeats.times > 0)
                    .map(repeats -> repeats.entry.repeated(repeats.entry.at(), repeats.times))
                    .forEach(this::enqueue);
            minute.clear();
            beginning = current;
        }
    }
}
