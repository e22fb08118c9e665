package se.arsredovisning.kit.platform;

import io.quarkus.logging.LoggingFilter;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import org.jboss.logmanager.ExtLogRecord;

/**
 * Keeps what is logged to a line. Messages tell what callers sent, and the platform's do so too: what would end a line, move
 * the cursor, colour the terminal or turn the direction of letters is written as its code. Whoever reads the log reads
 * nobody's lines but the service's.
 */
@LoggingFilter(name = "lines")
public final class LogLineFilter implements Filter {

    private final Filter connections = new ConnectionLogFilter();

    /** What comes of the format and the values is asked of the entry itself: whoever formats it does not exist yet. */
    @Override
    @SuppressWarnings("deprecation")
    public boolean isLoggable(LogRecord entry) {
        if (!connections.isLoggable(entry)) {
            return false;
        }
        if (entry instanceof ExtLogRecord record) {
            String message = record.getFormattedMessage();
            if (message != null && message.codePoints().anyMatch(LogLineFilter::isHarmful)) {
                record.setMessage(harmless(message), ExtLogRecord.FormatStyle.NO_FORMAT);
            }
        }
        return true;
    }

    private static String harmless(String message) {
        StringBuilder line = new StringBuilder(message.length());
        message.codePoints().forEach(point -> {
            if (isHarmful(point)) {
                line.append(point == '\n' ? "\\n" : "\\u%04x".formatted(point));
            } else {
                line.appendCodePoint(point);
            }
        });
        return line.toString();
    }

    private static boolean isHarmful(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL -> point != '\t';
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.FORMAT, Character.SURROGATE -> true;
            default -> false;
        };
    }
}
