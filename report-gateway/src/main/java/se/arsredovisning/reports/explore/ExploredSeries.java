package se.arsredovisning.reports.explore;

import java.util.List;

/**
 * A figure over time.
 *
 * @param explored the form, the chart and the ways on
 * @param restated what later reports said otherwise, a line each
 */
public record ExploredSeries(Explored explored, List<String> restated) {}
