package se.arsredovisning.internalcontrol.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.language.Text;
import se.arsredovisning.kit.problem.Fault;
import se.arsredovisning.kit.sentence.Sentence;

/** What has to hold of a section beyond its schema. */
public final class SectionRules {

    /** The version of the rules that derive what is derived: a part of every ETag. Raise it when an answer changes. */
    public static final String VERSION = "3";

    private final SectionId section;
    private final SectionDocument document;
    private final List<Fault> faults = new ArrayList<>();

    private SectionRules(SectionId section, SectionDocument document) {
        this.section = section;
        this.document = document;
    }

    /**
     * Every fault of a document that fits the schema, each at its JSON Pointer; where two members clash, the later one
     * is the fault. A document without faults gives an empty list and can be stored. What a report prints is never a
     * fault: whether it agrees, the checks say.
     */
    public static List<Fault> faults(SectionId section, SectionDocument document) {
        SectionRules rules = new SectionRules(section, document);
        rules.levels();
        if (document.assessmentScale() != null) {
            rules.faults.addAll(document.assessmentScale().faults("/assessmentScale"));
        }
        rules.controls();
        rules.faults.addAll(Text.faults(document.texts()));
        rules.faults.addAll(document.factList().faults(SectionFigures.concernable(document)));
        return List.copyOf(rules.faults);
    }

    private void levels() {
        Set<String> keys = new HashSet<>();
        int before = 0;
        int highest = document.scale().highestValue();
        // The standard levels are nobody's fault, whatever the scale.
        List<RiskLevel> given = document.levels().equals(RiskLevel.STANDARD) ? List.of() : document.levels();
        for (int i = 0; i < given.size(); i++) {
            RiskLevel level = given.get(i);
            String pointer = "/levels/" + i;
            if (!keys.add(level.key())) {
                fault(pointer + "/key", level.key(), Sentence.of("internal-control.fault.level-key-taken"));
            }
            if (i == 0 && level.from() != 1) {
                fault(pointer + "/from", level.from(), Sentence.of("internal-control.fault.lowest-level"));
            } else if (level.from() <= before) {
                fault(pointer + "/from", level.from(), Sentence.of("internal-control.fault.level-order"));
            } else if (level.from() > highest) {
                fault(pointer + "/from", level.from(), Sentence.of("internal-control.fault.level-off-scale", highest));
            }
            before = level.from();
        }
    }

    private void controls() {
        Set<String> keys = new HashSet<>();
        for (int c = 0; c < document.controls().size(); c++) {
            ControlDocument control = document.controls().get(c);
            String pointer = "/controls/" + c;
            if (!keys.add(control.key())) {
                fault(pointer + "/key", control.key(), Sentence.of("internal-control.fault.control-key-taken"));
            }
            faults.addAll(ControlRules.faults(section, document, control, pointer));
        }
    }

    private void fault(String pointer, Object value, Sentence reason) {
        faults.add(new Fault(pointer, value, reason));
    }
}
