package se.arsredovisning.finance.sie;

/**
 * Tells the encoding of a file from its bytes, because most files say {@code #FORMAT PC8} whatever they are in.
 *
 * <p>It is made once, at the first line with a byte above 127, over the {@link Lines#BUFFER} bytes from the start of
 * that line (all before it reads the same in every encoding), so it depends on the file alone:
 *
 * <ol>
 *   <li>UTF-8, where whole multi-byte sequences outnumber bytes that are part of none. The Swedish letters of code page
 *       437 are bytes that no sequence starts with, and in Windows-1252 such pairs spell nothing, so neither is taken
 *       for UTF-8; a damaged line in a UTF-8 file does not turn it over.
 *   <li>Macintosh Roman, where more bytes are Swedish letters (åäöÅÄÖ) in it than in the two below, and two of å, ä and
 *       ö are among them: each alone is è, î or Ü in code page 437.
 *   <li>Windows-1252, where more bytes are Swedish letters (åäöÅÄÖéü) in it than in code page 437.
 *   <li>Code page 437, the standard.
 * </ol>
 */
final class EncodingGuess {

    /** å, ä and ö. */
    private static final String SMALL_IN_MACINTOSH = "\u008c\u008a\u009a";

    private EncodingGuess() {}

    static SieEncoding of(byte[] bytes, int from, int to) {
        int sequences = 0;
        int strays = 0;
        int pc8 = 0;
        int windows = 0;
        int macintosh = 0;
        int macintoshLetters = 0;
        int i = from;
        while (i < to) {
            if (bytes[i] >= 0) {
                i++;
                continue;
            }
            pc8 += isLetterInPc8(bytes[i] & 0xff) ? 1 : 0;
            windows += isLetterInWindows(bytes[i] & 0xff) ? 1 : 0;
            int letter = SMALL_IN_MACINTOSH.indexOf(bytes[i] & 0xff);
            macintosh += letter >= 0 || isCapitalInMacintosh(bytes[i] & 0xff) ? 1 : 0;
            macintoshLetters |= letter >= 0 ? 1 << letter : 0;
            int length = sequence(bytes, i, to);
            if (length > 0) {
                sequences++;
                i += length;
            } else {
                strays++;
                i++;
            }
        }
        if (sequences > strays) {
            return SieEncoding.UTF_8;
        }
        if (macintosh > Math.max(windows, pc8) && Integer.bitCount(macintoshLetters) > 1) {
            return SieEncoding.MACINTOSH;
        }
        return windows > pc8 ? SieEncoding.WINDOWS_1252 : SieEncoding.PC8;
    }

    /** Whether bytes are UTF-8. */
    static boolean isUtf8(byte[] bytes, int from, int to) {
        int i = from;
        while (i < to) {
            int length = bytes[i] >= 0 ? 1 : sequence(bytes, i, to);
            if (length == 0) {
                return false;
            }
            i += length;
        }
        return true;
    }

    /** The length of the multi-byte sequence (RFC 3629) that starts at a byte above 127, or 0 where none does. */
    private static int sequence(byte[] bytes, int at, int to) {
        int first = bytes[at] & 0xff;
        int length = first >= 0xc2 && first <= 0xdf
                ? 2
                : (first & 0xf0) == 0xe0 ? 3 : first >= 0xf0 && first <= 0xf4 ? 4 : 0;
        if (length == 0 || at + length > to) {
            return 0;
        }
        for (int i = at + 1; i < at + length; i++) {
            if ((bytes[i] & 0xc0) != 0x80) {
                return 0;
            }
        }
        int second = bytes[at + 1] & 0xff;
        boolean overlong = (first == 0xe0 && second < 0xa0) || (first == 0xf0 && second < 0x90);
        boolean outside = (first == 0xed && second > 0x9f) || (first == 0xf4 && second > 0x8f);
        return overlong || outside ? 0 : length;
    }

    private static boolean isLetterInPc8(int b) {
        return switch (b) {
            case 0x81, 0x82, 0x84, 0x86, 0x8e, 0x8f, 0x94, 0x99 -> true;
            default -> false;
        };
    }

    private static boolean isCapitalInMacintosh(int b) {
        return b == 0x80 || b == 0x81 || b == 0x85;
    }

    private static boolean isLetterInWindows(int b) {
        return switch (b) {
            case 0xc4, 0xc5, 0xd6, 0xe4, 0xe5, 0xe9, 0xf6, 0xfc -> true;
            default -> false;
        };
    }
}
