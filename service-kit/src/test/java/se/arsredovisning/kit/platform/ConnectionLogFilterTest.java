package se.arsredovisning.kit.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class ConnectionLogFilterTest {

    private final ConnectionLogFilter filter = new ConnectionLogFilter();
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");

    private LogRecord warning(String logger, String message, Throwable thrown) {
        LogRecord entry = new LogRecord(Level.WARNING, message);
        entry.setLoggerName(logger);
        entry.setThrown(thrown);
        entry.setInstant(now);
        return entry;
    }

    @Test
    void anIssuerThatIsAwayIsSaidOnceAMinuteWithItsReasonAndWithoutAStack() {
        Exception failure = new IllegalStateException("failed", new ConnectException("Connection refused"));
        LogRecord first =
                warning("io.quarkus.oidc.common.runtime.OidcCommonUtils", "OIDC Server is not available:", failure);

        assertThat(filter.isLoggable(first)).isTrue();
        assertThat(first.getMessage()).isEqualTo("OIDC Server is not available: Connection refused");
        assertThat(first.getThrown()).isNull();
        now = now.plusSeconds(59);
        assertThat(filter.isLoggable(warning(first.getLoggerName(), "OIDC Server is not available:", failure)))
                .isFalse();
        assertThat(filter.isLoggable(warning(
                        first.getLoggerName(),
                        "OIDC Server is not available:",
                        new ConnectException("unable to find valid certification path"))))
                .as("another reason")
                .isTrue();
        now = now.plusSeconds(1);
        assertThat(filter.isLoggable(warning(first.getLoggerName(), "OIDC Server is not available:", failure)))
                .isTrue();
    }

    @Test
    void whatOthersWarnOfStaysAsItIs() {
        Exception failure = new IllegalStateException("failed");
        LogRecord other = warning("org.flywaydb.core.Flyway", "It is late", failure);

        assertThat(filter.isLoggable(other)).isTrue();
        assertThat(filter.isLoggable(other)).isTrue();
        assertThat(other.getThrown()).isSameAs(failure);
    }
}
