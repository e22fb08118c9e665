package se.arsredovisning.stack.load;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Tells how far a load has come: on a terminal one line that is written again and again, elsewhere a line now and then.
 * Threads may share it.
 */
public final class ProgressBar {

    private static final int WIDTH = 30;
    private static final Duration BETWEEN_DRAWINGS = Duration.ofMillis(100);
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(10);
    private static final String FORGET_LINE = "\r\u001b[K";

    private final Consumer<String> line;
    private final Consumer<String> rewritten;
    private final LongSupplier nanos;
    private final boolean isTerminal;
    private int total;
    private int done;
    private long beginning;
    private long told;

    private ProgressBar(Consumer<String> line, Consumer<String> rewritten, boolean isTerminal, LongSupplier nanos) {
        this.line = line;
        this.rewritten = rewritten;
        this.isTerminal = isTerminal;
        this.nanos = nanos;
    }

    /** One line of a terminal. */
    public static ProgressBar onTerminal(PrintStream out) {
        return onTerminal(out, System::nanoTime);
    }

    /** A line every ten seconds, for a log. */
    public static ProgressBar inLines(Consumer<String> say) {
        return inLines(say, System::nanoTime);
    }

    static ProgressBar onTerminal(PrintStream out, LongSupplier nanos) {
        Consumer<String> rewritten = text -> {
            out.print(FORGET_LINE + text);
            out.flush();
        };
        return new ProgressBar(text -> {}, rewritten, true, nanos);
    }

    static ProgressBar inLines(Consumer<String> say, LongSupplier nanos) {
        return new ProgressBar(say, text -> {}, false, nanos);
    }

    /** So many documents are to come. */
    synchronized void begin(int documents) {
        total = documents;
        done = 0;
        beginning = nanos.getAsLong();
        told = beginning;
    }

    /** One more is done. */
    synchronized void step() {
        done++;
        tell(state());
    }

    /** Nothing more is to be sent, and something is waited for. */
    synchronized void waiting(String what) {
        tell(what);
    }

    /** Leaves the line to others. */
    synchronized void end() {
        rewritten.accept("");
    }

    private void tell(String what) {
        long now = nanos.getAsLong();
        Duration pause = isTerminal ? BETWEEN_DRAWINGS : BETWEEN_LINES;
        if (now - told >= pause.toNanos()) {
            told = now;
            line.accept(what);
            rewritten.accept(bar() + what);
        }
    }

    private String bar() {
        int filled = total == 0 ? 0 : (int) ((long) WIDTH * done / total);
        return "[" + "#".repeat(filled) + ".".repeat(WIDTH - filled) + "] ";
    }

    private String state() {
        double seconds = Math.max(1, nanos.getAsLong() - beginning) / 1e9;
        double each = done / seconds;
        return String.format(
                Locale.ROOT,
                "%d %%  %d of %d documents  %.0f/s  %.0f s left",
                100L * done / total,
                done,
                total,
                each,
                (total - done) / each);
    }
}
