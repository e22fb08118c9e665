package se.arsredovisning.reports.comparison;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.arsredovisning.kit.language.CountedIn;
import se.arsredovisning.kit.language.Figure;
import se.arsredovisning.reports.code.Direction;
import se.arsredovisning.reports.figure.FigureOrigin;
import se.arsredovisning.reports.figure.FigureRow;

/**
 * Boards in the order of one figure, each once. Equal values share a rank and the next one counts them: 1, 2, 2, 4.
 * Values are ranked as reported: two that may be the same number rounded otherwise still have two ranks.
 *
 * @param unit what most of the boards that have a value count in; empty where there is no figure at all
 * @param places the best first, those without a rank last
 * @param summary what the values that have a rank come to
 */
public record Ranking(Optional<CountedIn> unit, List<Place> places, RankingSummary summary) {

    private static final Comparator<FigureRow> BY_BOARD = Comparator.comparing(FigureRow::section);
    private static final Comparator<FigureRow> NEAREST =
            FigureOrigin.NEAREST.thenComparing(row -> row.figure().period());

    /**
     * A board in a ranking.
     *
     * @param rank its rank, from 1; 0 where it has none: it has no value, or one in another unit
     * @param row its figure
     * @param difference its value minus the median, in the unit of both; null where it has no rank
     */
    public record Place(int rank, FigureRow row, BigDecimal difference) {}

    /**
     * Ranks boards.
     *
     * @param rows all that reports say of the figure, in any order; each board's own report goes first, else the first
     *     later one, else the last earlier one
     * @param direction which way the figure gets better; null ranks as if more were
     */
    static Ranking of(List<FigureRow> rows, Direction direction) {
        List<FigureRow> boards =
                rows.stream().collect(Collectors.groupingBy(row -> row.section().withPeriod("2000"))).values().stream()
                        .map(said -> said.stream().min(NEAREST).orElseThrow())
                        .sorted(BY_BOARD)
                        .toList();
        Optional<CountedIn> unit = unit(boards);
        Map<Boolean, List<FigureRow>> split =
                boards.stream().collect(Collectors.partitioningBy(row -> isRanked(row, unit)));
        Comparator<FigureRow> byValue = Comparator.comparing(Ranking::value);
        List<FigureRow> ranked = split.get(true).stream()
                .sorted(direction == Direction.LOWER_IS_BETTER ? byValue : byValue.reversed())
                .toList();
        RankingSummary summary =
                RankingSummary.of(ranked.stream().map(FigureRow::figure).toList(), boards.size());
        List<Place> places = new ArrayList<>();
        for (FigureRow row : ranked) {
            Place before = places.isEmpty() ? null : places.get(places.size() - 1);
            boolean tied = before != null && value(before.row()).compareTo(value(row)) == 0;
            places.add(new Place(
                    tied ? before.rank() : places.size() + 1, row, value(row).subtract(summary.median())));
        }
        split.get(false).forEach(row -> places.add(new Place(0, row, null)));
        return new Ranking(unit, places, summary);
    }

    /** The unit of most of the boards that have a value, else of most boards. */
    private static Optional<CountedIn> unit(List<FigureRow> boards) {
        List<FigureRow> valued =
                boards.stream().filter(row -> value(row) != null).toList();
        Map<CountedIn, Long> counts = (valued.isEmpty() ? boards : valued)
                .stream()
                        .map(row -> row.figure().countedIn())
                        .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .max(Map.Entry.<CountedIn, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
    }

    private static boolean isRanked(FigureRow row, Optional<CountedIn> unit) {
        return value(row) != null && Objects.equals(row.figure().countedIn(), unit.orElse(null));
    }

    private static BigDecimal value(FigureRow row) {
        return row.figure().value();
    }

    /** The figure that names the ranking: of the latest report, the first board's. */
    Optional<Figure> latest() {
        return places.stream()
                .map(Place::row)
                .max(Comparator.comparing((FigureRow row) ->
                                FigureOrigin.end(row.section().period()))
                        .thenComparing(BY_BOARD.reversed()))
                .map(FigureRow::figure);
    }
}
