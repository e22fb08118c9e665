package se.arsredovisning.kit.http;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A host, perhaps with a port, as {@code Host} and forwarded headers name it and as links repeat it. */
final class Authority {

    private static final Pattern FORM =
            Pattern.compile("(?:[A-Za-z0-9._~-]{1,253}|\\[[0-9A-Fa-f:.]{2,45}])(?::(\\d{0,5}))?");

    private static final int MAX_PORT = 65_535;

    /** The last one that was found to be valid: nearly all requests to a service name the same. */
    private static volatile String known;

    private Authority() {}

    /** Whether it can stand in a link. */
    static boolean isValid(String authority) {
        if (authority.equals(known)) {
            return true;
        }
        boolean isValid = hasForm(authority);
        if (isValid) {
            known = authority;
        }
        return isValid;
    }

    private static boolean hasForm(String authority) {
        Matcher parts = FORM.matcher(authority);
        return parts.matches()
                && (parts.group(1) == null || parts.group(1).isEmpty() || Integer.parseInt(parts.group(1)) <= MAX_PORT);
    }

    /** Whether the lines of a header are what HTTP/1.1 asks for: one, with a valid authority. */
    static boolean isOne(List<String> lines) {
        return lines.size() == 1 && isValid(lines.get(0));
    }
}
