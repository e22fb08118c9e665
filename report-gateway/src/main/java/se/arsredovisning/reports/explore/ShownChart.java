package se.arsredovisning.reports.explore;

import java.util.List;
import se.arsredovisning.kit.sentence.Language;
import se.arsredovisning.reports.chart.Chart;
import se.arsredovisning.reports.chart.ChartTable;

/**
 * A chart as a page shows it.
 *
 * @param key its name, and its place on the page
 * @param title what is seen in it
 * @param svg the image
 * @param table its figures
 * @param address where it stands by itself, without an extension
 * @param query what pins that to what is shown here, with its question mark
 */
public record ShownChart(String key, String title, String svg, ChartTable table, String address, String query) {

    static ShownChart of(Chart chart, Language language, String address, String query) {
        return new ShownChart(
                chart.key(), chart.title().in(language), chart.svg(language), chart.table(language), address, query);
    }

    /** Its image and its figures as files. */
    public List<String> files() {
        return List.of("svg", "csv", "json");
    }

    public String file(String extension) {
        return address + "." + extension + query;
    }

    /** What others put into their pages. */
    public String embed() {
        return address + "/embed" + query;
    }
}
