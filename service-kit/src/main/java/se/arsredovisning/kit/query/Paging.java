package se.arsredovisning.kit.query;

/**
 * Which part of a list is asked for.
 *
 * @param page the page, from 1 to {@value #MAX_PAGE}
 * @param limit the most items on a page, 1 to {@value #MAX_LIMIT}
 */
public record Paging(int page, int limit) {

    public static final int DEFAULT_LIMIT = 20;
    public static final int MAX_LIMIT = 1000;

    /** So that a page's first row can be counted without overflow. */
    public static final int MAX_PAGE = 1_000_000;

    /** How many items stand before the page. */
    public long offset() {
        return (long) (page - 1) * limit;
    }
}
