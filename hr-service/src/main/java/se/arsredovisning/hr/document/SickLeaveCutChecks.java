package se.arsredovisning.hr.document;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import se.arsredovisning.kit.language.Check;
import se.arsredovisning.kit.language.Check.Result;
import se.arsredovisning.kit.language.Interval;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.sentence.Sentence;

/** Whether sick leave by unit and by quarter agrees with everybody's. Where one is suppressed a check says nothing of it. */
final class SickLeaveCutChecks {

    private static final String UNITS = "/sickLeaveByUnit";
    private static final String QUARTERS = "/sickLeaveByQuarter";
    private static final int MONTHS_OF_QUARTER = 3;
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private final SectionDocument document;
    private final SickLeave sickLeave;
    private final int decimals;
    private final int months;
    private final List<Check> checks = new ArrayList<>();

    private SickLeaveCutChecks(SectionId section, SectionDocument document) {
        this.document = document;
        this.sickLeave = document.sickLeaveTable();
        this.decimals = document.percentDecimals();
        this.months = section.endOfPeriod().getMonthValue();
    }

    /**
     * Each row by itself, then for each year the units and the quarters against everybody, then whether the units' sizes are
     * known.
     *
     * @param document as it is told
     */
    static List<Check> of(SectionId section, SectionDocument document) {
        SickLeaveCutChecks all = new SickLeaveCutChecks(section, document);
        all.rows(document.sickLeaveByUnit(), "unit.", UNITS);
        all.rows(document.sickLeaveByQuarter(), "quarter.", QUARTERS);
        for (Column column : Column.values()) {
            all.units(column);
            all.quarters(column);
        }
        all.sizes(section);
        return all.checks;
    }

    private void rows(List<SickLeaveCut> cuts, String sort, String list) {
        for (int i = 0; i < cuts.size(); i++) {
            String name = sort
                    + (cuts.get(i).isUnit()
                            ? cuts.get(i).key()
                            : "q" + cuts.get(i).number());
            checks.addAll(SickLeaveChecks.of(cuts.get(i), decimals, name, list + "/" + i));
        }
    }

    /** Where the units are all of the staff, everybody's is their weighted mean. What is left out is not missing. */
    private void units(Column column) {
        boolean areAll = isSum(document.sickLeaveByUnit(), column, SickLeaveCut::employees)
                || isSum(document.sickLeaveByUnit(), column, SickLeaveCell::ordinaryHours);
        if (areAll) {
            mean("units", UNITS, document.sickLeaveByUnit(), column);
        }
    }

    private void quarters(Column column) {
        List<SickLeaveCut> given = document.sickLeaveByQuarter().stream()
                .filter(quarter -> quarter.cell(column).isPresent())
                .toList();
        if (given.size() * MONTHS_OF_QUARTER == months) {
            mean("quarters", QUARTERS, given, column);
        }
    }

    private boolean isSum(List<SickLeaveCut> cuts, Column column, Function<SickLeaveCell, BigDecimal> number) {
        BigDecimal all =
                sickLeave.cell(SickLeaveGroup.TOTAL, column).map(number).orElse(null);
        List<BigDecimal> given = SickLeaveCut.numbers(cuts, column, number);
        return all != null
                && !given.isEmpty()
                && given.size() == cuts.size()
                && SickLeaveCut.sum(given).subtract(all).abs().compareTo(BigDecimal.ONE) < 0;
    }

    private void mean(String what, String list, List<SickLeaveCut> cuts, Column column) {
        Optional<BigDecimal> total = sickLeave.percent(SickLeaveGroup.TOTAL, column);
        String code = "hr.sick-leave." + what + "." + column.member();
        boolean isHidden = cuts.stream().anyMatch(cut -> cut.row().isSuppressed(column));
        if (total.isEmpty() || cuts.isEmpty()) {
            return;
        }
        Sentence name = SickLeaveChecks.total(sickLeave, column);
        boolean areUnits = what.equals("units");
        if (isHidden) {
            unverifiable(code, "bracket", list, Sentence.of(SickLeaveChecks.HIDDEN, name));
            return;
        }
        List<BigDecimal> percentages = cuts.stream()
                .map(cut -> cut.percent(column, decimals).orElse(null))
                .filter(Objects::nonNull)
                .toList();
        if (percentages.size() < cuts.size()) {
            return;
        }
        List<BigDecimal> hours = SickLeaveCut.numbers(cuts, column, SickLeaveCell::ordinaryHours);
        List<BigDecimal> absence = SickLeaveCut.numbers(cuts, column, SickLeaveCell::absenceHours);
        if (hours.size() == cuts.size() && absence.size() == cuts.size()) {
            BigDecimal exact =
                    SickLeaveCut.sum(absence).multiply(ALL).divide(SickLeaveCut.sum(hours), MathContext.DECIMAL64);
            Interval computed = new Interval(exact, exact.setScale(decimals, RoundingMode.HALF_UP), exact);
            checks.add(PrintedNumberCheck.of(
                    code,
                    "sum",
                    list,
                    name,
                    Interval.of(total.get(), decimals),
                    computed,
                    Sentence.of(areUnits ? "hr.against.hours-of-units" : "hr.against.hours-of-quarters"),
                    SickLeaveChecks.PERCENT,
                    decimals));
        } else {
            Sentence between = Sentence.of(areUnits ? "hr.groups.units" : "hr.groups.quarters");
            checks.add(SickLeaveChecks.between(code, list, name, total.get(), between, percentages, decimals));
        }
    }

    /** Without sizes nobody can say whether a unit is too small to be told of, and none is told. */
    private void sizes(SectionId section) {
        List<SickLeaveCut> units = document.sickLeaveByUnit();
        List<SickLeaveCell> places = units.stream()
                .flatMap(unit -> Stream.of(Column.values()).flatMap(column -> unit.cell(column).stream()))
                .filter(cell -> cell.hasNumbers() || cell.isSuppressed())
                .toList();
        if (places.isEmpty()) {
            return;
        }
        boolean areUnknown = Stream.of(Column.values()).anyMatch(column -> {
            UnitSizes sizes = new UnitSizes(section, document, DisclosureMemory.nothing(), column, 0);
            return units.stream()
                    .filter(unit -> unit.row().isSuppressed(column))
                    .anyMatch(unit -> sizes.given(unit.key()) == null);
        });
        if (areUnknown) {
            unverifiable(
                    "hr.sick-leave.units.disclosure",
                    "disclosure",
                    UNITS,
                    Sentence.of("hr.unverifiable.sizes-of-units-not-known"));
            return;
        }
        boolean anyHidden = places.stream().anyMatch(SickLeaveCell::isSuppressed);
        checks.add(new Check(
                "hr.sick-leave.units.disclosure",
                "disclosure",
                Result.OK,
                UNITS,
                null,
                null,
                null,
                null,
                Sentence.of(anyHidden ? "hr.disclosure.units-hidden" : "hr.disclosure.no-unit-small")));
    }

    private void unverifiable(String code, String kind, String pointer, Sentence message) {
        checks.add(Check.unverifiable(code, kind, pointer, message));
    }
}
