package se.arsredovisning.table;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * From bytes to text, for files that say nothing of their encoding: UTF-8, and what is no UTF-8 is the Windows-1252 of
 * older programs. UTF-16 is told by its byte order mark.
 */
final class CsvText {

    private static final byte[] UTF_16BE_MARK = {(byte) 0xFE, (byte) 0xFF};
    private static final byte[] UTF_16LE_MARK = {(byte) 0xFF, (byte) 0xFE};

    private CsvText() {}

    /** The text without a byte order mark, or null where the bytes are no text. */
    static String decode(byte[] file) {
        for (Charset charset : candidates(file)) {
            try {
                String text = charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(file))
                        .toString();
                return text.indexOf('\0') >= 0 ? null : text.startsWith("\uFEFF") ? text.substring(1) : text;
            } catch (CharacterCodingException e) {
                // The next one may fit.
            }
        }
        return null;
    }

    private static List<Charset> candidates(byte[] file) {
        if (startsWith(file, UTF_16BE_MARK)) {
            return List.of(StandardCharsets.UTF_16BE);
        }
        if (startsWith(file, UTF_16LE_MARK)) {
            return List.of(StandardCharsets.UTF_16LE);
        }
        return List.of(StandardCharsets.UTF_8, Charset.forName("windows-1252"));
    }

    private static boolean startsWith(byte[] file, byte[] mark) {
        return file.length >= mark.length && Arrays.equals(file, 0, mark.length, mark, 0, mark.length);
    }
}
