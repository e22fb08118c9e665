package se.arsredovisning.kit.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

class HttpDateTest {

    @Test
    void saysTheSecondInTheFormOfHttp() {
        HttpDate date = new HttpDate(Clock.fixed(Instant.parse("2026-01-02T03:04:05.999Z"), ZoneOffset.UTC));

        assertThat(date.now()).isEqualTo("Fri, 02 Jan 2026 03:04:05 GMT").isSameAs(date.now());
    }

    @Test
    void followsTheClock() {
        HttpDate date = new HttpDate(new Ticking(List.of(
                Instant.parse("2026-01-02T03:04:05Z"),
                Instant.parse("2026-01-02T03:04:05.5Z"),
                Instant.parse("2026-01-02T03:04:06Z"))));

        assertThat(date.now()).endsWith("03:04:05 GMT");
        assertThat(date.now()).endsWith("03:04:05 GMT");
        assertThat(date.now()).endsWith("03:04:06 GMT");
    }

    private static final class Ticking extends Clock {

        private final Iterator<Instant> instants;

        Ticking(List<Instant> instants) {
            this.instants = instants.iterator();
        }

        @Override
        public Instant instant() {
            return instants.next();
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
