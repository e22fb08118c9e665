package se.arsredovisning.reports.explore;

import java.util.List;
import java.util.Map;
import se.arsredovisning.reports.page.Frame;

/**
 * What pages of one code have in common: a form, a chart, and the ways on.
 *
 * @param code the code
 * @param chart the chart; null where nothing is told
 * @param asked what the form was filled in with
 * @param municipalities what may be chosen, each with its value in {@code href}
 * @param kinds the same
 * @param nearby other pages of the list
 * @param api the same question to the API
 */
public record Explored(
        String code,
        ShownChart chart,
        Map<String, String> asked,
        List<Frame.Crumb> municipalities,
        List<Frame.Crumb> kinds,
        List<Frame.Crumb> nearby,
        String api) {

    /** What was given for a parameter, or nothing. */
    public String given(String name) {
        return asked.getOrDefault(name, "");
    }
}
