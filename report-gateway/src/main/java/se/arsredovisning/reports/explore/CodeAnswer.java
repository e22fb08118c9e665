package se.arsredovisning.reports.explore;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import se.arsredovisning.reports.chart.Chart;

/**
 * What is found of a code, to be shown as a page or as a chart of its own.
 *
 * @param title the key of the page's title, which takes the code's name
 * @param template the page's template
 * @param chart the chart; nothing where nobody tells anything
 * @param filled what the form is filled in with, where nothing was given
 * @param total how long the list is of which a part is shown
 * @param api the same question to the API, without what was given
 * @param of members that the chart's JSON begins with
 * @param shown what the template shows, made of what all such pages show
 */
record CodeAnswer(
        String title,
        String template,
        Optional<Chart> chart,
        Map<String, String> filled,
        long total,
        String api,
        ObjectNode of,
        Function<Explored, Record> shown) {}
