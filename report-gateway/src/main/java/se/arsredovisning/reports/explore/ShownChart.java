package se.arsredovisning.reports.explore;

import io.quarkus.qute.RawString;
import java.util.List;
import se.arsredovisning.kit.sentence.Language;
import se.arsredovisning.reports.chart.Chart;
import se.arsredovisning.reports.chart.ChartTable;
import se.arsredovisning.reports.page.Frame;
import se.arsredovisning.reports.page.PageWords;

/**
 * A chart as a page shows it.
 *
 * @param key its name, and its place on the page
 * @param title what is seen in it
 * @param svg the image
 * @param table its figures
 * @param address where it stands by itself, without an extension; null where it does not
 * @param query what pins that to what is shown here, with its question mark
 * @param embed what it is called where others put it into their pages
 */
public record ShownChart(
        String key, String title, RawString svg, ChartTable table, String address, String query, String embed) {

    static ShownChart of(Chart chart, Language language, String address, String query) {
        return new ShownChart(
                chart.key(),
                chart.title().in(language),
                new RawString(chart.svg(language)),
                chart.table(language),
                address,
                query,
                PageWords.of(language).say("explore.embed"));
    }

    /** Its image and its figures as files, and what others put into their pages. */
    public List<Frame.Crumb> files() {
        return List.of(
                new Frame.Crumb(address + ".svg" + query, "SVG"),
                new Frame.Crumb(address + ".csv" + query, "CSV"),
                new Frame.Crumb(address + ".json" + query, "JSON"),
                new Frame.Crumb(address + "/" + ChartFiles.EMBED + query, embed));
    }
}
