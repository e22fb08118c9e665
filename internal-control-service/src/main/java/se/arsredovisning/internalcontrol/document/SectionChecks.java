package se.arsredovisning.internalcontrol.document;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import se.arsredovisning.kit.language.Check;
import se.arsredovisning.kit.language.Check.Result;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.sentence.Sentence;

/** Whether the section's figures agree with each other, and whether what was planned was done. */
public final class SectionChecks {

    private final SectionId section;
    private final LocalDate day;
    private final List<Check> checks = new ArrayList<>();

    private SectionChecks(SectionId section, LocalDate day) {
        this.section = section;
        this.day = day;
    }

    /**
     * The checks of a section: the reported summary against the assessments; control by control its residual risk against
     * what it can and may be, its follow-ups against its frequency, and its actions against their last day; the facts against the figures that they restate.
     */
    public static List<Check> of(SectionId section, SectionDocument document) {
        SectionChecks all = new SectionChecks(section, document.judgedAt(section));
        all.checks.addAll(SummaryChecks.of(document));
        for (int c = 0; c < document.controls().size(); c++) {
            ControlDocument control = document.controls().get(c);
            all.risk(control, "/controls/" + c);
            all.followUp(control, document.assessments(), "/controls/" + c);
            all.actions(control, "/controls/" + c);
        }
        all.checks.addAll(document.factList().checks(SectionFigures.of(section, document)));
        return List.copyOf(all.checks);
    }

    /** The residual risk is held against what it was without controls, and against what the board accepts. */
    private void risk(ControlDocument control, String pointer) {
        RiskKind.RESIDUAL.of(control).value().ifPresent(residual -> {
            risk(control, residual, RiskKind.INHERENT, pointer);
            risk(control, residual, RiskKind.ACCEPTED, pointer);
        });
    }

    private void risk(ControlDocument control, int residual, RiskKind other, String pointer) {
        other.of(control)
                .value()
                .ifPresent(most -> checks.add(new Check(
                        SectionFigures.controlCode(control) + ".residual-within-" + other.code(),
                        "risk",
                        residual <= most ? Result.OK : Result.DISCREPANCY,
                        pointer + RiskKind.RESIDUAL.pointer(),
                        BigDecimal.valueOf(residual),
                        BigDecimal.valueOf(most),
                        null,
                        null,
                        Sentence.of(sentence(other, residual <= most), control.risk(), residual, most))));
    }

    private static String sentence(RiskKind other, boolean within) {
        if (other == RiskKind.INHERENT) {
            return within ? "internal-control.risk.within-inherent" : "internal-control.risk.above-inherent";
        }
        return within ? "internal-control.risk.within-accepted" : "internal-control.risk.above-accepted";
    }

    private void followUp(ControlDocument control, Assessments assessments, String pointer) {
        FollowUp.of(control, assessments, section, day)
                .filter(judged -> judged.expected() > 0)
                .ifPresent(followUp -> {
                    Result result =
                            switch (followUp.status()) {
                                case AS_PLANNED -> Result.OK;
                                case BEHIND -> Result.DISCREPANCY;
                                case UNKNOWN -> Result.UNVERIFIABLE;
                            };
                    checks.add(new Check(
                            SectionFigures.controlCode(control) + ".follow-ups",
                            "follow-up",
                            result,
                            pointer,
                            followUp.carriedOut() == null ? null : BigDecimal.valueOf(followUp.carriedOut()),
                            BigDecimal.valueOf(followUp.expected()),
                            null,
                            null,
                            message(control, followUp)));
                });
    }

    private Sentence message(ControlDocument control, FollowUp followUp) {
        Sentence expected = times(followUp.expected());
        return switch (followUp.status()) {
            case AS_PLANNED -> Sentence.of("internal-control.follow-up.as-planned", control.risk(), expected, day);
            case BEHIND ->
                Sentence.of(
                        "internal-control.follow-up.behind",
                        control.risk(),
                        expected,
                        day,
                        times(followUp.carriedOut()));
            case UNKNOWN -> Sentence.of("internal-control.follow-up.unknown", control.risk(), expected, day);
        };
    }

    private static Sentence times(int number) {
        return number == 1
                ? Sentence.of("internal-control.times.once")
                : Sentence.of("internal-control.times.many", number);
    }

    private void actions(ControlDocument control, String pointer) {
        for (int i = 0; i < control.actions().size(); i++) {
            ActionDocument action = control.actions().get(i);
            if (action.due() != null) {
                checks.add(overdue(control, action, pointer + "/actions/" + i));
            }
        }
    }

    private Check overdue(ControlDocument control, ActionDocument action, String pointer) {
        Result result = action.overdue(day)
                .map(overdue -> overdue ? Result.DISCREPANCY : Result.OK)
                .orElse(Result.UNVERIFIABLE);
        Sentence message =
                switch (result) {
                    case OK -> Sentence.of("internal-control.action.on-time", control.risk(), action.due(), day);
                    case DISCREPANCY ->
                        Sentence.of("internal-control.action.overdue", control.risk(), action.due(), day);
                    default -> Sentence.of("internal-control.action.unknown", control.risk(), action.due());
                };
        return new Check(
                "internal-control.action." + control.key() + "." + action.key(),
                "overdue",
                result,
                pointer,
                null,
                null,
                null,
                null,
                message);
    }
}
