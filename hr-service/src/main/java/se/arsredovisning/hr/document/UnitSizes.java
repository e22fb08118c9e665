package se.arsredovisning.hr.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.arsredovisning.kit.language.SectionId;

/**
 * How many employees the units of one year have, by everything that their section tells and by what was told before, and
 * whether it tells how few of a sex or an age a unit has.
 */
final class UnitSizes {

    private final SectionDocument document;
    private final Column column;
    private final DisclosureMemory memory;
    private final int threshold;
    private final CountedStaff counted;
    private final String year;
    private final String month;

    UnitSizes(SectionId section, SectionDocument document, DisclosureMemory memory, Column column, int threshold) {
        this.document = document;
        this.column = column;
        this.memory = memory;
        this.threshold = threshold;
        this.counted = CountedStaff.of(section, document, column);
        this.year = String.valueOf(column == Column.CURRENT ? section.year() : section.year() - 1);
        this.month = year + section.endOfPeriod().toString().substring(4, 7);
    }

    /** Every unit of which anything was said: in the table, or before. */
    Set<String> units() {
        Set<String> units = new TreeSet<>();
        document.sickLeaveByUnit().forEach(unit -> units.add(unit.key()));
        units.addAll(memory.known(column).units().percent().keySet());
        return units;
    }

    /** Whether any of them was told before. */
    boolean areKnown() {
        return !memory.known(column).units().percent().isEmpty();
    }

    /** As the section gives it now, or else as told before; or null. */
    Integer of(String unit) {
        Integer given = given(unit);
        return given != null ? given : known(unit);
    }

    /** What is told of the units now, of a document as it is told. */
    KnownNumbers told(int decimals) {
        KnownNumbers told = KnownNumbers.nothing();
        CutTotals percentages = new CutTotals(column, decimals);
        for (SickLeaveCut unit : document.sickLeaveByUnit()) {
            String key = unit.key();
            Integer size = given(key);
            BigDecimal hours =
                    unit.cell(column).map(SickLeaveCell::ordinaryHours).orElse(null);
            if (size != null) {
                told.employees().put(key, size);
            }
            if (hours != null) {
                told.hours().put(key, hours);
            }
            if (percentages.isTold(unit)) {
                told.percent().put(key, percentages.known(unit));
                told.told().put(key, of(key));
            }
        }
        return told;
    }

    /** As told before, or null. */
    Integer known(String unit) {
        return memory.known(column).units().employees().get(unit);
    }

    /** As the table of sick leave gives it, or else as the staff is counted; or null. */
    Integer given(String unit) {
        return readings(unit).stream().findFirst().orElse(null);
    }

    /** Whether it has no more than the threshold by anything that is told, or was. */
    boolean isSmall(String unit) {
        Integer before = known(unit);
        Integer most = counted.mostOfUnit(unit);
        return (before != null && isFew(before))
                || (most != null && isFew(most))
                || readings(unit).stream().anyMatch(this::isFew);
    }

    private boolean isFew(int employees) {
        return employees > 0 && employees <= threshold;
    }

    private List<Integer> readings(String unit) {
        List<Integer> readings = new ArrayList<>();
        document.sickLeaveByUnit().stream()
                .filter(one -> one.key().equals(unit))
                .flatMap(one -> one.cell(column).stream())
                .map(SickLeaveCell::employees)
                .filter(employees -> employees != null)
                .forEach(readings::add);
        document.staffGroups().stream()
                .filter(group -> group.period().equals(month) && group.headcount() != null)
                .filter(group -> group.dimensions().equals(Map.of("organisationUnit", unit)))
                .forEach(group -> readings.add(group.headcount()));
        document.month(month).stream()
                .flatMap(staff -> staff.parts().stream())
                .filter(part -> part.key().equals(unit))
                .map(UnitSizes::headcount)
                .filter(headcount -> headcount != null)
                .forEach(readings::add);
        return readings;
    }

    private static Integer headcount(StaffingPart part) {
        List<BigDecimal> forms = Stream.of(EmploymentForm.values())
                .map(form -> part.staff(form).map(Staff::headcount).orElse(null))
                .toList();
        return forms.contains(null)
                ? null
                : (Integer) forms.stream().mapToInt(BigDecimal::intValueExact).sum();
    }

    /**
     * Whether head counts tell, or told, that only a few of a sex or an age are in a unit: as they stand there, or as what the
     * others leave of the unit, or the units of the group.
     *
     * @param sizes of the groups
     */
    boolean isCrossed(SickLeaveGroup.Kind kind, GroupSizes sizes) {
        if (memory.known(column).crossed().contains(kind)) {
            return true;
        }
        String dimension = kind.groups().get(0).dimensions().keySet().iterator().next();
        Map<List<Object>, List<StaffGroup>> tables = document.staffGroups().stream()
                .filter(group -> group.period().startsWith(year) && group.headcount() != null)
                .filter(group -> group.organisationUnit() != null && group.employmentForm() != StaffGroup.Form.HOURLY)
                .filter(group -> group.dimensions().containsKey(dimension))
                .collect(Collectors.groupingBy(
                        group -> List.of(group.period(), group.dimensions().keySet())));
        return tables.values().stream().anyMatch(table -> tellsFew(table, dimension, kind, sizes));
    }

    private boolean tellsFew(List<StaffGroup> table, String dimension, SickLeaveGroup.Kind kind, GroupSizes sizes) {
        Function<StaffGroup, String> value = group -> group.dimensions().get(dimension);
        boolean areRowsFew = sums(table, group -> group.organisationUnit() + ' ' + value.apply(group)).values().stream()
                        .anyMatch(this::isFew)
                || (dimension.equals("ageGroup")
                        && table.stream().anyMatch(row -> row.sex() != null && isFew(row.headcount())))
                || (dimension.equals("sex")
                        && table.stream().anyMatch(row -> row.ageGroup() != null && isFew(row.headcount())));
        Map<String, Integer> byUnit = sums(table, StaffGroup::organisationUnit);
        Map<String, Integer> byValue = sums(table, value);
        return areRowsFew
                || byUnit.entrySet().stream().anyMatch(unit -> leavesFew(of(unit.getKey()), unit.getValue()))
                || kind.groups().stream().anyMatch(group -> {
                    Integer told = byValue.get(group.dimensions().get(dimension));
                    return told != null && leavesFew(sizes.of(group), told);
                });
    }

    private boolean leavesFew(Integer all, int told) {
        return all != null && isFew(all - told);
    }

    private static Map<String, Integer> sums(Collection<StaffGroup> rows, Function<StaffGroup, String> key) {
        return rows.stream().collect(Collectors.groupingBy(key, Collectors.summingInt(StaffGroup::headcount)));
    }
}
