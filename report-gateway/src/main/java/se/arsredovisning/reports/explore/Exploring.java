package se.arsredovisning.reports.explore;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.kit.query.Paging;
import se.arsredovisning.kit.sentence.Sentence;
import se.arsredovisning.reports.code.CodeUse;
import se.arsredovisning.reports.page.Frame;
import se.arsredovisning.reports.page.PageRequest;

/** What pages of one code have in common: their addresses, and the way to what stands beside them. */
final class Exploring {

    private Exploring() {}

    /** {@code /series/{code}} and what is made of it. */
    static boolean isAt(PageRequest request, String beginning) {
        List<String> path = request.path();
        return request.isBelow(beginning)
                && (path.size() == 2
                        || (path.size() == 3
                                && path.get(2).equals(ChartFiles.EMBED)
                                && request.extension().isEmpty()));
    }

    /** Whether the chart itself is asked for, and not the page. */
    static boolean isFile(PageRequest request) {
        return !request.extension().isEmpty() || request.path().size() > 2;
    }

    static String address(PageRequest request, String beginning, String code) {
        return request.root() + "/" + beginning + "/" + code;
    }

    /** The same file with other parameters. */
    static String file(PageRequest request, String query) {
        String address =
                address(request, request.path().get(0), encoded(request.path().get(1)));
        return address + (request.extension().isEmpty() ? "/" + ChartFiles.EMBED : "." + request.extension()) + query;
    }

    private static String encoded(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8);
    }

    static ProblemException nothing() {
        return ProblemException.notFound(Sentence.of("reports.page.none"));
    }

    /** The page of the code itself. */
    static List<Frame.Crumb> crumbs(PageRequest request, CodeUse use) {
        return List.of(
                new Frame.Crumb(request.root() + "/codes/" + use.code(), CodeNames.name(use, request.language())));
    }

    /** The pages before and after one of a list. */
    static List<Frame.Crumb> nearby(PageRequest request, String address, Paging paging, long total) {
        List<Frame.Crumb> nearby = new ArrayList<>();
        if (paging.offset() > 0) {
            nearby.add(new Frame.Crumb(
                    address + AsOf.with(request, "page", Integer.toString(paging.page() - 1)),
                    request.words().say("explore.previous")));
        }
        if (paging.offset() + paging.limit() < total) {
            nearby.add(new Frame.Crumb(
                    address + AsOf.with(request, "page", Integer.toString(paging.page() + 1)),
                    request.words().say("explore.next")));
        }
        return nearby;
    }

    /** Where the API answers the same question. */
    static String api(PageRequest request, String api) {
        Map<String, String> asked = new LinkedHashMap<>(request.parameters());
        asked.remove("page");
        String more = AsOf.query(asked);
        return api + (more.isEmpty() ? "" : "&" + more.substring(1));
    }
}
