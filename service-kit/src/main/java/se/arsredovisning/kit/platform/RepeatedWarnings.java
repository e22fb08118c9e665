package se.arsredovisning.kit.platform;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.LogRecord;
import java.util.stream.Stream;

/**
 * Has the same warning logged once a minute, in one line: the platform says that an issuer is away at each attempt, with a stack.
 * What comes of it says whoever asked.
 */
final class RepeatedWarnings {

    private static final Duration QUIET = Duration.ofMinutes(1);
    private static final int MOST = 100;

    private final Map<String, Instant> said = new ConcurrentHashMap<>();

    /** Whether this is news. Its stack becomes the message of what caused it. */
    boolean isNews(LogRecord entry) {
        if (entry.getThrown() != null) {
            entry.setMessage(entry.getMessage() + " " + message(entry.getThrown()));
            entry.setThrown(null);
        }
        String text = entry.getMessage() + Arrays.toString(entry.getParameters());
        Instant before = said.get(text);
        if (before != null && entry.getInstant().isBefore(before.plus(QUIET))) {
            return false;
        }
        if (said.size() >= MOST) {
            said.clear();
        }
        said.put(text, entry.getInstant());
        return true;
    }

    /** What lies beneath says why, as where a certificate is not believed. */
    private static String message(Throwable thrown) {
        Throwable cause = Stream.iterate(thrown, each -> each != null, Throwable::getCause)
                .reduce((above, below) -> below)
                .orElse(thrown);
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }
}
