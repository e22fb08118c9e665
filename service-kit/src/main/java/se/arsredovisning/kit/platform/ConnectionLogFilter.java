package se.arsredovisning.kit.platform;

import io.vertx.core.net.impl.ConnectionBase;
import java.util.logging.Filter;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/**
 * Keeps out of the log that a connection was reset, which Vert.x calls an error: somebody has killed the other side, and who
 * was speaking with it says what that means. That an issuer of tokens cannot be reached is said once a minute, without a stack.
 * All else that is logged of connections stays.
 */
final class ConnectionLogFilter implements Filter {

    private static final String RESET = "Connection reset";

    /** How the native transport says it, with its reason behind. */
    private static final String RESET_NATIVE = "recvAddress(..) failed with error(-104)";

    /** Where the platform says that an issuer does not answer. */
    private static final String ISSUER = "io.quarkus.oidc.";

    private final RepeatedWarnings warnings = new RepeatedWarnings();

    @Override
    public boolean isLoggable(LogRecord entry) {
        String message = entry.getMessage();
        if (message != null
                && String.valueOf(entry.getLoggerName()).startsWith(ISSUER)
                && entry.getLevel().intValue() >= Level.WARNING.intValue()) {
            return warnings.isNews(entry);
        }
        return message == null
                || !ConnectionBase.class.getName().equals(entry.getLoggerName())
                || !(message.startsWith(RESET) || message.startsWith(RESET_NATIVE));
    }
}
