package se.arsredovisning.internalcontrol.document;

import java.util.List;

/** The two sorts of item that the follow-up of a control has. Keys are unique within a control and sort. */
public enum FollowUpKind {
    RESULT("results", "result"),
    ACTION("actions", "action");

    private final String member;
    private final String word;

    FollowUpKind(String member, String word) {
        this.member = member;
        this.word = word;
    }

    /** The member of a control that lists them, which is also the step of a path under which they are found. */
    public String member() {
        return member;
    }

    /** What one of them is called. */
    public String word() {
        return word;
    }

    List<String> keys(ControlDocument control) {
        return switch (this) {
            case RESULT -> control.results().stream().map(ResultDocument::key).toList();
            case ACTION -> control.actions().stream().map(ActionDocument::key).toList();
        };
    }
}
