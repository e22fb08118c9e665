package se.arsredovisning.reports.explore;

import java.util.List;
import java.util.Map;
import se.arsredovisning.reports.page.Frame;

/**
 * A figure over time.
 *
 * @param code the code
 * @param name what it is called
 * @param chart the chart; null where nothing is told
 * @param asked what the form was filled in with
 * @param choices what it offers
 * @param total how many series there are
 * @param restated what later reports said otherwise, a line each
 * @param nearby other pages of the list
 * @param api the same question to the API
 */
public record ExploredSeries(
        String code,
        String name,
        ShownChart chart,
        Map<String, String> asked,
        Choices choices,
        long total,
        List<String> restated,
        List<Frame.Crumb> nearby,
        String api) {

    /** What may be chosen: each with its value in {@code href}. */
    public record Choices(List<Frame.Crumb> municipalities, List<Frame.Crumb> kinds) {}

    /** What was given for a parameter, or nothing. */
    public String given(String name) {
        return asked.getOrDefault(name, "");
    }
}
