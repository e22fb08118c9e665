package se.arsredovisning.stack;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** Tells what happens, line by line, with the time since the beginning. */
public final class Progress {

    private final PrintStream out;
    private final long beginning = System.nanoTime();

    /** Tells it to this stream. */
    public Progress(PrintStream out) {
        this.out = out;
    }

    /** A step that is done, after this time of its own. */
    public void done(String step, Duration time) {
        say("%s (%s)".formatted(step, seconds(time)));
    }

    /** Something that happened. */
    public void say(String event) {
        out.println("%8s  %s".formatted(seconds(Duration.ofNanos(System.nanoTime() - beginning)), event));
    }

    /** A line without a time. */
    public void print(String line) {
        out.println(line);
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
    }
}
