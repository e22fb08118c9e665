package se.arsredovisning.goals.document;

import java.util.ArrayList;
import java.util.List;
import se.arsredovisning.kit.language.Check;
import se.arsredovisning.kit.language.SectionId;

/** Whether the section's figures agree with each other. */
public final class SectionChecks {

    private SectionChecks() {}

    /** One check for each fact that restates a figure, in the facts' order; then one for each assignment that has two words on
     * how far it has come. */
    public static List<Check> of(SectionId section, SectionDocument document) {
        List<Check> checks = new ArrayList<>(document.factList().checks(SectionFigures.of(section, document)));
        checks.addAll(AssignmentChecks.of(document.assignments()));
        return checks;
    }
}
