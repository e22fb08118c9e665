package se.arsredovisning.goals.document;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.language.Text;
import se.arsredovisning.kit.problem.Fault;
import se.arsredovisning.kit.sentence.Sentence;

/** What has to hold of a section beyond its schema. */
public final class SectionRules {

    /** The version of the rules that derive what is derived: a part of every ETag. Raise it when an answer changes. */
    public static final String VERSION = "4";

    private final SectionId section;
    private final SectionDocument document;
    private final List<Fault> faults = new ArrayList<>();
    private final Set<Integer> priorities = new HashSet<>();
    private final Set<String> unnumbered = new HashSet<>();
    private final Set<String> goals = new HashSet<>();
    private final Map<MeasureKind, Set<String>> measures = new EnumMap<>(MeasureKind.class);
    private final Set<String> codes = new HashSet<>(SectionFigures.SUMMARY_CODES);

    private SectionRules(SectionId section, SectionDocument document) {
        this.section = section;
        this.document = document;
    }

    /**
     * Every fault of a document that fits the schema, each at its JSON Pointer; where two members clash, the later one
     * is the fault. A document without faults gives an empty list and can be stored.
     */
    public static List<Fault> faults(SectionId section, SectionDocument document) {
        SectionRules rules = new SectionRules(section, document);
        rules.scale();
        rules.priorities();
        rules.assignments();
        rules.faults.addAll(Text.faults(document.texts()));
        rules.faults.addAll(document.factList().faults(rules.codes));
        return List.copyOf(rules.faults);
    }

    private void priorities() {
        for (int p = 0; p < document.priorities().size(); p++) {
            Priority priority = document.priorities().get(p);
            String pointer = "/priorities/" + p;
            if (priority.number() == null) {
                if (!unnumbered.add(priority.title().strip())) {
                    fault(pointer + "/title", priority.title(), Sentence.of("goals.fault.priority-title-taken"));
                }
            } else if (!priorities.add(priority.number())) {
                fault(pointer + "/number", priority.number(), Sentence.of("goals.fault.priority-number-taken"));
            } else {
                codes.add("goals.priority." + priority.number());
            }
            for (int g = 0; g < priority.goals().size(); g++) {
                goal(priority.goals().get(g), pointer + "/goals/" + g);
            }
        }
        for (int g = 0; g < document.otherGoals().size(); g++) {
            goal(document.otherGoals().get(g), "/goals/" + g);
        }
    }

    private void scale() {
        if (document.assessmentScale() != null) {
            faults.addAll(document.assessmentScale().faults("/assessmentScale"));
            document.assessmentScale().steps().forEach(step -> codes.add(SectionFigures.code(step)));
        }
    }

    private void assignments() {
        if (!document.assignments().isEmpty()) {
            codes.addAll(SectionFigures.ASSIGNMENT_CODES);
        }
        Set<String> keys = new HashSet<>();
        for (int a = 0; a < document.assignments().size(); a++) {
            Assignment assignment = document.assignments().get(a);
            String pointer = "/assignments/" + a;
            if (!keys.add(assignment.key())) {
                fault(pointer + "/key", assignment.key(), Sentence.of("goals.fault.assignment-key-taken"));
            }
            if (assignment.goal() != null && !goals.contains(assignment.goal())) {
                fault(pointer + "/goal", assignment.goal(), Sentence.of("goals.fault.no-goal"));
            }
            codes.add(assignment.code());
        }
    }

    private void goal(GoalDocument goal, String pointer) {
        if (!goals.add(goal.key())) {
            fault(pointer + "/key", goal.key(), Sentence.of("goals.fault.goal-key-taken"));
        }
        codes.add("goals.goal." + goal.key());
        faults.addAll(document.scale().faults(goal.assessment(), pointer + "/assessment"));
        for (MeasureKind kind : MeasureKind.values()) {
            List<Measure> list = goal.measures(kind);
            for (int m = 0; m < list.size(); m++) {
                measure(kind, list.get(m), pointer + "/" + kind.member() + "/" + m);
            }
        }
    }

    private void measure(MeasureKind kind, Measure measure, String pointer) {
        if (!measures.computeIfAbsent(kind, any -> new HashSet<>()).add(measure.key())) {
            fault(pointer + "/key", measure.key(), Sentence.of("goals.fault.measure-key-taken", kind.member()));
        }
        codes.add(kind.code(measure.key()));
        faults.addAll(MeasureRules.faults(section, kind, measure, pointer));
    }

    private void fault(String pointer, Object value, Sentence reason) {
        faults.add(new Fault(pointer, value, reason));
    }
}
