package se.arsredovisning.finance.sie;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** How the bytes of a file are read as characters. */
public enum SieEncoding {
    /** IBM PC 8 bits, code page 437: what the standard demands. A file without a byte above 127 counts as this. */
    PC8,
    /** UTF-8, with or without byte order mark. */
    UTF_8,
    /** Windows-1252, of which ISO-8859-1 is a part as far as texts go. */
    WINDOWS_1252;

    /** Code page 437 from 128 on: the charset IBM437 is not in every Java runtime. */
    private static final String UPPER_437 = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐"
            + "└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0";

    /** Windows-1252 from 128 to 159; from 160 on it is ISO-8859-1. The five free places are read as in ISO-8859-1. */
    private static final String UPPER_1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

    /** Reads bytes as text. What is no UTF-8 becomes the replacement character. */
    String decode(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] < 0) {
                return this == UTF_8
                        ? new String(bytes, from, to - from, StandardCharsets.UTF_8)
                        : decodeSingleBytes(bytes, from, to);
            }
        }
        return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }

    private String decodeSingleBytes(byte[] bytes, int from, int to) {
        char[] chars = new char[to - from];
        for (int i = from; i < to; i++) {
            int b = bytes[i] & 0xff;
            if (b < 0x80) {
                chars[i - from] = (char) b;
            } else if (this == PC8) {
                chars[i - from] = UPPER_437.charAt(b - 0x80);
            } else {
                chars[i - from] = b < 0xa0 ? UPPER_1252.charAt(b - 0x80) : (char) b;
            }
        }
        return new String(chars);
    }

    /** Whether a value of {@code #FORMAT} means this encoding. */
    boolean isCalled(String format) {
        String name = format.toUpperCase(Locale.ROOT).replace("-", "").replace("_", "");
        return switch (this) {
            case PC8 -> name.equals("PC8");
            case UTF_8 -> name.equals("UTF8");
            case WINDOWS_1252 ->
                name.equals("WINDOWS1252") || name.equals("ISO88591") || name.equals("LATIN1") || name.equals("ANSI");
        };
    }
}
