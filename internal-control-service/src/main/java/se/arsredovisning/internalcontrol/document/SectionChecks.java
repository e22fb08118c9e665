package se.arsredovisning.internalcontrol.document;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import se.arsredovisning.kit.language.Check;
import se.arsredovisning.kit.language.Check.Result;
import se.arsredovisning.kit.language.SectionId;

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
            risk(control, residual, RiskKind.INHERENT, "den inneboende", pointer);
            risk(control, residual, RiskKind.ACCEPTED, "den accepterade", pointer);
        });
    }

    private void risk(ControlDocument control, int residual, RiskKind other, String which, String pointer) {
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
                        "Den kvarstående risken för kontrollen ”" + control.risk() + "” har riskvärdet " + residual
                                + ", " + (residual <= most ? "inte högre" : "högre") + " än " + which + " riskens, "
                                + most + ".")));
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

    private String message(ControlDocument control, FollowUp followUp) {
        String asked = "Kontrollen ”" + control.risk() + "” skulle ha följts upp minst " + times(followUp.expected())
                + " till och med " + day;
        return switch (followUp.status()) {
            case AS_PLANNED -> asked + ", och det har den.";
            case BEHIND -> asked + " men har följts upp " + times(followUp.carriedOut()) + ".";
            case UNKNOWN -> asked + "; om den har det kan inte prövas, eftersom resultat saknar datum.";
        };
    }

    private static String times(int number) {
        return number == 1 ? "1 gång" : number + " gånger";
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
        String beginning = "En åtgärd för kontrollen ”" + control.risk() + "” skulle vara klar " + action.due();
        String message =
                switch (result) {
                    case OK -> beginning + " och är inte försenad " + day + ".";
                    case DISCREPANCY -> beginning + " men var det inte " + day + ".";
                    default -> beginning + "; om den är det kan inte prövas, eftersom dess läge inte är angivet.";
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
