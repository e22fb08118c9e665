package se.arsredovisning.hr.document;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import se.arsredovisning.hr.disclosure.Group;
import se.arsredovisning.kit.language.Interval;

/** What the units and the quarters that are told say of everybody's sick leave of a year. */
final class CutTotals {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);
    private static final int MONTHS_OF_QUARTER = 3;

    private final Column column;
    private final int decimals;

    CutTotals(Column column, int decimals) {
        this.column = column;
        this.decimals = decimals;
    }

    /**
     * By the units: what they have of the whole, and what the rest can have.
     *
     * @param units that are told
     * @param size of a unit
     * @param all employees, or null
     * @param hours of all, or null
     */
    List<Interval> ofUnits(
            List<SickLeaveCut> units, Function<SickLeaveCut, Integer> size, Integer all, BigDecimal hours) {
        List<SickLeaveCut> told = units.stream().filter(this::isTold).toList();
        return Stream.of(parts(told, unit -> decimal(size.apply(unit)), decimal(all)), parts(told, this::hours, hours))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Interval> parts(
            List<SickLeaveCut> told, Function<SickLeaveCut, BigDecimal> weight, BigDecimal all) {
        List<BigDecimal> weights = told.stream().map(weight).toList();
        if (told.isEmpty() || all == null || all.signum() <= 0 || weights.contains(null)) {
            return Optional.empty();
        }
        BigDecimal rest = all.subtract(weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        if (rest.signum() < 0) {
            return Optional.empty();
        }
        Interval parts = sum(told, weights);
        return Optional.of(
                divided(new Interval(parts.low(), parts.low(), parts.high().add(rest.multiply(ALL))), all));
    }

    /**
     * By the quarters, where they are all of the period: with their hours, with their employees, and as if all were equally
     * long, which a reader would try.
     *
     * @param quarters that are told
     * @param months of the period
     */
    List<Interval> ofQuarters(List<SickLeaveCut> quarters, int months) {
        List<SickLeaveCut> told = quarters.stream().filter(this::isTold).toList();
        if (told.isEmpty() || told.size() * MONTHS_OF_QUARTER != months) {
            return List.of();
        }
        List<Interval> means = new ArrayList<>();
        for (Function<SickLeaveCut, BigDecimal> weight :
                List.<Function<SickLeaveCut, BigDecimal>>of(quarter -> BigDecimal.ONE, this::employees, this::hours)) {
            List<BigDecimal> weights = told.stream().map(weight).toList();
            BigDecimal all = weights.stream().filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
            if (!weights.contains(null) && all.signum() > 0) {
                means.add(divided(sum(told, weights), all));
            }
        }
        return means;
    }

    /** What is known of one that is told: half of its last digit, its hours, and what a printed change says. */
    Interval known(SickLeaveCut cut) {
        Interval own = told(cut, column);
        Column then = column == Column.CURRENT ? Column.PREVIOUS : Column.CURRENT;
        BigDecimal printed = cut.row().printedChange().orElse(null);
        if (printed == null || cut.percent(then, decimals).isEmpty()) {
            return own;
        }
        Interval change = Interval.of(printed, decimals);
        Interval other = told(cut, then);
        return overlap(own, column == Column.CURRENT ? other.plus(change) : other.minus(change));
    }

    private static Interval overlap(Interval own, Interval other) {
        BigDecimal low = own.low().max(other.low());
        BigDecimal high = own.high().min(other.high());
        return low.compareTo(high) <= 0 ? new Interval(low, low, high) : own;
    }

    private Interval told(SickLeaveCut cut, Column year) {
        return Group.told(
                cut.percent(year, decimals).orElseThrow(),
                decimals,
                cut.table(decimals).ratio(SickLeaveGroup.TOTAL, year).orElse(null));
    }

    boolean isTold(SickLeaveCut cut) {
        return cut.percent(column, decimals).isPresent();
    }

    private BigDecimal hours(SickLeaveCut cut) {
        return cut.cell(column).map(SickLeaveCell::ordinaryHours).orElse(null);
    }

    private BigDecimal employees(SickLeaveCut cut) {
        return decimal(cut.cell(column).map(SickLeaveCell::employees).orElse(null));
    }

    private static BigDecimal decimal(Integer count) {
        return count == null ? null : BigDecimal.valueOf(count);
    }

    private Interval sum(List<SickLeaveCut> told, List<BigDecimal> weights) {
        BigDecimal low = BigDecimal.ZERO;
        BigDecimal high = BigDecimal.ZERO;
        for (int i = 0; i < told.size(); i++) {
            Interval known = known(told.get(i));
            low = low.add(known.low().multiply(weights.get(i)));
            high = high.add(known.high().multiply(weights.get(i)));
        }
        return new Interval(low, low, high);
    }

    private static Interval divided(Interval sum, BigDecimal all) {
        BigDecimal low = sum.low().divide(all, MathContext.DECIMAL64);
        return new Interval(low, low, sum.high().divide(all, MathContext.DECIMAL64));
    }
}
