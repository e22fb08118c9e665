package se.arsredovisning.kit.http;

import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.arsredovisning.kit.problem.Fault;
import se.arsredovisning.kit.problem.ProblemException;

/**
 * Which part of a collection is asked for.
 *
 * @param page the page, from 1
 * @param limit the most items on a page, 1 to {@value #MAX_LIMIT}
 */
public record Paging(int page, int limit) {

    public static final int DEFAULT_LIMIT = 20;
    public static final int MAX_LIMIT = 1000;

    /** So that a page's first row can be counted without overflow. */
    private static final int MAX_PAGE = 1_000_000;

    /**
     * Reads the two parameters, each null where it was not given.
     *
     * @throws ProblemException {@code invalid-content} that names each that is no number or out of bounds
     */
    public static Paging of(String page, String limit) {
        List<Fault> faults = new ArrayList<>();
        int first = number("page", page, 1, MAX_PAGE, faults);
        int most = number("limit", limit, DEFAULT_LIMIT, MAX_LIMIT, faults);
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        return new Paging(first, most);
    }

    /** How many items stand before the page. */
    public long offset() {
        return (long) (page - 1) * limit;
    }

    /** The members {@code _meta} and {@code _links} of a page, under the address that was asked, filters kept. */
    public <T> Map<String, Object> answer(String name, List<T> items, long total, UriInfo asked) {
        long pages = (total + limit - 1) / limit;
        Map<String, Object> links = new LinkedHashMap<>();
        links.put("self", link(asked, page));
        links.put("first", link(asked, 1));
        links.put("last", link(asked, Math.max(1, pages)));
        if (page < pages) {
            links.put("next", link(asked, page + 1));
        }
        if (page > 1 && pages > 0) {
            links.put("prev", link(asked, Math.min(page - 1, pages)));
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

    private Map<String, String> link(UriInfo asked, long toPage) {
        String uri = asked.getRequestUriBuilder()
                .replaceQueryParam("page", toPage)
                .replaceQueryParam("limit", limit)
                .build()
                .toString();
        return Map.of("href", uri);
    }

    private static int number(String name, String text, int otherwise, int max, List<Fault> faults) {
        if (text == null) {
            return otherwise;
        }
        if (text.matches("[0-9]{1,7}")) {
            int number = Integer.parseInt(text);
            if (number >= 1 && number <= max) {
                return number;
            }
        }
        faults.add(new Fault(name, text, "is not a whole number from 1 to " + max));
        return otherwise;
    }
}
