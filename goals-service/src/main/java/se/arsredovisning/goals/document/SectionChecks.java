package se.arsredovisning.goals.document;

import java.util.List;
import se.arsredovisning.kit.language.Check;
import se.arsredovisning.kit.language.SectionId;

/** Whether the section's figures agree with each other. */
public final class SectionChecks {

    private SectionChecks() {}

    /** One check for each fact that restates a figure, in the facts' order. */
    public static List<Check> of(SectionId section, SectionDocument document) {
        return document.factList().checks(SectionFigures.of(section, document));
    }
}
