package se.arsredovisning.table;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * From bytes to text, by the encoding that was declared. Where none was: UTF-8, and what is no UTF-8 is the Windows-1252 of
 * older programs. UTF-16 is told by its byte order mark.
 */
final class CsvText {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** Registered names that Java does not know. */
    private static final Map<String, String> ALIASES =
            Map.of("macintosh", "x-MacRoman", "mac", "x-MacRoman", "csmacintosh", "x-MacRoman");

    private static final int FEW = 10;

    private static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final byte[] UTF_16BE_MARK = {(byte) 0xFE, (byte) 0xFF};
    private static final byte[] UTF_16LE_MARK = {(byte) 0xFF, (byte) 0xFE};

    private CsvText() {}

    /**
     * The text without a byte order mark, or null where the bytes are no text.
     *
     * @param declared the encoding that the file was sent as, or null
     */
    static String decode(byte[] file, Charset declared) {
        Charset marked = marked(file);
        if (declared != null && marked != null && !fits(declared, marked)) {
            return null;
        }
        Charset known = marked == null ? declared : marked;
        for (Charset charset : known == null ? List.of(StandardCharsets.UTF_8, WINDOWS_1252) : List.of(known)) {
            try {
                String text = charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(file))
                        .toString();
                return isBinary(text) ? null : text.startsWith("\uFEFF") ? text.substring(1) : text;
            } catch (CharacterCodingException e) {
                // The next one may fit.
            }
        }
        return null;
    }

    /** A text with a NUL here and there is one, whose cells are at fault; other files have many. */
    private static boolean isBinary(String text) {
        return text.chars().filter(c -> c == 0).limit(FEW + 1).count() > FEW;
    }

    /**
     * The encoding of that name (RFC 7111), by Java's name or by IANA's; ISO-8859-1 stands for Windows-1252, as
     * everywhere on the web.
     *
     * @return nothing where it is not known here
     */
    static Optional<Charset> named(String name) {
        String known = ALIASES.getOrDefault(name.strip().toLowerCase(Locale.ROOT), name.strip());
        try {
            Charset charset = Charset.forName(known);
            return Optional.of(charset.equals(StandardCharsets.ISO_8859_1) ? WINDOWS_1252 : charset);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The encoding that the file's byte order mark tells, or null. */
    private static Charset marked(byte[] file) {
        if (startsWith(file, UTF_8_MARK)) {
            return StandardCharsets.UTF_8;
        }
        return startsWith(file, UTF_16BE_MARK)
                ? StandardCharsets.UTF_16BE
                : startsWith(file, UTF_16LE_MARK) ? StandardCharsets.UTF_16LE : null;
    }

    private static boolean fits(Charset declared, Charset marked) {
        return declared.equals(marked)
                || (declared.equals(StandardCharsets.UTF_16) && !marked.equals(StandardCharsets.UTF_8));
    }

    private static boolean startsWith(byte[] file, byte[] mark) {
        return file.length >= mark.length && Arrays.equals(file, 0, mark.length, mark, 0, mark.length);
    }
}
