package se.arsredovisning.stack.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressBarTest {

    private final AtomicLong nanos = new AtomicLong();

    @Test
    void writesOneLineOfATerminalAgainAndAgain() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ProgressBar bar = ProgressBar.onTerminal(new PrintStream(out, true, StandardCharsets.UTF_8), nanos::get);

        bar.begin(200);
        step(bar, 50, Duration.ofSeconds(1));
        bar.waiting("too soon");
        bar.end();

        String text = out.toString(StandardCharsets.UTF_8);
        assertThat(text).doesNotContain("\n", "too soon").endsWith("\r\u001b[K");
        assertThat(text.split("\r\u001b\\[K", -1))
                .contains("[#######.......................] 25 %  50 of 200 documents  50/s  3 s left");
        assertThat(text.split("\r", -1)).as("ten drawings a second at most").hasSizeLessThanOrEqualTo(12);
    }

    @Test
    void elsewhereSaysALineNowAndThen() {
        List<String> said = new ArrayList<>();
        ProgressBar bar = ProgressBar.inLines(said::add, nanos::get);

        bar.begin(1000);
        step(bar, 500, Duration.ofSeconds(25));
        nanos.addAndGet(Duration.ofSeconds(10).toNanos());
        bar.waiting("the gateway takes up 1490-socialnamnden-2024");
        bar.end();

        assertThat(said)
                .containsExactly(
                        "20 %  200 of 1000 documents  20/s  40 s left",
                        "40 %  400 of 1000 documents  20/s  30 s left", "the gateway takes up 1490-socialnamnden-2024");
    }

    private void step(ProgressBar bar, int steps, Duration all) {
        for (int s = 0; s < steps; s++) {
            nanos.addAndGet(all.toNanos() / steps);
            bar.step();
        }
    }
}
