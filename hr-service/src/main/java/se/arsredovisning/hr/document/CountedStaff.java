package se.arsredovisning.hr.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.arsredovisning.kit.language.SectionId;

/**
 * How many are of a sex or an age by what a section tells of its staff: nobody needs the sizes in the table of sick leave who
 * can read them there.
 *
 * @param groups of the last month of the year, those employed by the hour left out
 * @param staff all that month, or null
 */
record CountedStaff(List<StaffGroup> groups, Integer staff) {

    private static final String SEX = "sex";
    private static final String AGE = "ageGroup";

    /** The youngest and the oldest that there are, as far as a reader of ages thinks. */
    private static final int YOUNGEST = 20;

    private static final int OLDEST = 64;

    /** The staff of one year of a section. */
    static CountedStaff of(SectionId section, SectionDocument document, Column column) {
        int year = column == Column.CURRENT ? section.year() : section.year() - 1;
        String month = year + section.endOfPeriod().toString().substring(4, 7);
        return new CountedStaff(
                document.staffGroups().stream()
                        .filter(group -> group.period().equals(month) && group.headcount() != null)
                        .filter(group -> group.employmentForm() != StaffGroup.Form.HOURLY)
                        .toList(),
                GroupSizes.staff(section, document, column));
    }

    /** Every number of persons that a group can be read to have, the plainest first; empty where it cannot be read. */
    List<Integer> sizes(SickLeaveGroup group) {
        if (!group.isOfPeople() || groups.isEmpty()) {
            return List.of();
        }
        String dimension = group.kind() == SickLeaveGroup.Kind.SEX ? SEX : AGE;
        String value = group.dimensions().get(dimension);
        Map<Set<String>, List<StaffGroup>> tables = groups.stream()
                .filter(one -> one.dimensions().containsKey(dimension))
                .collect(Collectors.groupingBy(one -> one.dimensions().keySet()));
        return tables.entrySet().stream()
                .sorted(Comparator.comparingInt(table -> table.getKey().size()))
                .flatMap(table -> {
                    boolean isPlain = table.getKey().size() == 1;
                    List<StaffGroup> parts = table.getValue().stream()
                            .filter(one -> isPart(one, dimension, value))
                            .toList();
                    return isWhole(parts, table.getValue(), dimension, value, isPlain)
                            ? Stream.of(sum(parts))
                            : Stream.<Integer>empty();
                })
                .toList();
    }

    private static boolean isPart(StaffGroup one, String dimension, String value) {
        String own = one.dimensions().get(dimension);
        return own.equals(value) || (dimension.equals(AGE) && AgeSpan.of(own).isWithin(AgeSpan.of(value)));
    }

    /** Whether rows are all of a group: the one that is it, ages that follow on each other, or a table of all the staff. */
    private boolean isWhole(
            List<StaffGroup> parts, List<StaffGroup> table, String dimension, String value, boolean isPlain) {
        if (parts.isEmpty()) {
            return false;
        }
        if (!isPlain) {
            return staff != null && sum(table) == staff && doNotStraddle(table, dimension, value);
        }
        return dimension.equals(SEX) || isTiled(parts, AgeSpan.of(value));
    }

    private static boolean doNotStraddle(List<StaffGroup> table, String dimension, String value) {
        return !dimension.equals(AGE)
                || table.stream()
                        .map(one -> AgeSpan.of(one.ageGroup()))
                        .allMatch(age -> age.isWithin(AgeSpan.of(value)) || !age.overlaps(AgeSpan.of(value)));
    }

    private static boolean isTiled(List<StaffGroup> parts, AgeSpan whole) {
        List<AgeSpan> ages = new ArrayList<>(
                parts.stream().map(part -> AgeSpan.of(part.ageGroup())).toList());
        ages.sort(Comparator.comparingInt(AgeSpan::from));
        for (int i = 1; i < ages.size(); i++) {
            if (ages.get(i).from() != ages.get(i - 1).to() + 1) {
                return false;
            }
        }
        int from = ages.get(0).from();
        int to = ages.get(ages.size() - 1).to();
        return from <= Math.max(whole.from(), whole.from() == 0 ? YOUNGEST : 0) && to >= Math.min(whole.to(), OLDEST);
    }

    private static int sum(List<StaffGroup> rows) {
        return rows.stream().mapToInt(StaffGroup::headcount).sum();
    }
}
