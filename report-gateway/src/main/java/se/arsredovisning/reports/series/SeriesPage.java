package se.arsredovisning.reports.series;

import java.util.List;

/**
 * Some series.
 *
 * @param series those of the page
 * @param total how many there are on all pages
 * @param periods every period that a series of any page has a point in, the earliest first
 */
public record SeriesPage(List<Series> series, long total, List<String> periods) {}
