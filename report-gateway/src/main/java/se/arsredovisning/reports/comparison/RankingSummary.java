package se.arsredovisning.reports.comparison;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import se.arsredovisning.kit.language.Figure;

/**
 * What values come to. All are null where there is none.
 *
 * @param count how many values there are
 * @param withoutRank how many boards are left out
 * @param min the least
 * @param max the greatest
 * @param median the one in the middle, or the mean of the two; exact
 * @param mean each board counted alike, whatever its size; rounded half up to one decimal more than the finest value
 * @param decimals how exact the roughest value is; the others of these numbers are no better known
 */
public record RankingSummary(
        int count,
        int withoutRank,
        BigDecimal min,
        BigDecimal max,
        BigDecimal median,
        BigDecimal mean,
        Integer decimals) {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    /**
     * Counts values.
     *
     * @param figures those that have a value
     * @param boards how many boards there are in all
     */
    static RankingSummary of(List<Figure> figures, int boards) {
        List<BigDecimal> values = figures.stream().map(Figure::value).sorted().toList();
        int count = values.size();
        if (count == 0) {
            return new RankingSummary(0, boards, null, null, null, null, null);
        }
        BigDecimal middle = values.get(count / 2);
        int finest = figures.stream().mapToInt(Figure::decimals).max().orElseThrow();
        BigDecimal sum = values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return new RankingSummary(
                count,
                boards - count,
                values.get(0),
                values.get(count - 1),
                // Half of a decimal number is a decimal number: nothing is rounded.
                count % 2 == 1 ? middle : values.get(count / 2 - 1).add(middle).divide(TWO),
                sum.divide(BigDecimal.valueOf(count), finest + 1, RoundingMode.HALF_UP),
                figures.stream().mapToInt(Figure::decimals).min().orElseThrow());
    }
}
