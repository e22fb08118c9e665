package se.arsredovisning.hr.document;

import java.math.BigDecimal;
import se.arsredovisning.kit.language.Fact;
import se.arsredovisning.kit.language.SectionId;

/**
 * Which numbers of events must not be told: what happened at work, and who left, among so few that it is somebody.
 *
 * @param threshold the most employees of whom none is told
 * @param sizes of the groups in one year; those of the other follow from them
 */
record EventDisclosure(
        SectionId section, SectionDocument document, DisclosureMemory memory, int threshold, GroupSizes sizes) {

    /** What happened at work is of the section's own period. */
    boolean hidesWorkEnvironment() {
        return areAllFew(Column.CURRENT);
    }

    /** Who left is counted among the permanent staff: of so few on average, or in a month of the year, none is told. */
    boolean hides(Turnover turnover) {
        return areAllFew(turnover.year()) || isFew(turnover.averagePermanent()) || werePermanentFew(turnover.year());
    }

    /** What so few answer in a survey is what somebody answers. */
    boolean hides(Engagement engagement) {
        return areAllFew(engagement.year());
    }

    private boolean areAllFew(int year) {
        return year == section.year()
                ? areAllFew(Column.CURRENT)
                : year == section.year() - 1
                        ? areAllFew(Column.PREVIOUS)
                        : areAllFew(Column.CURRENT) || areAllFew(Column.PREVIOUS);
    }

    /** Whether a number of the prose is about events that are hidden, of whatever year where it does not say. */
    boolean hides(Fact fact) {
        if (fact.concerns().startsWith(SectionFigures.WORK_ENVIRONMENT)) {
            return hidesWorkEnvironment();
        }
        if (fact.concerns().startsWith(Engagement.CODE)) {
            return document.engagement().stream()
                    .filter(engagement ->
                            fact.period() == null || fact.period().startsWith(String.valueOf(engagement.year())))
                    .anyMatch(this::hides);
        }
        return fact.concerns().startsWith(SectionFigures.TURNOVER)
                && document.turnover().stream()
                        .filter(turnover ->
                                fact.period() == null || fact.period().startsWith(String.valueOf(turnover.year())))
                        .anyMatch(this::hides);
    }

    private boolean werePermanentFew(int year) {
        return document.staffing().stream()
                .filter(month -> month.period().startsWith(String.valueOf(year)))
                .map(month -> month.staff(EmploymentForm.PERMANENT).map(Staff::headcount))
                .anyMatch(permanent -> isFew(permanent.orElse(null)));
    }

    private boolean isFew(BigDecimal employees) {
        return employees != null && employees.compareTo(BigDecimal.valueOf(threshold)) <= 0;
    }

    private boolean areAllFew(Column column) {
        boolean isElsewhere = column == Column.PREVIOUS && memory.elsewhere().contains(SickLeaveGroup.TOTAL);
        return isElsewhere || sizes.in(column).areAllFew();
    }
}
