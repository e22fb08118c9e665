package se.arsredovisning.internalcontrol.document;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Something that is to be done about a control.
 *
 * @param key its name in URLs, unique among the control's actions
 * @param text what is to be done, Markdown
 * @param result the key of the control's result that it follows from, or null
 * @param owner who sees to it, or null
 * @param due the last day to have it done, or null
 * @param state how far it has come, or null where that is not known
 * @param doneOn the day that it was done, or null
 */
public record ActionDocument(
        String key, String text, String result, String owner, LocalDate due, ActionState state, LocalDate doneOn) {

    /**
     * Whether it was due before a day and was not done by then. On its last day it is not yet late.
     *
     * @return nothing where it has no last day, or where it was due and nobody says whether it was done
     */
    public Optional<Boolean> overdue(LocalDate day) {
        if (due == null) {
            return Optional.empty();
        }
        return due.isBefore(day) ? open(day) : Optional.of(false);
    }

    /** Whether it is still to be done on a day; nothing where its state is not known. */
    public Optional<Boolean> open(LocalDate day) {
        return Optional.ofNullable(state).map(known -> switch (known) {
            case PLANNED, ONGOING -> true;
            case DONE -> doneOn != null && doneOn.isAfter(day);
            case CANCELLED -> false;
        });
    }
}
