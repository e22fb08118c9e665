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
        long pages = (total + limit - 1) / limit;
        var links = Links.of("self", address(asked, limit, page), "first", address(asked, limit, 1));
        links.putAll(Links.of("last", address(asked, limit, Math.max(1, pages))));
        if (page < pages) {
            links.putAll(Links.of("next", address(asked, limit, page + 1)));
        }
        if (page > 1 && pages > 0) {
            links.putAll(Links.of("prev", address(asked, limit, Math.min(page - 1, pages))));
        }
        Map<String, Object> meta = new LinkedHashMap<>();
        meta.put("page", page);
        meta.put("limit", limit);
        meta.put("count", items.size());
        meta.put("totalRecords", total);
        meta.put("totalPages", pages);
        meta.putAll(more);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put(name, items);
        answer.put("_meta", meta);
        answer.put("_links", links);
        return answer;
    }

    private static String address(UriInfo asked, int limit, long toPage) {
        return asked.getRequestUriBuilder()
                .replaceQueryParam("page", toPage)
                .replaceQueryParam("limit", limit)
                .build()
                .toString();
    }
}
