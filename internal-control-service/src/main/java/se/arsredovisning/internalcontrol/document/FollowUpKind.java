package se.arsredovisning.internalcontrol.document;

import java.util.List;
import se.arsredovisning.kit.sentence.Sentence;

/** The two sorts of item that the follow-up of a control has. Keys are unique within a control and sort. */
public enum FollowUpKind {
    RESULT("results"),
    ACTION("actions");

    private final String member;

    FollowUpKind(String member) {
        this.member = member;
    }

    /** The member of a control that lists them, which is also the step of a path under which they are found. */
    public String member() {
        return member;
    }

    /** What a problem says where a control has none of that name. */
    public Sentence absence(String control, String name) {
        return this == RESULT
                ? Sentence.of("internal-control.no-result", name, control)
                : Sentence.of("internal-control.no-action", name, control);
    }

    List<String> keys(ControlDocument control) {
        return switch (this) {
            case RESULT -> control.results().stream().map(ResultDocument::key).toList();
            case ACTION -> control.actions().stream().map(ActionDocument::key).toList();
        };
    }
}
