package se.arsredovisning.finance.sie;

import se.arsredovisning.kit.sentence.Sentence;

/** Says why a line cannot be used; its reason becomes the message of a {@link SieFault}. Has no stack trace: there may be many. */
final class BadLine extends RuntimeException {

    /** How much of the file a message quotes, in characters. */
    private static final int QUOTED = 40;

    private final transient Sentence reason;

    BadLine(Sentence reason) {
        super(null, null, false, false);
        this.reason = reason;
    }

    /** Why it cannot be used. */
    Sentence reason() {
        return reason;
    }

    /** Text of the file as a message quotes it: short and without control characters. */
    static String quoted(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().limit(QUOTED).forEach(c -> shown.appendCodePoint(Character.isISOControl(c) ? '\ufffd' : c));
        return '"' + shown.toString() + (text.codePointCount(0, text.length()) > QUOTED ? "…" : "") + '"';
    }
}
