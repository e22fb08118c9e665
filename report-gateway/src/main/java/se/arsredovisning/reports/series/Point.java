package se.arsredovisning.reports.series;

import java.util.ArrayList;
import java.util.List;
import se.arsredovisning.kit.language.Accuracy;
import se.arsredovisning.kit.language.Check;
import se.arsredovisning.kit.language.Figure;
import se.arsredovisning.kit.language.Interval;
import se.arsredovisning.reports.figure.FigureOrigin;
import se.arsredovisning.reports.figure.FigureRow;

/**
 * What is known of a figure in one period.
 *
 * @param row what the report nearest to the period says: its own, else the first later one, else the last earlier one
 * @param restatements what later reports have said otherwise since, in their order; the last of them holds now
 */
public record Point(FigureRow row, List<FigureRow> restatements) {

    /**
     * Puts together what several reports say of a figure in one period.
     *
     * @param rows at least one row, in any order
     */
    static Point of(List<FigureRow> rows) {
        List<FigureRow> nearest = rows.stream().sorted(FigureOrigin.NEAREST).toList();
        List<FigureRow> restatements = new ArrayList<>();
        FigureRow said = nearest.get(0);
        for (FigureRow row : nearest.subList(1, nearest.size())) {
            if (FigureOrigin.of(row) == FigureOrigin.COMPARISON && differs(said.figure(), row.figure())) {
                restatements.add(row);
                said = row;
            }
        }
        return new Point(nearest.get(0), restatements);
    }

    /** The place of the point on the axis of time. */
    public String period() {
        return FigureOrigin.period(FigureOrigin.end(row.figure().period()));
    }

    FigureOrigin origin() {
        return FigureOrigin.of(row);
    }

    /**
     * Whether a later report says another value. Two values that may be the same number rounded differently are one; a
     * report that tells no value takes none back.
     */
    private static boolean differs(Figure said, Figure later) {
        if (later.value() == null) {
            return false;
        }
        return said.value() == null || interval(said).compare(interval(later)) == Check.Result.DISCREPANCY;
    }

    private static Interval interval(Figure figure) {
        return Accuracy.interval(figure.value(), figure.unit(), figure.decimals());
    }
}
