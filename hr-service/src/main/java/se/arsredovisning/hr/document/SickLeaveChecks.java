package se.arsredovisning.hr.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import se.arsredovisning.kit.language.Check;
import se.arsredovisning.kit.language.Check.Result;
import se.arsredovisning.kit.language.Interval;
import se.arsredovisning.kit.language.Swedish;

/** Whether the figures of sick leave agree with each other. Where one is suppressed a check says nothing of it. */
final class SickLeaveChecks {

    static final String HIDDEN = "Kan inte prövas: uppgifter som ingår lämnas inte.";

    private final SickLeave sickLeave;
    private final String name;
    private final BiPredicate<SickLeaveGroup, Column> isCounted;
    private final List<Check> checks = new ArrayList<>();

    /** Of the groups, or of one that has another name. */
    private SickLeaveChecks(SickLeave sickLeave, String name, BiPredicate<SickLeaveGroup, Column> isCounted) {
        this.sickLeave = sickLeave;
        this.name = name;
        this.isCounted = isCounted;
    }

    /**
     * Percentages against hours and changes against years, row by row; then for each year whether the lengths add up
     * and the sexes and ages bracket the total; then whether the groups' sizes are known.
     *
     * @param sickLeave as it is told
     * @param isCounted whether the section tells elsewhere how many a group's employees are
     */
    static List<Check> of(SickLeave sickLeave, BiPredicate<SickLeaveGroup, Column> isCounted) {
        SickLeaveChecks all = new SickLeaveChecks(sickLeave, null, isCounted);
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
            all.sizes(kind);
        }
        return all.checks;
    }

    /** Everybody's in a unit or a quarter: percentages against hours, and the change against the years. */
    static List<Check> of(SickLeaveCut cut, int decimals, String name, String pointer) {
        SickLeaveChecks one = new SickLeaveChecks(cut.table(decimals), name, (group, column) -> false);
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
                compare(code, "percent", at, printed.get(), interval, "räknat ur timmarna");
            }
        }
    }

    private void change(SickLeaveRow row, String pointer) {
        String code = code(row.group()) + ".change";
        String at = pointer + "/change";
        if (row.isChangeSuppressed()) {
            unverifiable(code, "change", at, HIDDEN);
            return;
        }
        row.printedChange().ifPresent(printed -> {
            Optional<Interval> current = interval(row.group(), Column.CURRENT);
            Optional<Interval> previous = interval(row.group(), Column.PREVIOUS);
            if (current.isPresent() && previous.isPresent()) {
                compare(code, "change", at, printed, current.get().minus(previous.get()), "skillnaden mellan åren");
            } else {
                unverifiable(code, "change", at, "Kan inte prövas: ett av de två årens värden saknas.");
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
            compare(code, "sum", at, total.get(), sum, "längdernas summa");
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
                    "Sjukfrånvaron totalt (" + Swedish.number(total.get(), sickLeave.decimals())
                            + " procent) är mindre än de längder som anges tillsammans ("
                            + Swedish.number(sum.value(), sickLeave.decimals()) + " procent)."));
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
            unverifiable(code, "bracket", at, HIDDEN);
            return;
        }
        List<BigDecimal> groups = kind.groups().stream()
                .map(group -> sickLeave.percent(group, column).orElse(null))
                .filter(Objects::nonNull)
                .toList();
        if (groups.size() < kind.groups().size()) {
            unverifiable(code, "bracket", at, "Kan inte prövas: en av grupperna saknas.");
            return;
        }
        checks.add(between(code, at, total.get(), groups, sickLeave.decimals()));
    }

    /** Whether a weighted mean lies between the least and the greatest of what it is of. */
    static Check between(String code, String at, BigDecimal total, List<BigDecimal> groups, int decimals) {
        BigDecimal least = groups.stream().min(Comparator.naturalOrder()).orElseThrow();
        BigDecimal greatest = groups.stream().max(Comparator.naturalOrder()).orElseThrow();
        Interval low = Interval.of(least, decimals);
        Interval high = Interval.of(greatest, decimals);
        Interval whole = Interval.of(total, decimals);
        boolean isBetween = least.compareTo(total) <= 0 && total.compareTo(greatest) <= 0;
        boolean overlaps = low.low().compareTo(whole.high()) <= 0 && whole.low().compareTo(high.high()) <= 0;
        Result result = isBetween ? Result.OK : overlaps ? Result.ROUNDING : Result.DISCREPANCY;
        String between =
                "grupperna (" + Swedish.number(least, decimals) + "–" + Swedish.number(greatest, decimals) + ")";
        return new Check(
                code,
                "bracket",
                result,
                at,
                total,
                null,
                low.low(),
                high.high(),
                "Totalen (" + Swedish.number(total, decimals) + ") ligger "
                        + (isBetween ? "mellan " : overlaps ? "så nära som avrundning förklarar " : "utanför ")
                        + between + ".");
    }

    /** Without sizes nobody can say whether a group is too small to be told of. */
    private void sizes(SickLeaveGroup.Kind kind) {
        List<SickLeaveCell> told = new ArrayList<>();
        boolean isUnsizedTold = false;
        boolean isUnsizedHidden = false;
        for (Column column : Column.values()) {
            for (SickLeaveGroup group : kind.groups()) {
                SickLeaveCell cell = sickLeave.cell(group, column).orElse(null);
                if (cell != null && (cell.hasNumbers() || cell.isSuppressed())) {
                    boolean isUnsized = cell.employees() == null && !isCounted.test(group, column);
                    told.add(cell);
                    isUnsizedTold |= isUnsized && !cell.isSuppressed();
                    isUnsizedHidden |= isUnsized && cell.isSuppressed();
                }
            }
        }
        if (told.isEmpty()) {
            return;
        }
        String code = "hr.sick-leave." + kind.name().toLowerCase(Locale.ROOT) + ".disclosure";
        if (isUnsizedTold) {
            unverifiable(
                    code,
                    "disclosure",
                    "/sickLeave",
                    "Kan inte prövas: hur många anställda grupperna har är inte känt, så det går inte att säga om någon"
                            + " är för liten för att redovisas.");
            return;
        }
        boolean anyHidden = told.stream().anyMatch(SickLeaveCell::isSuppressed);
        checks.add(new Check(
                code,
                "disclosure",
                Result.OK,
                "/sickLeave",
                null,
                null,
                null,
                null,
                isUnsizedHidden
                        ? "Gruppernas storlekar är inte alla kända; uppgifter som skulle avslöja för mycket lämnas inte."
                        : anyHidden
                        ? "Gruppernas storlekar är kända; uppgifter som skulle avslöja för mycket lämnas inte."
                        : "Gruppernas storlekar är kända; ingen grupp är för liten för att redovisas."));
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

    private void compare(String code, String kind, String pointer, BigDecimal printed, Interval computed, String what) {
        checks.add(PrintedNumberCheck.of(
                code, kind, pointer, Interval.of(printed, sickLeave.decimals()), computed, what, sickLeave.decimals()));
    }

    private void unverifiable(String code, String kind, String pointer, String message) {
        checks.add(new Check(code, kind, Result.UNVERIFIABLE, pointer, null, null, null, null, message));
    }
}
