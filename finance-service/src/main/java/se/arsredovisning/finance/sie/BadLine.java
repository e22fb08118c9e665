package se.arsredovisning.finance.sie;

/** Says why a line cannot be used; its message becomes that of a {@link SieFault}. Has no stack trace: there may be many. */
final class BadLine extends RuntimeException {

    /** How much of the file a message quotes, in characters. */
    private static final int QUOTED = 40;

    BadLine(String message) {
        super(message, null, false, false);
    }

    /** Text of the file as a message quotes it: short and without control characters. */
    static String quoted(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().limit(QUOTED).forEach(c -> shown.appendCodePoint(Character.isISOControl(c) ? '\ufffd' : c));
        return '"' + shown.toString() + (text.codePointCount(0, text.length()) > QUOTED ? "…" : "") + '"';
    }
}
