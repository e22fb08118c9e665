package se.arsredovisning.kit.http;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.List;
import se.arsredovisning.kit.problem.Fault;
import se.arsredovisning.kit.sentence.Sentence;

/** Lines of one name are one list (RFC 9110, 5.3): proxies may split and join them. */
final class HeaderLines {

    private static final List<CharSequence> LISTS = List.of(
            HttpHeaders.ACCEPT,
            HttpHeaders.ACCEPT_ENCODING,
            HttpHeaders.CACHE_CONTROL,
            HttpHeaders.CONTENT_ENCODING,
            HttpHeaders.IF_MATCH,
            HttpHeaders.IF_NONE_MATCH);

    private static final List<CharSequence> SINGLE = List.of(HttpHeaders.CONTENT_TYPE, "Change-Reason");

    private HeaderLines() {}

    /**
     * Joins the lines of those headers that are lists.
     *
     * @return a fault where a header that has one value was given several, else null
     */
    static Fault join(MultiMap headers) {
        for (CharSequence name : LISTS) {
            List<String> lines = headers.getAll(name);
            if (lines.size() > 1) {
                headers.set(name, String.join(", ", lines));
            }
        }
        for (CharSequence name : SINGLE) {
            List<String> lines = headers.getAll(name);
            if (lines.size() > 1) {
                if (lines.stream().distinct().count() > 1) {
                    return new Fault(
                            canonical(name), null, Sentence.of("fault.given-with-several-values", lines.size()));
                }
                headers.set(name, lines.get(0));
            }
        }
        return null;
    }

    private static String canonical(CharSequence name) {
        return name == HttpHeaders.CONTENT_TYPE ? "Content-Type" : name.toString();
    }
}
