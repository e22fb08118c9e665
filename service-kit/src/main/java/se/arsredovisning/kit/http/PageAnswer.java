package se.arsredovisning.kit.http;

import jakarta.ws.rs.core.UriInfo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.arsredovisning.kit.json.Links;
import se.arsredovisning.kit.query.Paging;

/** How one page of a list is answered. */
public final class PageAnswer {

    private PageAnswer() {}

    /** The members {@code _meta} and {@code _links} of a page, under the address that was asked, filters kept. */
    public static <T> Map<String, Object> of(Paging paging, String name, List<T> items, long total, UriInfo asked) {
        return of(paging, name, items, total, asked, Map.of());
    }

    /**
     * The same.
     *
     * @param more what {@code _meta} says beside where the page is
     */
    public static <T> Map<String, Object> of(
            Paging paging, String name, List<T> items, long total, UriInfo asked, Map<String, Object> more) {
        int page = paging.page();
        int limit = paging.limit();
        long pages = pages(total, limit);
        String before = before(asked, "page");
        var links = Links.of("self", address(before, limit, page), "first", address(before, limit, 1));
        links.putAll(Links.of("last", address(before, limit, Math.max(1, pages))));
        if (page < pages) {
            links.putAll(Links.of("next", address(before, limit, page + 1)));
        }
        if (page > 1 && pages > 0) {
            links.putAll(Links.of("prev", address(before, limit, Math.min(page - 1, pages))));
        }
        return answer(paging, name, items, total, more, links);
    }

    /**
     * The cursors of a page of those that follow each other by them.
     *
     * @param first asks for the first of them
     * @param self the one that asked for this page
     * @param next the one that asks for the next page, or null where there is none
     */
    public record Cursors(String first, String self, String next) {}

    /**
     * The same of a page that was asked for by a cursor. No page is linked but the first and the next one.
     *
     * @param paging the page's number among those that follow each other
     */
    public static <T> Map<String, Object> ofCursor(
            Paging paging,
            String name,
            List<T> items,
            long total,
            UriInfo asked,
            Map<String, Object> more,
            Cursors cursors) {
        String before = before(asked, "cursor");
        int limit = paging.limit();
        var links = Links.of(
                "self", address(before, limit, cursors.self()), "first", address(before, limit, cursors.first()));
        if (cursors.next() != null) {
            links.putAll(Links.of("next", address(before, limit, cursors.next())));
        }
        return answer(paging, name, items, total, more, links);
    }

    private static <T> Map<String, Object> answer(
            Paging paging,
            String name,
            List<T> items,
            long total,
            Map<String, Object> more,
            Map<String, Map<String, String>> links) {
        Map<String, Object> meta = new LinkedHashMap<>();
        meta.put("page", paging.page());
        meta.put("limit", paging.limit());
        meta.put("count", items.size());
        meta.put("totalRecords", total);
        meta.put("totalPages", pages(total, paging.limit()));
        meta.putAll(more);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put(name, items);
        answer.put("_meta", meta);
        answer.put("_links", links);
        return answer;
    }

    private static long pages(long total, int limit) {
        return (total + limit - 1) / limit;
    }

    /** The address that was asked, without what says which page it was, so that this can be put behind it. */
    private static String before(UriInfo asked, String name) {
        String address = asked.getRequestUriBuilder()
                // Null, not nothing: where there is no question yet, nothing would still make one.
                .replaceQueryParam(name, (Object[]) null)
                .replaceQueryParam("limit", (Object[]) null)
                .build()
                .toString();
        return address + (address.indexOf('?') < 0 ? "?" : "&") + name + "=";
    }

    private static String address(String before, int limit, Object page) {
        return before + page + "&limit=" + limit;
    }
}
