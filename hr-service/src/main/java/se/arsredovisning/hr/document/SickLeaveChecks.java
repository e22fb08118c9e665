package se.arsredovisning.hr.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;
import se.arsredovisning.kit.language.Check;
import se.arsredovisning.kit.language.Check.Result;
import se.arsredovisning.kit.language.CountedIn;
import se.arsredovisning.kit.language.Interval;
import se.arsredovisning.kit.language.Unit;
import se.arsredovisning.kit.sentence.Sentence;

/** Whether the figures of sick leave agree with each other. Where one is suppressed a check says nothing of it. */
final class SickLeaveChecks {

    static final CountedIn PERCENT = new CountedIn(Unit.PERCENT, null);
    static final String HIDDEN = "hr.unverifiable.hidden";
    private static final CountedIn POINTS = new CountedIn(Unit.PERCENTAGE_POINTS, null);

    private final SickLeave sickLeave;
    private final String name;
    private final List<Check> checks = new ArrayList<>();

    /** Of the groups, or of one that has another name. */
    private SickLeaveChecks(SickLeave sickLeave, String name) {
        this.sickLeave = sickLeave;
        this.name = name;
    }

    /**
     * Percentages against hours and changes against years, row by row; then for each year whether the lengths add up
     * and the sexes and ages bracket the total; then whether the groups' sizes are known.
     *
     * @param sickLeave as it is told
     * @param isCounted whether the section tells elsewhere how many a group's employees are
     */
    static List<Check> of(SickLeave sickLeave, BiPredicate<SickLeaveGroup, Column> isCounted) {
        SickLeaveChecks all = new SickLeaveChecks(sickLeave, null);
        for (int i = 0; i < sickLeave.rows().size(); i++) {
            all.percentages(sickLeave.rows().get(i), "/sickLeave/" + i);
            all.change(sickLeave.rows().get(i), "/sickLeave/" + i);
        }
        for (Column column : Column.values()) {
            all.lengths(column);
            for (SickLeaveGroup.Kind kind : SickLeaveGroup.Kind.OF_PEOPLE) {
                all.bracket(kind, column);
            }
        }
        for (SickLeaveGroup.Kind kind : SickLeaveGroup.Kind.OF_PEOPLE) {
            all.checks.addAll(GroupSizeChecks.of(sickLeave, kind, isCounted));
        }
        return all.checks;
    }

    /** Everybody's in a unit or a quarter: percentages against hours, and the change against the years. */
    static List<Check> of(SickLeaveCut cut, int decimals, String name, String pointer) {
        SickLeaveChecks one = new SickLeaveChecks(cut.table(decimals), name);
        one.percentages(cut.row(), pointer);
        one.change(cut.row(), pointer);
        return one.checks;
    }

    private void percentages(SickLeaveRow row, String pointer) {
        for (Column column : Column.values()) {
            String code = code(row.group()) + "." + column.member();
            String at = pointer + "/" + column.member() + "/percent";
            Optional<BigDecimal> printed = row.cell(column).flatMap(SickLeaveCell::printed);
            Optional<BigDecimal> computed = sickLeave.computed(row.group(), column);
            if (printed.isPresent() && computed.isPresent()) {
                BigDecimal exact = sickLeave.exact(row.group(), column).orElseThrow();
                Interval interval = new Interval(exact, computed.get(), exact);
                compare(
                        code,
                        "percent",
                        at,
                        name(row.label(), column.words()),
                        printed.get(),
                        interval,
                        Sentence.of("hr.against.hours"),
                        PERCENT);
            }
        }
    }

    private void change(SickLeaveRow row, String pointer) {
        String code = code(row.group()) + ".change";
        String at = pointer + "/change";
        Sentence name = name(row.label(), Sentence.of("hr.column.change"));
        if (row.isChangeSuppressed()) {
            unverifiable(code, "change", at, Sentence.of(HIDDEN, name));
            return;
        }
        row.printedChange().ifPresent(printed -> {
            Optional<Interval> current = interval(row.group(), Column.CURRENT);
            Optional<Interval> previous = interval(row.group(), Column.PREVIOUS);
            if (current.isPresent() && previous.isPresent()) {
                compare(
                        code,
                        "change",
                        at,
                        name,
                        printed,
                        current.get().minus(previous.get()),
                        Sentence.of("hr.against.years"),
                        POINTS);
            } else {
                unverifiable(code, "change", at, Sentence.of("hr.unverifiable.year-missing", name));
            }
        });
    }

    private void lengths(Column column) {
        List<Interval> lengths = intervals(SickLeaveGroup.Kind.LENGTH, column);
        Optional<BigDecimal> total = sickLeave.percent(SickLeaveGroup.TOTAL, column);
        if (total.isEmpty() || lengths.isEmpty()) {
            return;
        }
        String code = "hr.sick-leave.lengths." + column.member();
        String at = pointer(column);
        Interval sum = lengths.stream().reduce(Interval::plus).orElseThrow();
        if (lengths.size() == SickLeaveGroup.Kind.LENGTH.groups().size()) {
            compare(code, "sum", at, total(column), total.get(), sum, Sentence.of("hr.against.lengths"), PERCENT);
        } else if (sum.low()
                        .compareTo(
                                Interval.of(total.get(), sickLeave.decimals()).high())
                > 0) {
            checks.add(new Check(
                    code,
                    "sum",
                    Result.DISCREPANCY,
                    at,
                    total.get(),
                    sum.value(),
                    sum.low(),
                    sum.high(),
                    Sentence.of(
                            "hr.sick-leave.less-than-lengths",
                            total(column),
                            percent(total.get()),
                            percent(sum.value()))));
        }
        // A board may give total and short sick leave only: what is left out is not missing.
    }

