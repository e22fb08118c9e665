package se.arsredovisning.reports.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import se.arsredovisning.kit.sentence.Language;
import se.arsredovisning.kit.sentence.Sentence;
import se.arsredovisning.kit.sentence.Words;

/** A chart in words. */
final class ChartText {

    /** Whoever listens to more than so many rows is better served by the table. */
    private static final int MOST_ROWS = 12;

    private final Chart chart;
    private final Language language;

    ChartText(Chart chart, Language language) {
        this.chart = chart;
        this.language = language;
    }

    String alternative() {
        List<String> said = new ArrayList<>();
        said.add(chart.about().in(language) + '.');
        chart.rows().stream().limit(MOST_ROWS).forEach(row -> said.add(row(row)));
        if (chart.rows().size() > MOST_ROWS) {
            said.add(Sentence.of("reports.chart.more-rows", chart.rows().size() - MOST_ROWS)
                    .in(language));
        }
        return String.join(" ", said);
    }

    private String row(Chart.Row row) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < chart.columns().size(); i++) {
            ChartFigure figure = row.figures().get(i);
            if (figure != null) {
                cells.add(chart.columns().get(i).name().in(language)
                        + ' '
                        + figure.words(chart.amounts()).in(language));
            }
        }
        Words label = row.label();
        return cells.stream().collect(Collectors.joining(", ", label.in(language) + ": ", "."));
    }
}
