package se.arsredovisning.reports.series;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.arsredovisning.kit.language.Denomination;
import se.arsredovisning.kit.language.Figure;
import se.arsredovisning.reports.figure.FigureOrigin;
import se.arsredovisning.reports.figure.FigureRow;

/**
 * One figure of one board over time: one code, kind, unit, period type, set of dimensions and month.
 *
 * @param latest what the latest report says of it: the figure that names the series
 * @param points what is known of each period, the earliest first
 */
public record Series(FigureRow latest, List<Point> points) {

    private static final int MONTH = 5;
    private static final String DECEMBER = "12";

    private static final Comparator<FigureRow> BY_REPORT = Comparator.comparing(
                    (FigureRow row) -> FigureOrigin.end(row.section().period()))
            .thenComparing(row -> FigureOrigin.end(row.figure().period()));

    /**
     * Puts a series together.
     *
     * @param rows all that reports say of it, in any order; at least one
     */
    static Series of(List<FigureRow> rows) {
        List<Point> points = rows.stream()
                .collect(Collectors.groupingBy(
                        row -> FigureOrigin.end(row.figure().period()), TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(Point::of)
                .toList();
        return new Series(rows.stream().max(BY_REPORT).orElseThrow(), points);
    }

    public Figure figure() {
        return latest.figure();
    }

    /** The month of interim figures, {@code 08}; nothing where the series is of whole years or of their last days. */
    public Optional<String> month() {
        String month = FigureOrigin.end(figure().period()).substring(MONTH);
        return Optional.of(month).filter(interim -> !interim.equals(DECEMBER));
    }

    /** The least value that any report has said, where there is one. */
    Optional<BigDecimal> min(Denomination amounts) {
        return values(amounts).reduce(BinaryOperator.minBy(Comparator.naturalOrder()));
    }

    /** The greatest value that any report has said, where there is one. */
    Optional<BigDecimal> max(Denomination amounts) {
        return values(amounts).reduce(BinaryOperator.maxBy(Comparator.naturalOrder()));
    }

    private Stream<BigDecimal> values(Denomination amounts) {
        return points.stream()
                .flatMap(point -> Stream.concat(Stream.of(point.row()), point.restatements().stream()))
                .map(row -> row.value(amounts))
                .flatMap(Stream::ofNullable);
    }
}
