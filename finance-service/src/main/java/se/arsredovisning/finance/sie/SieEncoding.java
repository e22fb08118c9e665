package se.arsredovisning.finance.sie;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** How the bytes of a file are read as characters. */
public enum SieEncoding {
    /** IBM PC 8 bits, code page 437: what the standard demands. A file without a byte above 127 counts as this. */
    PC8,
    /** UTF-8, with or without byte order mark. */
    UTF_8,
    /** Windows-1252, of which ISO-8859-1 is a part as far as texts go. */
    WINDOWS_1252,
    /** Macintosh Roman. */
    MACINTOSH;

    /** Code page 437 from 128 on: the charset IBM437 is not in every Java runtime. */
    private static final String UPPER_437 = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐"
            + "└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0";

    /** Windows-1252 from 128 to 159; from 160 on it is ISO-8859-1. The five free places are read as in ISO-8859-1. */
    private static final String UPPER_1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

    /** Macintosh Roman from 128 on: this charset is not in every Java runtime either. */
    private static final String UPPER_MACINTOSH = "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø"
            + "¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙı\u02c6\u02dc¯\u02d8\u02d9\u02da¸\u02dd\u02db\u02c7";

    /** What Swedish letters in UTF-8 become where they are read as one byte a character. */
    private static final Pattern GARBLED = Pattern.compile(
            "[\\ufffd\\u0080-\\u009f]|\u00c3[\u00a4\u00a5\u00b6\u00a9\u201e\u2026\u2013\u2030]|[\u251c][\u00f1\u00d1\u00e5\u00c5\u00a5\u00c2\u00b6]|\\p{L}[\\u2500-\\u259f]\\p{Ll}");

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
            } else if (this == MACINTOSH) {
                chars[i - from] = UPPER_MACINTOSH.charAt(b - 0x80);
            } else {
                chars[i - from] = b < 0xa0 ? UPPER_1252.charAt(b - 0x80) : (char) b;
            }
        }
        return new String(chars);
    }

    /** Whether a value of {@code #FORMAT} means this encoding. */
    boolean isCalled(String format) {
        return names().contains(plain(format));
    }

    /** The encoding that a name means, of a charset or as {@code #FORMAT} has it; empty where it is none that is read. */
    public static Optional<SieEncoding> named(String name) {
        return Arrays.stream(values())
                .filter(encoding -> encoding.names().contains(plain(name)))
                .findFirst();
    }

    /** Whether a text looks as if it had been read in a wrong encoding. */
    static boolean isGarbled(String text) {
        return GARBLED.matcher(text).find();
    }

    private static String plain(String name) {
        return name.toUpperCase(Locale.ROOT).replace("-", "").replace("_", "").replace(" ", "");
    }

    private Set<String> names() {
        return switch (this) {
            case PC8 -> Set.of("PC8", "IBM437", "CP437", "437", "CSPC8CODEPAGE437");
            case UTF_8 -> Set.of("UTF8", "PCUTF8");
            case WINDOWS_1252 -> Set.of("WINDOWS1252", "CP1252", "ISO88591", "LATIN1", "ANSI", "USASCII", "ASCII");
            case MACINTOSH -> Set.of("MACINTOSH", "MAC", "MACROMAN", "XMACROMAN");
        };
    }
}
