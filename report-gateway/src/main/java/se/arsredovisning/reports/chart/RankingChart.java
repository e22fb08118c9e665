package se.arsredovisning.reports.chart;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import se.arsredovisning.kit.language.Denomination;
import se.arsredovisning.kit.sentence.Sentence;
import se.arsredovisning.kit.sentence.Words;
import se.arsredovisning.reports.figure.FigureRow;

/** Boards by one figure, the best first. */
public final class RankingChart {

    private RankingChart() {}

    /**
     * A board.
     *
     * @param rank its rank, from 1; 0 where it has none
     * @param label whose figure it is
     * @param figure the figure; null where it is counted in another unit than the others
     */
    public record Place(int rank, String label, FigureRow figure) {}

    /**
     * The chart.
     *
     * @param name what the code is called
     * @param period the period that is compared
     * @param kind what the numbers are
     */
    public static Optional<Chart> of(Words name, String period, Words kind, List<Place> places) {
        List<Chart.Row> rows = places.stream()
                .map(place -> new Chart.Row(
                        place.rank() == 0
                                ? Sentence.of("reports.chart.ranking.without", ChartFigure.said(place.label()))
                                : Sentence.of(
                                        "reports.chart.ranking.place", place.rank(), ChartFigure.said(place.label())),
                        Arrays.asList(place.figure() == null ? null : ChartFigure.of(place.figure()))))
                .toList();
        return new Chart(
                        "ranking",
                        Chart.Form.BARS,
                        title(name, period, places),
                        Sentence.of("reports.chart.ranking.about", name, period),
                        Denomination.SEK,
                        List.of(new Chart.Column(kind, Paint.OUTCOME, period)),
                        rows)
                .ifTold();
    }

    private static Sentence title(Words name, String period, List<Place> places) {
        List<Place> ranked = places.stream().filter(place -> place.rank() > 0).toList();
        if (ranked.size() < 2 || ranked.get(0).rank() != 1) {
            return Sentence.of("reports.chart.ranking.about", name, period);
        }
        Place first = ranked.get(0);
        return Sentence.of(
                "reports.chart.ranking.first",
                ChartFigure.said(first.label()),
                name,
                new Measured(ChartFigure.of(first.figure()), Denomination.SEK));
    }
}
