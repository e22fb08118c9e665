package se.arsredovisning.kit.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BackOffTest {

    private final BackOff pause = new BackOff(Duration.ofMillis(100), Duration.ofSeconds(1));

    @Test
    void isTwiceAsLongAfterEachFailureUpToTheLongest() {
        assertThat(Stream.generate(pause::next).limit(6).map(Duration::toMillis))
                .containsExactly(100L, 200L, 400L, 800L, 1000L, 1000L);
    }

    @Test
    void beginsAnewOnceATryHasNotFailed() {
        pause.next();
        pause.next();
        assertThat(pause.isFresh()).isFalse();

        pause.reset();

        assertThat(pause.isFresh()).isTrue();
        assertThat(pause.next()).hasMillis(100);
    }

    @Test
    void isTheLongestHoweverManyFailuresThereWere() {
        assertThat(pause.after(Integer.MAX_VALUE)).hasSeconds(1);
    }
}
