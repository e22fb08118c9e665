package se.arsredovisning.internalcontrol.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import se.arsredovisning.kit.language.AssessmentScale;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.problem.Fault;
import se.arsredovisning.kit.sentence.Sentence;

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
            fault(at + "/consequence", null, Sentence.of("internal-control.fault.consequence-required"));
        }
        if (rating.consequence() != null && rating.likelihood() == null) {
            fault(at + "/likelihood", null, Sentence.of("internal-control.fault.likelihood-required"));
        }
        Integer value = rating.riskValue();
        if (value != null && rating.hasCell() && value != rating.likelihood() * rating.consequence()) {
            fault(
                    at + "/riskValue",
                    value,
                    Sentence.of("internal-control.fault.other-product", rating.likelihood() * rating.consequence()));
        } else if (value != null && !scale.isProduct(value)) {
            fault(
                    at + "/riskValue",
                    value,
                    Sentence.of("internal-control.fault.no-product", scale.likelihood(), scale.consequence()));
        }
    }

    private void onScale(String member, Integer step, int highest) {
        if (step != null && step > highest) {
            fault(member, step, Sentence.of("internal-control.fault.off-scale", highest));
        }
    }

    private void frequency() {
        if (control.frequencyLabel() != null && control.frequency() == null) {
            fault("/frequency", null, Sentence.of("internal-control.fault.frequency-required"));
        }
        if (control.frequency() == Frequency.OTHER && control.frequencyLabel() == null) {
            fault("/frequencyLabel", null, Sentence.of("internal-control.fault.frequency-label-required"));
        }
    }

    private void results() {
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < control.results().size(); i++) {
            ResultDocument result = control.results().get(i);
            String at = "/results/" + i;
            faults.addAll(assessments.faults(result.assessment(), pointer + at + "/assessment"));
            if (!keys.add(result.key())) {
                fault(at + "/key", result.key(), Sentence.of("internal-control.fault.result-key-taken"));
            }
            if (result.text() == null && result.assessment() == null) {
                fault(at + "/text", null, Sentence.of("internal-control.fault.text-required"));
            }
            if (result.date() != null && result.date().isBefore(beginning)) {
                fault(
                        at + "/date",
                        result.date().toString(),
                        Sentence.of("internal-control.fault.before-plan", beginning));
            }
        }
    }

    private void actions() {
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < control.actions().size(); i++) {
            ActionDocument action = control.actions().get(i);
            String at = "/actions/" + i;
            if (!keys.add(action.key())) {
                fault(at + "/key", action.key(), Sentence.of("internal-control.fault.action-key-taken"));
            }
            if (action.result() != null && control.result(action.result()).isEmpty()) {
                fault(at + "/result", action.result(), Sentence.of("internal-control.fault.no-result"));
            }
            due(action, at + "/due");
            if (action.doneOn() != null && action.state() != ActionState.DONE) {
                fault(
                        at + "/doneOn",
                        action.doneOn().toString(),
                        Sentence.of("internal-control.fault.done-on-without-done"));
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
            fault(at, action.due().toString(), Sentence.of("internal-control.fault.before-plan", beginning));
        } else if (action.due().isBefore(followedUp)) {
            fault(at, action.due().toString(), Sentence.of("internal-control.fault.before-result", followedUp));
        }
    }

    private void fault(String member, Object value, Sentence reason) {
        faults.add(new Fault(pointer + member, value, reason));
    }
}
