package se.arsredovisning.kit.http;

import io.vertx.core.MultiMap;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * For whom a proxy asks. Of a list the last address counts, which is the proxy's own word: what stands before, callers may
 * have sent. Anything that is no address is taken out, since Quarkus leaves such a request unanswered or logs it.
 */
final class ForwardedFor {

    private static final String LIST = "X-Forwarded-For";
    private static final String STANDARD = "Forwarded";

    private static final Pattern PARAMETER = Pattern.compile("(?i)for=(\"[^\"]*\"|[^;,\"]*)\"?");

    private static final Pattern ADDRESS = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,3}){3})(?::\\d{1,5})?"
            + "|\\[?([0-9A-Fa-f]{0,4}(?::[0-9A-Fa-f.]{0,15}){2,7})(?:](?::\\d{1,5})?)?");

    private ForwardedFor() {}

    /** Leaves one address in the headers, in one place, or none. */
    static void settle(MultiMap headers) {
        if (!headers.contains(LIST) && !headers.contains(STANDARD)) {
            return;
        }
        String standard = String.join(",", headers.getAll(STANDARD));
        Optional<String> address = last(PARAMETER.matcher(standard).results().map(found -> found.group(1)))
                .or(() -> last(Stream.of(String.join(",", headers.getAll(LIST)).split(",", -1))));
        headers.remove(LIST);
        if (!standard.isEmpty()) {
            headers.set(STANDARD, PARAMETER.matcher(standard).replaceAll(""));
        }
        address.ifPresent(known -> headers.set(LIST, known));
    }

    private static Optional<String> last(Stream<String> given) {
        return given.reduce((before, after) -> after)
                .map(text -> text.replace("\"", "").strip())
                .map(ADDRESS::matcher)
                .filter(Matcher::matches)
                .map(found -> found.group(1) == null ? "[" + found.group(2) + "]" : found.group(1));
    }
}
