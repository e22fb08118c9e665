package se.arsredovisning.internalcontrol.followup;

import se.arsredovisning.internalcontrol.document.FollowUpKind;
import se.arsredovisning.internalcontrol.section.ListItem;
import se.arsredovisning.internalcontrol.section.SectionItem;
import se.arsredovisning.kit.sentence.Sentence;

/** Where the results and the actions of a control stand in a section. */
final class FollowUpItem {

    private FollowUpItem() {}

    /** The item of that name of a control, there or yet to come. */
    static ListItem of(FollowUpKind kind, String control, String name) {
        return new ListItem(
                new SectionItem(
                        kind.absence(control, name), "key", document -> document.pointerTo(control, kind, name)),
                new SectionItem(
                        Sentence.of("internal-control.none", control),
                        "key",
                        document -> document.pointerToControl(control)),
                kind.member(),
                name);
    }
}
