package se.arsredovisning.hr.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.problem.Fault;
import se.arsredovisning.kit.sentence.Sentence;

/** What has to hold of sick leave by unit and by quarter beyond its schema. */
final class SickLeaveCutRules {

    private static final String UNITS = "/sickLeaveByUnit/";
    private static final String QUARTERS = "/sickLeaveByQuarter/";
    private static final int MONTHS_OF_QUARTER = 3;

    private final SectionId section;
    private final SectionDocument document;
    private final List<Fault> faults = new ArrayList<>();

    private SickLeaveCutRules(SectionId section, SectionDocument document) {
        this.section = section;
        this.document = document;
    }

    /**
     * Every fault, each at its JSON Pointer.
     *
     * @param document as its writer knows it: what is suppressed has no numbers in it
     */
    static List<Fault> faults(SectionId section, SectionDocument document) {
        SickLeaveCutRules rules = new SickLeaveCutRules(section, document);
        rules.units();
        rules.quarters();
        return List.copyOf(rules.faults);
    }

    private void units() {
        Set<String> known = document.units();
        Set<String> given = new HashSet<>();
        List<SickLeaveCut> units = document.sickLeaveByUnit();
        for (int u = 0; u < units.size(); u++) {
            String key = units.get(u).key();
            if (!given.add(key)) {
                fault(UNITS + u + "/organisationUnit", key, Sentence.of("hr.fault.unit-twice"));
            } else if (!known.isEmpty() && !known.contains(key)) {
                fault(UNITS + u + "/organisationUnit", key, Sentence.of("hr.fault.no-unit"));
            }
            faults.addAll(SickLeaveRules.faults(units.get(u), document.percentDecimals(), UNITS + u));
        }
        for (Column column : Column.values()) {
            noMore(units, UNITS, column, "employees", SickLeaveCut::employees, BigDecimal.ZERO);
            hours(units, UNITS, column, false);
        }
    }

    private void quarters() {
        Set<String> given = new HashSet<>();
        List<SickLeaveCut> quarters = document.sickLeaveByQuarter();
        for (int q = 0; q < quarters.size(); q++) {
            SickLeaveCut quarter = quarters.get(q);
            String pointer = QUARTERS + q + "/period";
            if (!given.add(quarter.period())) {
                fault(pointer, quarter.period(), Sentence.of("hr.fault.quarter-twice"));
            }
            if (quarter.year() != section.year()) {
                fault(pointer, quarter.period(), Sentence.of("hr.fault.no-quarter", section.year()));
            } else if (quarter.number() * MONTHS_OF_QUARTER > months()) {
                fault(pointer, quarter.period(), Sentence.of("hr.fault.quarter-after-period"));
            }
            faults.addAll(SickLeaveRules.faults(quarter, document.percentDecimals(), QUARTERS + q));
        }
        for (Column column : Column.values()) {
            hours(quarters, QUARTERS, column, given.size() * MONTHS_OF_QUARTER == months());
        }
    }

    private int months() {
        return section.endOfPeriod().getMonthValue();
    }

    private void hours(List<SickLeaveCut> cuts, String list, Column column, boolean areAll) {
        for (Hours hours : Hours.ALL) {
            noMore(cuts, list, column, hours.member, hours.number, BigDecimal.ONE);
            if (areAll) {
                noLess(cuts, list, column, hours);
            }
        }
    }

    /** The members that count hours. */
    private record Hours(String member, Function<SickLeaveCell, BigDecimal> number) {
        private static final List<Hours> ALL = List.of(
                new Hours("absenceHours", SickLeaveCell::absenceHours),
                new Hours("ordinaryHours", SickLeaveCell::ordinaryHours));
    }

    /** Units do not overlap, and neither do quarters: together they have no more than all. */
    private void noMore(
            List<SickLeaveCut> cuts,
            String list,
            Column column,
            String member,
            Function<SickLeaveCell, BigDecimal> number,
            BigDecimal tolerance) {
        List<BigDecimal> given = SickLeaveCut.numbers(cuts, column, number);
        BigDecimal all = all(column, number);
        BigDecimal sum = SickLeaveCut.sum(given);
        if (all != null && sum.subtract(all).compareTo(tolerance.multiply(BigDecimal.valueOf(given.size()))) > 0) {
            together(cuts, list, column, member, number, sum, all);
        }
    }

    /** All quarters of the period are all of it. */
    private void noLess(List<SickLeaveCut> cuts, String list, Column column, Hours hours) {
        List<BigDecimal> given = SickLeaveCut.numbers(cuts, column, hours.number);
        BigDecimal all = all(column, hours.number);
        BigDecimal sum = SickLeaveCut.sum(given);
        if (all != null
                && given.size() == cuts.size()
                && all.subtract(sum).compareTo(BigDecimal.valueOf(given.size())) > 0) {
            together(cuts, list, column, hours.member, hours.number, sum, all);
        }
    }

    private void together(
            List<SickLeaveCut> cuts,
            String list,
            Column column,
            String member,
            Function<SickLeaveCell, BigDecimal> number,
            BigDecimal sum,
            BigDecimal all) {
        int last = 0;
        for (int i = 0; i < cuts.size(); i++) {
            last = cuts.get(i).cell(column).map(number).isPresent() ? i : last;
        }
        fault(
                list + last + "/" + column.member() + "/" + member,
                cuts.get(last).cell(column).map(number).orElseThrow(),
                Sentence.of("hr.fault.cuts-and-all", sum.toPlainString(), all.toPlainString()));
    }

    private BigDecimal all(Column column, Function<SickLeaveCell, BigDecimal> number) {
        return document.sickLeaveTable()
                .cell(SickLeaveGroup.TOTAL, column)
                .map(number)
                .orElse(null);
    }

    private void fault(String pointer, Object value, Sentence reason) {
        faults.add(new Fault(pointer, value, reason));
    }
}