    /** The total is a weighted mean, so it lies between the least and the greatest of the groups. */
    private void bracket(SickLeaveGroup.Kind kind, Column column) {
        Optional<BigDecimal> total = sickLeave.percent(SickLeaveGroup.TOTAL, column);
        boolean isGiven = kind.groups().stream()
                .anyMatch(group -> sickLeave.percent(group, column).isPresent() || isSuppressed(group, column));
        if (total.isEmpty() || !isGiven) {
            return;
        }
        String code = "hr.sick-leave." + kind.name().toLowerCase(Locale.ROOT) + "." + column.member();
        String at = pointer(column);
        if (kind.groups().stream().anyMatch(group -> isSuppressed(group, column))) {
            unverifiable(code, "bracket", at, Sentence.of(HIDDEN, total(column)));
            return;
        }
        List<BigDecimal> groups = kind.groups().stream()
                .map(group -> sickLeave.percent(group, column).orElse(null))
                .filter(Objects::nonNull)
                .toList();
        if (groups.size() < kind.groups().size()) {
            unverifiable(code, "bracket", at, Sentence.of("hr.unverifiable.group-missing", total(column)));
            return;
        }
        Sentence between = Sentence.of(kind == SickLeaveGroup.Kind.SEX ? "hr.groups.sexes" : "hr.groups.ages");
        checks.add(between(code, at, total(column), total.get(), between, groups, sickLeave.decimals()));
    }

    /**
     * Whether a weighted mean lies between the least and the greatest of what it is of.
     *
     * @param name what the mean is called
     * @param between what it is of
     */
    static Check between(
            String code,
            String at,
            Sentence name,
            BigDecimal total,
            Sentence between,
            List<BigDecimal> groups,
            int decimals) {
        BigDecimal least = groups.stream().min(Comparator.naturalOrder()).orElseThrow();
        BigDecimal greatest = groups.stream().max(Comparator.naturalOrder()).orElseThrow();
        Interval low = Interval.of(least, decimals);
        Interval high = Interval.of(greatest, decimals);
        Interval whole = Interval.of(total, decimals);
        boolean isBetween = least.compareTo(total) <= 0 && total.compareTo(greatest) <= 0;
        boolean overlaps = low.low().compareTo(whole.high()) <= 0 && whole.low().compareTo(high.high()) <= 0;
        Result result = isBetween ? Result.OK : overlaps ? Result.ROUNDING : Result.DISCREPANCY;
        String sentence =
                switch (result) {
                    case OK -> "hr.bracket.ok";
                    case ROUNDING -> "hr.bracket.rounding";
                    default -> "hr.bracket.discrepancy";
                };
        return new Check(
                code,
                "bracket",
                result,
                at,
                total,
                null,
                low.low(),
                high.high(),
                Sentence.of(
                        sentence,
                        name,
                        PERCENT.amount(total, decimals),
                        between,
                        PERCENT.amount(least, decimals),
                        PERCENT.amount(greatest, decimals)));
    }

    private boolean isSuppressed(SickLeaveGroup group, Column column) {
        return sickLeave.cell(group, column).filter(SickLeaveCell::isSuppressed).isPresent();
    }

    private Optional<Interval> interval(SickLeaveGroup group, Column column) {
        return sickLeave.percent(group, column).map(percent -> Interval.of(percent, sickLeave.decimals()));
    }

    private List<Interval> intervals(SickLeaveGroup.Kind kind, Column column) {
        return kind.groups().stream()
                .map(group -> interval(group, column))
                .flatMap(Optional::stream)
                .toList();
    }

    private String pointer(Column column) {
        for (int i = 0; i < sickLeave.rows().size(); i++) {
            if (sickLeave.rows().get(i).group() == SickLeaveGroup.TOTAL) {
                return "/sickLeave/" + i + "/" + column.member() + "/percent";
            }
        }
        return "/sickLeave";
    }

    private String code(SickLeaveGroup group) {
        return "hr.sick-leave." + (name == null ? group.code() : name);
    }

    private void compare(
            String code,
            String kind,
            String pointer,
            Sentence name,
            BigDecimal printed,
            Interval computed,
            Sentence what,
            CountedIn countedIn) {
        int decimals = sickLeave.decimals();
        checks.add(PrintedNumberCheck.of(
                code, kind, pointer, name, Interval.of(printed, decimals), computed, what, countedIn, decimals));
    }

    private void unverifiable(String code, String kind, String pointer, Sentence message) {
        checks.add(Check.unverifiable(code, kind, pointer, message));
    }

    private static Sentence name(String label, Sentence column) {
        return Sentence.of("hr.name.sick-leave", label, column);
    }

    private Sentence total(Column column) {
        return total(sickLeave, column);
    }

    /** What the total of a year is called. */
    static Sentence total(SickLeave sickLeave, Column column) {
        return name(sickLeave.row(SickLeaveGroup.TOTAL).orElseThrow().label(), column.words());
    }

    private Sentence percent(BigDecimal number) {
        return PERCENT.amount(number, sickLeave.decimals());
    }
}
