package se.arsredovisning.kit.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import se.arsredovisning.kit.json.VisibleText;
import se.arsredovisning.kit.problem.Fault;
import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.kit.sentence.Sentence;

/**
 * The text of a header that is kept, as people write it. HTTP has no charset for headers: bytes that are valid UTF-8 are
 * read as that, all others as ISO-8859-1; {@code UTF-8''R%C3%A4ttelse} (RFC 8187) says the same in ASCII alone.
 */
public final class HeaderText {

    private static final String EXTENDED = "UTF-8''";
    private static final int HEX = 16;
    private static final int ASCII = 0x7F;
    private static final int BYTE = 0xFF;

    private HeaderText() {}

    /**
     * Reads a header.
     *
     * @param name the header's name
     * @param raw its value, each byte a character, as HTTP libraries give it; or null. A text of the house's own, with
     *     characters that are no bytes, is left as it is
     * @return the text, stripped; null where there is none that is seen
     * @throws ProblemException {@code invalid-content} that names the header: control characters, percent-encoding that
     *     is broken or no UTF-8
     */
    public static String read(String name, String raw) {
        if (raw == null) {
            return null;
        }
        String given = raw.strip();
        String text = given.regionMatches(true, 0, EXTENDED, 0, EXTENDED.length())
                ? extended(name, given.substring(EXTENDED.length()))
                : decoded(given);
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw refused(name, Sentence.of("fault.control-character"));
        }
        return VisibleText.isIn(text) ? text.strip() : null;
    }

    private static String decoded(String raw) {
        if (raw.chars().allMatch(c -> c <= ASCII) || raw.chars().anyMatch(c -> c > BYTE)) {
            return raw;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(raw.getBytes(StandardCharsets.ISO_8859_1)))
                    .toString();
        } catch (CharacterCodingException e) {
            return raw;
        }
    }

    private static String extended(String name, String value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c > ASCII) {
                throw refused(name, Sentence.of("fault.header-not-encoded"));
            }
            if (c == '%') {
                if (!isHex(value, i + 1) || !isHex(value, i + 2)) {
                    throw refused(name, Sentence.of("fault.header-percent"));
                }
                bytes.write(Integer.parseInt(value.substring(i + 1, i + 3), HEX));
                i += 2;
            } else {
                bytes.write(c);
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw refused(name, Sentence.of("fault.header-no-utf8"));
        }
    }

    private static boolean isHex(String text, int at) {
        return at < text.length() && text.charAt(at) <= 'f' && Character.digit(text.charAt(at), HEX) >= 0;
    }

    private static ProblemException refused(String name, Sentence reason) {
        return ProblemException.invalid(List.of(new Fault(name, null, reason)));
    }
}
