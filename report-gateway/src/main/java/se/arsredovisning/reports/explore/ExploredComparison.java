package se.arsredovisning.reports.explore;

import java.util.List;
import java.util.Map;
import se.arsredovisning.reports.page.Frame;

/**
 * Boards by one figure.
 *
 * @param code the code
 * @param name what it is called
 * @param chart the chart; null where nothing is told
 * @param asked what the form was filled in with
 * @param choices what it offers
 * @param summary how many, the least, the median, the greatest, as terms and what they come to
 * @param nearby other pages of the list
 * @param api the same question to the API
 */
public record ExploredComparison(
        String code,
        String name,
        ShownChart chart,
        Map<String, String> asked,
        ExploredSeries.Choices choices,
        List<Frame.Crumb> summary,
        List<Frame.Crumb> nearby,
        String api) {

    /** What was given for a parameter, or nothing. */
    public String given(String name) {
        return asked.getOrDefault(name, "");
    }
}
