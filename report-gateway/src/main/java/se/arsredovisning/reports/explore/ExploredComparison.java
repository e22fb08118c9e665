package se.arsredovisning.reports.explore;

import java.util.List;
import se.arsredovisning.reports.page.Frame;

/**
 * Boards by one figure.
 *
 * @param explored the form, the chart and the ways on
 * @param summary how many, the least, the median, the greatest, as terms and what they come to
 */
public record ExploredComparison(Explored explored, List<Frame.Crumb> summary) {}
