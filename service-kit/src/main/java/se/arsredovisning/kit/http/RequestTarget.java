package se.arsredovisning.kit.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import se.arsredovisning.kit.problem.Fault;
import se.arsredovisning.kit.sentence.Sentence;

/** The first line's address, held against RFC 3986 before anything looks for a resource. */
final class RequestTarget {

    private static final String MARKS = "-._~!$&'()*+,;=:@/";
    private static final int HEX = 16;

    private RequestTarget() {}

    /**
     * What is wrong with an address: characters that have to be percent-encoded, broken percent-encoding, bytes that are
     * no UTF-8.
     *
     * @param target a path, perhaps with a query
     * @return the faults of the path (named {@code path}) and of each parameter; empty where nothing is wrong
     */
    static List<Fault> faults(String target) {
        if (isSimple(target)) {
            return List.of();
        }
        List<Fault> faults = new ArrayList<>();
        int query = target.indexOf('?');
        add(faults, "path", query < 0 ? target : target.substring(0, query), MARKS);
        if (query >= 0) {
            for (String parameter : target.substring(query + 1).split("&", -1)) {
                String name = parameter.split("=", 2)[0];
                add(faults, reason(name, MARKS) == null ? name : "query", parameter, MARKS + "?[]");
            }
        }
        return faults;
    }

    private static boolean isSimple(String target) {
        for (int i = 0; i < target.length(); i++) {
            char c = target.charAt(i);
            if (!isLetterOrDigit(c) && c != '?' && MARKS.indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }

    private static void add(List<Fault> faults, String name, String text, String marks) {
        Sentence reason = reason(text, marks);
        if (reason != null) {
            faults.add(new Fault(name, null, reason));
        }
    }

    private static Sentence reason(String text, String marks) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '%') {
                int value = i + 2 < text.length() ? value(text.charAt(i + 1), text.charAt(i + 2)) : -1;
                if (value < 0) {
                    return Sentence.of("fault.percent");
                }
                bytes.write(value);
                i += 2;
            } else if (isLetterOrDigit(c) || marks.indexOf(c) >= 0) {
                bytes.write(c);
            } else {
                return Sentence.of("fault.not-encoded", String.format(Locale.ROOT, "%%%02X", (int) c));
            }
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray()));
            return null;
        } catch (CharacterCodingException e) {
            return Sentence.of("fault.no-utf8");
        }
    }

    private static int value(char high, char low) {
        int first = Character.digit(high, HEX);
        int second = Character.digit(low, HEX);
        return first < 0 || second < 0 || high > 'f' || low > 'f' ? -1 : first * HEX + second;
    }

    private static boolean isLetterOrDigit(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z');
    }
}
