package se.arsredovisning.reports.explore;

import io.quarkus.qute.RawString;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.arsredovisning.kit.sentence.Language;
import se.arsredovisning.reports.chart.Chart;
import se.arsredovisning.reports.chart.Charts;
import se.arsredovisning.reports.edition.EditionText;
import se.arsredovisning.reports.page.Block;
import se.arsredovisning.reports.page.ChapterDrawings;
import se.arsredovisning.reports.page.ReportAddress;
import se.arsredovisning.reports.page.ReportContext;

/** The charts of a report in the chapters of its page. A draft's have no addresses of their own. */
@Singleton
final class ReportDrawings implements ChapterDrawings {

    private final ExploreTemplates templates;

    ReportDrawings(ExploreTemplates templates) {
        this.templates = templates;
    }

    @Override
    public Map<String, List<Block>> of(ReportContext context) {
        EditionText edition = context.edition();
        Language language = context.request().language();
        String address = context.request().root() + ReportAddress.of(edition.report()) + "/charts/";
        Map<String, List<Chart>> charts = Charts.of(edition.body()).stream()
                .collect(Collectors.groupingBy(Chart::part, LinkedHashMap::new, Collectors.toList()));
        Map<String, List<Block>> drawn = new LinkedHashMap<>();
        charts.forEach((part, ofPart) -> drawn.put(
                part,
                List.of(Block.markup(new RawString(ofPart.stream()
                        .map(chart -> ShownChart.of(
                                chart,
                                language,
                                edition.isDraft() ? null : address + chart.key(),
                                "?edition=" + edition.number()))
                        .map(shown -> templates.chart(context.w(), shown))
                        .collect(Collectors.joining("", "<div class=\"charts\">\n", "</div>")))))));
        return drawn;
    }
}
