package se.arsredovisning.hr.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import se.arsredovisning.kit.language.Accuracy;
import se.arsredovisning.kit.language.Check;
import se.arsredovisning.kit.language.CountedIn;
import se.arsredovisning.kit.language.Interval;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.language.Unit;
import se.arsredovisning.kit.sentence.Sentence;

/** Whether the section's figures agree with each other. */
public final class SectionChecks {

    private final List<Check> checks = new ArrayList<>();

    private SectionChecks() {}

    /**
     * The parts of the organisation against the whole, turnover against its parts, the groups of the staff against all,
     * engagement against its parts, sick leave, and the facts.
     *
     * @param document as it is told
     */
    public static List<Check> of(SectionId section, SectionDocument document) {
        SectionChecks all = new SectionChecks();
        for (int m = 0; m < document.staffing().size(); m++) {
            all.parts(document.staffing().get(m), "/staffing/" + m);
        }
        for (int t = 0; t < document.turnover().size(); t++) {
            all.turnover(document.turnover().get(t), document.percentDecimals(), "/turnover/" + t + "/percent");
        }
        all.checks.addAll(StaffGroupChecks.of(document));
        all.checks.addAll(EngagementChecks.of(document.engagement()));
        all.checks.addAll(SickLeaveChecks.of(
                document.sickLeaveTable(),
                (group, column) ->
                        !CountedStaff.of(section, document, column).sizes(group).isEmpty()));
        all.checks.addAll(SickLeaveCutChecks.of(section, document));
        all.checks.addAll(document.factList().checks(SectionFigures.of(section, document)));
        return List.copyOf(all.checks);
    }

    private void parts(StaffingMonth month, String pointer) {
        if (month.parts().isEmpty()) {
            return;
        }
        for (EmploymentForm form : EmploymentForm.values()) {
            String at = pointer + "/" + form.member();
            sum(month, form, Staff::headcount, Unit.PERSONS, 0, at + "/headcount");
            sum(month, form, Staff::fte, Unit.FTE, Staff.FTE_DECIMALS, at + "/fte");
        }
    }

    private void sum(
            StaffingMonth month,
            EmploymentForm form,
            Function<Staff, BigDecimal> number,
            Unit unit,
            int decimals,
            String pointer) {
        Optional<BigDecimal> whole = month.staff(form).map(number);
        List<BigDecimal> parts = month.parts().stream()
                .map(part -> part.staff(form).map(number).orElse(null))
                .filter(Objects::nonNull)
                .toList();
        if (whole.isEmpty() || parts.isEmpty()) {
            return;
        }
        String code = (unit == Unit.PERSONS ? SectionFigures.HEADCOUNT : SectionFigures.FTE) + "." + form.code();
        Interval sum = parts.stream()
                .map(part -> Accuracy.interval(part, unit, decimals))
                .reduce(Interval::plus)
                .orElseThrow();
        Interval printed = Accuracy.interval(whole.get(), unit, decimals);
        checks.add(PrintedNumberCheck.of(
                code,
                "sum",
                pointer,
                Sentence.of("hr.name.staff", form.words(), month.period()),
                printed,
                sum,
                Sentence.of("hr.against.parts"),
                new CountedIn(unit, null),
                decimals));
    }

    private void turnover(Turnover turnover, int decimals, String pointer) {
        if (turnover.printed().isEmpty()) {
            return;
        }
        BigDecimal printed = turnover.printed().get();
        String code = SectionFigures.TURNOVER + "." + turnover.year();
        Sentence name = Sentence.of("hr.name.turnover", turnover.year());
        Optional<BigDecimal> exact = turnover.exact();
        if (exact.isEmpty()) {
            checks.add(new Check(
                    code,
                    "turnover",
                    Check.Result.UNVERIFIABLE,
                    pointer,
                    printed,
                    null,
                    null,
                    null,
                    Sentence.of("hr.unverifiable.parts-not-known", name)));
            return;
        }
        BigDecimal rounded = turnover.computed(decimals).orElseThrow();
        Interval computed = new Interval(exact.get(), rounded, exact.get());
        checks.add(PrintedNumberCheck.of(
                code,
                "turnover",
                pointer,
                name,
                Interval.of(printed, decimals),
                computed,
                Sentence.of("hr.against.turnover-parts"),
                new CountedIn(Unit.PERCENT, null),
                decimals));
    }
}
