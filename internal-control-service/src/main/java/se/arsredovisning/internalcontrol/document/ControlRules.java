package se.arsredovisning.internalcontrol.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import se.arsredovisning.kit.language.AssessmentScale;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.problem.Fault;

/** What has to hold of a control beyond its schema. */
public final class ControlRules {

    private final LocalDate beginning;
    private final Scale scale;
    private final AssessmentScale assessments;
    private final ControlDocument control;
    private final String pointer;
    private final List<Fault> faults = new ArrayList<>();

    private ControlRules(SectionId section, SectionDocument document, ControlDocument control, String pointer) {
        this.beginning = LocalDate.of(section.year(), 1, 1);
        this.scale = document.scale();
        this.assessments = document.assessments().scale();
        this.control = control;
        this.pointer = pointer;
    }

    /** Every fault of one control, each at its JSON Pointer, which begins with the control's own. */
    public static List<Fault> faults(
            SectionId section, SectionDocument document, ControlDocument control, String pointer) {
        ControlRules rules = new ControlRules(section, document, control, pointer);
        for (RiskKind kind : RiskKind.values()) {
            rules.risk(kind.of(control), kind.pointer());
        }
        rules.frequency();
        rules.faults.addAll(rules.assessments.faults(control.assessment(), pointer + "/assessment"));
        rules.results();
        rules.actions();
        return List.copyOf(rules.faults);
    }

    private void risk(RiskRating rating, String at) {
        onScale(at + "/likelihood", rating.likelihood(), scale.likelihood());
        onScale(at + "/consequence", rating.consequence(), scale.consequence());
        if (rating.likelihood() != null && rating.consequence() == null) {
            fault(at + "/consequence", null, "is required with a likelihood: together they name a cell");
        }
        if (rating.consequence() != null && rating.likelihood() == null) {
            fault(at + "/likelihood", null, "is required with a consequence: together they name a cell");
        }
        Integer value = rating.riskValue();
        if (value != null && rating.hasCell() && value != rating.likelihood() * rating.consequence()) {
            fault(
                    at + "/riskValue",
                    value,
                    "is not " + rating.likelihood() * rating.consequence()
                            + ", the product of the likelihood and the consequence");
        } else if (value != null && !scale.isProduct(value)) {
            fault(
                    at + "/riskValue",
                    value,
                    "is no product of a likelihood from 1 to " + scale.likelihood() + " and a consequence from 1 to "
                            + scale.consequence());
        }
    }

    private void onScale(String member, Integer step, int highest) {
        if (step != null && step > highest) {
            fault(member, step, "is not on the section's scale, which ends at " + highest);
        }
    }

    private void frequency() {
        if (control.frequencyLabel() != null && control.frequency() == null) {
            fault("/frequency", null, "is required with its label: other where none fits");
        }
        if (control.frequency() == Frequency.OTHER && control.frequencyLabel() == null) {
            fault("/frequencyLabel", null, "is required with the frequency other");
        }
    }

    private void results() {
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < control.results().size(); i++) {
            ResultDocument result = control.results().get(i);
            String at = "/results/" + i;
            faults.addAll(assessments.faults(result.assessment(), pointer + at + "/assessment"));
            if (!keys.add(result.key())) {
                fault(at + "/key", result.key(), "is the key of an earlier result of the control");
            }
            if (result.text() == null && result.assessment() == null) {
                fault(at + "/text", null, "is required where there is no assessment");
            }
            if (result.date() != null && result.date().isBefore(beginning)) {
                fault(at + "/date", result.date().toString(), "is before the plan, which begins on " + beginning);
            }
        }
    }

    private void actions() {
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < control.actions().size(); i++) {
            ActionDocument action = control.actions().get(i);
            String at = "/actions/" + i;
            if (!keys.add(action.key())) {
                fault(at + "/key", action.key(), "is the key of an earlier action of the control");
            }
            if (action.result() != null && control.result(action.result()).isEmpty()) {
                fault(at + "/result", action.result(), "names no result of the control");
            }
            due(action, at + "/due");
            if (action.doneOn() != null && action.state() != ActionState.DONE) {
                fault(at + "/doneOn", action.doneOn().toString(), "is only for the state done");
            }
        }
    }

    private void due(ActionDocument action, String at) {
        if (action.due() == null) {
            return;
        }
        LocalDate followedUp =
                control.result(action.result()).map(ResultDocument::date).orElse(beginning);
        if (action.due().isBefore(beginning)) {
            fault(at, action.due().toString(), "is before the plan, which begins on " + beginning);
        } else if (action.due().isBefore(followedUp)) {
            fault(
                    at,
                    action.due().toString(),
                    "is before " + followedUp + ", the day of the result that it follows from");
        }
    }

    private void fault(String member, Object value, String reason) {
        faults.add(new Fault(pointer + member, value, reason));
    }
}
