package se.arsredovisning.reports.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.arsredovisning.reports.cache.RenderedReport;

/** What the head of a page's answer says: nothing runs on it, nobody frames it, nothing of its address leaves with a link. */
public final class PageHead {

    public static final String HTML = "text/html;charset=UTF-8";

    private static final String POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self';"
                    + " base-uri 'none'; frame-ancestors 'none'";

    private PageHead() {}

    /** The headers of every page, by name. */
    public static Map<String, String> headers(List<Frame.Alternate> alternates) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Security-Policy", POLICY);
        headers.put("Referrer-Policy", "strict-origin-when-cross-origin");
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        if (!alternates.isEmpty()) {
            headers.put(
                    "Link",
                    alternates.stream()
                            .map(other -> "<" + other.href() + ">; rel=\"alternate\"; type=\"" + other.type() + "\"")
                            .collect(Collectors.joining(", ")));
        }
        return headers;
    }

    static RenderedReport.Head of(List<Frame.Alternate> alternates) {
        return RenderedReport.Head.of(HTML, headers(alternates));
    }
}
