package se.arsredovisning.kit.http;

import jakarta.ws.rs.core.UriInfo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.arsredovisning.kit.query.Paging;

/** How one page of a list is answered. */
public final class PageAnswer {

    private PageAnswer() {}

    /** The members {@code _meta} and {@code _links} of a page, under the address that was asked, filters kept. */
    public static <T> Map<String, Object> of(Paging paging, String name, List<T> items, long total, UriInfo asked) {
        int page = paging.page();
        int limit = paging.limit();
        long pages = (total + limit - 1) / limit;
        Map<String, Object> links = new LinkedHashMap<>();
        links.put("self", link(asked, limit, page));
        links.put("first", link(asked, limit, 1));
        links.put("last", link(asked, limit, Math.max(1, pages)));
        if (page < pages) {
            links.put("next", link(asked, limit, page + 1));
        }
        if (page > 1 && pages > 0) {
            links.put("prev", link(asked, limit, Math.min(page - 1, pages)));
        }
        Map<String, Object> meta = new LinkedHashMap<>();
        meta.put("page", page);
        meta.put("limit", limit);
        meta.put("count", items.size());
        meta.put("totalRecords", total);
        meta.put("totalPages", pages);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put(name, items);
        answer.put("_meta", meta);
        answer.put("_links", links);
        return answer;
    }

    private static Map<String, String> link(UriInfo asked, int limit, long toPage) {
        String uri = asked.getRequestUriBuilder()
                .replaceQueryParam("page", toPage)
                .replaceQueryParam("limit", limit)
                .build()
                .toString();
        return Map.of("href", uri);
    }
}
