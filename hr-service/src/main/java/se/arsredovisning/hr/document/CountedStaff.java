package se.arsredovisning.hr.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.arsredovisning.kit.language.SectionId;

/**
 * How many are of a sex or an age by what a section tells of its staff in a year: nobody needs the sizes in the table of
 * sick leave who can read them there, or what limits them. Those employed by the hour are left out.
 *
 * <p>The year's last month goes first; another month of the year counts for a group that the last one does not tell.
 */
final class CountedStaff {

    private static final String UNIT = "organisationUnit";
    private static final Map<String, String> SEXES =
            Map.of("women", "women", "kvinnor", "women", "men", "men", "män", "men");

    private final SectionDocument document;
    private final Column column;
    private final String last;
    private final Set<String> months;
    private final Map<String, StaffBounds> bounds = new HashMap<>();

    private CountedStaff(SectionId section, SectionDocument document, Column column) {
        this.document = document;
        this.column = column;
        String year = String.valueOf(column == Column.CURRENT ? section.year() : section.year() - 1);
        this.last = year + section.endOfPeriod().toString().substring(4, 7);
        this.months = Stream.concat(
                        document.staffGroups().stream().map(StaffGroup::period),
                        document.staffing().stream().map(StaffingMonth::period))
                .filter(month -> month.startsWith(year))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The staff of one year of a section. */
    static CountedStaff of(SectionId section, SectionDocument document, Column column) {
        return new CountedStaff(section, document, column);
    }

    /** Every number of persons that a group is told to have in the last month, the plainest first; none where there is none. */
    List<Integer> sizes(SickLeaveGroup group) {
        if (!group.isOfPeople() || !months.contains(last)) {
            return List.of();
        }
        StaffSubset some = subset(group);
        List<Integer> sizes = new ArrayList<>();
        counted(last)
                .filter(one -> one.headcount() != null && subset(one).equals(some))
                .map(StaffGroup::headcount)
                .sorted()
                .forEach(sizes::add);
        long sum = bounds(last).sum(some);
        if (sum > 0 && sum == bounds(last).least(some)) {
            sizes.add((int) sum);
        }
        return sizes;
    }

    /** The most persons that a group, or everybody, can be read to be; or null where nothing limits it. */
    Integer most(SickLeaveGroup group) {
        return most(subset(group), !sizes(group).isEmpty());
    }

    /** The most persons that a part of the organisation can be read to have, or null. */
    Integer mostOfUnit(String unit) {
        StaffSubset some = StaffSubset.ALL.with(UNIT, unit);
        StaffBounds.Row row = bounds(last).row(some);
        return most(some, row != null && row.most() < StaffBounds.UNKNOWN);
    }

    private Integer most(StaffSubset some, boolean isTold) {
        long most = most(some, last);
        if (!isTold) {
            for (String month : months) {
                most = Math.min(most, most(some, month));
            }
        }
        return most == StaffBounds.UNKNOWN ? null : (Integer) (int) most;
    }

    /** The row that is the group wins against what others leave; somebody is one at least, whom contradicting rows deny. */
    private long most(StaffSubset some, String month) {
        StaffBounds all = bounds(month);
        StaffBounds.Row row = all.row(some);
        if (row != null && row.most() < StaffBounds.UNKNOWN) {
            return row.most() == 0 ? 0 : Math.max(1, all.sum(some));
        }
        long most = Math.max(1, all.most(some));
        boolean isInFteOnly =
                some.equals(StaffSubset.ALL) ? most == StaffBounds.UNKNOWN && isInFte(month) : row != null;
        boolean isCounted = row != null && all.least(some) > row.least();
        return isInFteOnly && !isCounted ? Math.min(most, Math.max(1, all.least(some))) : most;
    }

    private boolean isInFte(String month) {
        return document.month(month)
                .flatMap(staff -> staff.staff(EmploymentForm.PERMANENT))
                .map(Staff::fte)
                .isPresent();
    }

    private StaffBounds bounds(String month) {
        return bounds.computeIfAbsent(month, this::read);
    }

    private StaffBounds read(String month) {
        List<StaffBounds.Row> rows = new ArrayList<>();
        counted(month).forEach(group -> row(subset(group), number(group.headcount()), group.fte())
                .ifPresent(rows::add));
        long staff = document.month(month)
                .or(() -> document.month(last))
                .map(counts -> staff(counts, rows))
                .orElse(0L);
        for (SickLeaveGroup group : SickLeaveGroup.values()) {
            document.sickLeaveTable()
                    .cell(group, column)
                    .map(SickLeaveCell::employees)
                    .filter(employees -> group.kind() != SickLeaveGroup.Kind.LENGTH)
                    .flatMap(employees -> row(subset(group), number(employees), null))
                    .ifPresent(rows::add);
        }
        return new StaffBounds(rows, staff);
    }

    /** Adds the rows of a month's staff, and tells how many they are. */
    private static long staff(StaffingMonth month, List<StaffBounds.Row> rows) {
        List<StaffBounds.Row> forms = new ArrayList<>();
        for (EmploymentForm form : EmploymentForm.values()) {
            StaffSubset all = StaffSubset.ALL.with(StaffBounds.FORM, form.code());
            month.staff(form)
                    .flatMap(staff -> row(all, staff.headcount(), staff.fte()))
                    .ifPresent(forms::add);
            for (StaffingPart part : month.parts()) {
                StaffSubset some = unit(all, part.key(), part.label());
                part.staff(form)
                        .flatMap(staff -> row(some, staff.headcount(), staff.fte()))
                        .ifPresent(rows::add);
            }
        }
        rows.addAll(forms);
        return forms.stream().mapToLong(StaffBounds.Row::least).sum();
    }

    /** Nobody is more than one full-time equivalent: so many persons they are at least. */
    private static Optional<StaffBounds.Row> row(StaffSubset of, BigDecimal headcount, BigDecimal fte) {
        if (headcount != null) {
            return Optional.of(new StaffBounds.Row(of, headcount.longValue(), headcount.longValue()));
        }
        return Optional.ofNullable(fte)
                .map(some -> some.setScale(0, RoundingMode.CEILING).longValue())
                .map(persons -> new StaffBounds.Row(of, persons, StaffBounds.UNKNOWN));
    }

    private Stream<StaffGroup> counted(String month) {
        return document.staffGroups().stream()
                .filter(group -> group.period().equals(month))
                .filter(group -> group.employmentForm() != StaffGroup.Form.HOURLY)
                .filter(group -> group.headcount() != null || group.fte() != null);
    }

    private static StaffSubset subset(StaffGroup group) {
        Map<String, String> values = group.dimensions();
        String age = values.remove("ageGroup");
        String unit = values.remove(UNIT);
        StaffSubset some = new StaffSubset(values, age == null ? AgeSpan.ALL : AgeSpan.of(age));
        return unit == null ? some : unit(some, unit, unit);
    }

    private static StaffSubset subset(SickLeaveGroup group) {
        String age = group.dimensions().get("ageGroup");
        return age != null ? StaffSubset.ALL.of(AgeSpan.of(age)) : new StaffSubset(group.dimensions(), AgeSpan.ALL);
    }

    /** A part of the organisation that is named for a sex is that sex. */
    private static StaffSubset unit(StaffSubset some, String key, String label) {
        String sex = Stream.of(key, label)
                .filter(Objects::nonNull)
                .map(name -> SEXES.get(name.strip().toLowerCase(Locale.ROOT)))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return sex == null ? some.with(UNIT, key) : some.with(StaffBounds.SEX, sex);
    }

    private static BigDecimal number(Integer heads) {
        return heads == null ? null : BigDecimal.valueOf(heads);
    }
}
