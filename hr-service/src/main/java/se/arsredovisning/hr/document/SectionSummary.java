package se.arsredovisning.hr.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The section in a few numbers; each is absent where it is not known.
 *
 * @param month the last month that staff is given for
 * @param headcount all employees then
 * @param fte all full-time equivalents then
 * @param headcountChange the change of all employees since the same month of the year before
 * @param fteChange the change of all full-time equivalents since then
 * @param turnover staff turnover of the section's year, in percent
 * @param sickLeave sick leave of everybody, in percent of ordinary working hours
 * @param sickLeaveChange its change since the year before, in percentage points
 * @param suppressed how many percentages of sick leave must not be told
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SectionSummary(
        String month,
        BigDecimal headcount,
        BigDecimal headcountChange,
        BigDecimal fte,
        BigDecimal fteChange,
        BigDecimal turnover,
        BigDecimal sickLeave,
        BigDecimal sickLeaveChange,
        long suppressed) {

    /**
     * Sums a section up.
     *
     * @param document as it is told
     */
    public static SectionSummary of(int year, SectionDocument document) {
        Optional<StaffingMonth> last = document.staffing().stream().max(Comparator.comparing(StaffingMonth::period));
        Optional<Staff> total = last.flatMap(StaffingMonth::total);
        Optional<Staff> change = last.map(StaffingMonth::comparison)
                .flatMap(document::month)
                .flatMap(StaffingMonth::total)
                .flatMap(before -> total.map(now -> now.minus(before)));
        SickLeave sickLeave = document.sickLeaveTable();
        return new SectionSummary(
                last.map(StaffingMonth::period).orElse(null),
                total.map(Staff::headcount).orElse(null),
                change.map(Staff::headcount).orElse(null),
                total.map(Staff::fte).orElse(null),
                change.map(Staff::fte).orElse(null),
                document.turnover().stream()
                        .filter(turnover -> turnover.year() == year)
                        .findFirst()
                        .flatMap(turnover -> turnover.percent(document.percentDecimals()))
                        .orElse(null),
                sickLeave.percent(SickLeaveGroup.TOTAL, Column.CURRENT).orElse(null),
                sickLeave
                        .row(SickLeaveGroup.TOTAL)
                        .filter(row -> !row.isChangeSuppressed())
                        .flatMap(row -> sickLeave.change(row.group()))
                        .orElse(null),
                Stream.concat(
                                document.sickLeave().stream(),
                                document.sickLeaveCuts().stream().map(SickLeaveCut::row))
                        .flatMap(row -> Stream.of(Column.values()).filter(row::isSuppressed))
                        .count());
    }
}
