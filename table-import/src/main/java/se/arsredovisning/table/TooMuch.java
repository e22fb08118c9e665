package se.arsredovisning.table;

import java.io.IOException;
import javax.xml.stream.XMLStreamException;

/** A file has more of something than is read. The message is the reason of a fault. */
final class TooMuch extends IOException {

    private static final long serialVersionUID = 1;

    TooMuch(String reason) {
        super(reason);
    }

    /** The one that an XML reader has wrapped, or null. */
    static TooMuch in(Throwable thrown) {
        Throwable cause = thrown;
        while (cause != null && !(cause instanceof TooMuch)) {
            cause = cause instanceof XMLStreamException e && e.getNestedException() != null
                    ? e.getNestedException()
                    : cause.getCause();
        }
        return (TooMuch) cause;
    }
}
