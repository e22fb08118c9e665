package se.arsredovisning.table;

import java.io.IOException;
import javax.xml.stream.XMLStreamException;
import se.arsredovisning.kit.sentence.Language;
import se.arsredovisning.kit.sentence.Sentence;

/** A file has more of something than is read. */
final class TooMuch extends IOException {

    private static final long serialVersionUID = 1;

    private final transient Sentence reason;

    TooMuch(Sentence reason) {
        super(reason.in(Language.ENGLISH));
        this.reason = reason;
    }

    /** What is wrong with the file. */
    Sentence reason() {
        return reason;
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
