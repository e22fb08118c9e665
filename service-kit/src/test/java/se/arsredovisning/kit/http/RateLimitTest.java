package se.arsredovisning.kit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.arsredovisning.kit.access.RateSettings;

class RateLimitTest {

    @ParameterizedTest
    @CsvSource({"50,0", "50,-5", "-1,10", "2000000000,10"})
    void aServiceDoesNotStartWithARateThatIsNone(int perSecond, int burst) {
        assertThatThrownBy(() -> limit(perSecond, burst))
                .hasMessageContaining("rate.per-second")
                .hasMessageContaining("rate.burst");
    }

    @Test
    void noneAndTheLeastAreRates() {
        assertThat(limit(0, 1000)).isNotNull();
        assertThat(limit(1, 1)).isNotNull();
    }

    private static RateLimit limit(int perSecond, int burst) {
        return new RateLimit(
                new RateSettings() {
                    @Override
                    public int perSecond() {
                        return perSecond;
                    }

                    @Override
                    public int burst() {
                        return burst;
                    }

                    @Override
                    public Set<String> unlimited() {
                        return Set.of();
                    }
                },
                new VerifiedTokens(Clock.systemUTC()),
                new SimpleMeterRegistry());
    }
}
