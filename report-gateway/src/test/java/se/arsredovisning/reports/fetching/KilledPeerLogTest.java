package se.arsredovisning.reports.fetching;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.bootstrap.logging.InitialConfigurator;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.net.impl.ConnectionBase;
import java.util.Arrays;
import java.util.logging.Level;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who has killed a service, or a client, finds no error in the log for it. */
@QuarkusTest
class KilledPeerLogTest {

    @ParameterizedTest
    @ValueSource(strings = {"recvAddress(..) failed with error(-104): Connection reset by peer", "Connection reset"})
    void aConnectionThatItsPeerResetIsNoError(String message) {
        assertThat(isLogged(message)).isFalse();
    }

    @Test
    void anyOtherTroubleOfAConnectionIs() {
        assertThat(isLogged("recvAddress(..) failed with error(-105): No buffer space available"))
                .isTrue();
    }

    private static boolean isLogged(String message) {
        return Arrays.stream(InitialConfigurator.DELAYED_HANDLER.getHandlers())
                .filter(handler -> handler.getFilter() != null)
                .anyMatch(handler -> {
                    ExtLogRecord entry = new ExtLogRecord(Level.SEVERE, message, KilledPeerLogTest.class.getName());
                    entry.setLoggerName(ConnectionBase.class.getName());
                    return handler.isLoggable(entry);
                });
    }
}
