package se.arsredovisning.reports.edition;

import java.util.List;

/**
 * Some editions.
 *
 * @param editions those of the page
 * @param total how many there are on all pages
 */
record PublishedPage(List<Edition> editions, long total) {}
