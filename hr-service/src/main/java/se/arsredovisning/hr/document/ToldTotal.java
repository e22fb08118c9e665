package se.arsredovisning.hr.document;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.arsredovisning.hr.disclosure.Group;
import se.arsredovisning.kit.language.Figure;
import se.arsredovisning.kit.language.Interval;
import se.arsredovisning.kit.language.SectionId;

/**
 * How closely everybody's sick leave of a year is told.
 *
 * @param sizes of the sexes; null where they are hidden
 */
record ToldTotal(
        SectionId section, SectionDocument document, Column column, DisclosureMemory memory, GroupSizes sizes) {

    /**
     * What tells the sick leave of everybody: its own percentage and hours, the lengths, the sexes where they are told, the
     * change, the facts, and what was told before.
     *
     * @param isOtherTold whether the other year's is told, and so the change
     */
    List<Interval> all(boolean isOtherTold) {
        SickLeave sickLeave = document.sickLeaveTable();
        List<Interval> totals = new ArrayList<>();
        sickLeave.percent(SickLeaveGroup.TOTAL, column).map(this::rounded).ifPresent(totals::add);
        sickLeave.ratio(SickLeaveGroup.TOTAL, column).map(Interval::exactly).ifPresent(totals::add);
        lengthsTogether(sickLeave).ifPresent(totals::add);
        facts(Figure.Kind.OUTCOME, column).forEach(totals::add);
        if (isOtherTold) {
            byTheOtherYear(sickLeave).forEach(totals::add);
        }
        Optional.ofNullable(memory.known(column).percent(SickLeaveGroup.TOTAL)).ifPresent(totals::add);
        if (!totals.isEmpty() && sizes != null) {
            sexesTogether(sickLeave).forEach(totals::add);
        }
        return totals;
    }

    /** The numbers of the prose that restate everybody's, as exactly as they are given. */
    private Stream<Interval> facts(Figure.Kind kind, Column year) {
        String period = (year == Column.CURRENT ? section.year() : section.year() - 1)
                + section.period().substring(4);
        return document.facts().stream()
                .filter(fact -> fact.concerns().equals(SickLeaveFigures.SICK_LEAVE) && fact.kind() == kind)
                .filter(fact -> period.equals(fact.period()))
                .map(fact -> Interval.of(fact.value(), fact.decimals()));
    }

    /** What a change says that was printed rounded, and is not only the difference of two rounded numbers. */
    private Stream<Interval> byTheOtherYear(SickLeave sickLeave) {
        Column then = column == Column.CURRENT ? Column.PREVIOUS : Column.CURRENT;
        Optional<Interval> other = sickLeave
                .percent(SickLeaveGroup.TOTAL, then)
                .map(percent -> Group.told(
                        percent,
                        sickLeave.decimals(),
                        sickLeave.ratio(SickLeaveGroup.TOTAL, then).orElse(null)));
        Stream<Interval> printed = sickLeave.row(SickLeaveGroup.TOTAL).flatMap(SickLeaveRow::printedChange).stream()
                .map(this::rounded);
        return other.stream().flatMap(year -> Stream.concat(printed, facts(Figure.Kind.CHANGE, Column.CURRENT))
                .map(change -> column == Column.CURRENT ? year.plus(change) : year.minus(change)));
    }

    private Optional<Interval> lengthsTogether(SickLeave sickLeave) {
        List<SickLeaveGroup> lengths = SickLeaveGroup.Kind.LENGTH.groups();
        boolean areTold = lengths.stream().allMatch(length -> sickLeave
                .cell(length, column)
                .filter(cell -> !cell.isSuppressed())
                .flatMap(cell -> sickLeave.percent(length, column))
                .isPresent());
        return areTold
                ? lengths.stream()
                        .map(length -> rounded(sickLeave.percent(length, column).orElseThrow()))
                        .reduce(Interval::plus)
                : Optional.empty();
    }

    /** By head counts, as a reader would, and by hours. */
    private List<Interval> sexesTogether(SickLeave sickLeave) {
        List<SickLeaveGroup> sexes = SickLeaveGroup.Kind.SEX.groups().stream()
                .filter(sex -> !Objects.equals(sizes.of(sex), 0))
                .toList();
        boolean areTold = sexes.stream()
                .allMatch(sex ->
                        sizes.of(sex) != null && sickLeave.percent(sex, column).isPresent());
        if (sexes.isEmpty() || !areTold) {
            return List.of();
        }
        List<BigDecimal> hours = sexes.stream()
                .map(sex -> sickLeave
                        .cell(sex, column)
                        .map(SickLeaveCell::ordinaryHours)
                        .orElse(BigDecimal.ZERO))
                .toList();
        List<BigDecimal> heads =
                sexes.stream().map(sizes::of).map(BigDecimal::valueOf).toList();
        return Stream.of(heads, hours)
                .filter(weights -> weights.stream().noneMatch(weight -> weight.signum() == 0))
                .map(weights -> mean(sickLeave, sexes, weights))
                .toList();
    }

    private Interval mean(SickLeave sickLeave, List<SickLeaveGroup> sexes, List<BigDecimal> weights) {
        BigDecimal all = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return IntStream.range(0, sexes.size())
                .mapToObj(i -> weighted(
                        Group.told(
                                sickLeave.percent(sexes.get(i), column).orElseThrow(),
                                sickLeave.decimals(),
                                sickLeave.ratio(sexes.get(i), column).orElse(null)),
                        weights.get(i).divide(all, MathContext.DECIMAL64)))
                .reduce(Interval::plus)
                .orElseThrow();
    }

    private static Interval weighted(Interval interval, BigDecimal weight) {
        return new Interval(
                interval.low().multiply(weight),
                interval.value().multiply(weight),
                interval.high().multiply(weight));
    }

    private Interval rounded(BigDecimal percent) {
        return Interval.of(percent, document.percentDecimals());
    }
}
