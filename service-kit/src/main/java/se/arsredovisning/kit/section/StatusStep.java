package se.arsredovisning.kit.section;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import se.arsredovisning.kit.access.Right;
import se.arsredovisning.kit.language.SectionStatus;

/**
 * A step that a section takes from one status to another, or back.
 *
 * @param from its status now
 * @param to the status that it is to have
 */
record StatusStep(SectionStatus from, SectionStatus to) {

    /** Whether it has that status already. */
    boolean isNone() {
        return from == to;
    }

    /** Whether it goes back, which has to have a reason. */
    boolean isBackwards() {
        return to.compareTo(from) < 0;
    }

    /** Whether it passes over what must come before: nothing is approved that nobody has said is complete. */
    boolean isTooFar() {
        return to == SectionStatus.APPROVED && from == SectionStatus.DRAFT;
    }

    /** Whether it must be somebody's who has written nothing of it. */
    boolean isApproval() {
        return to == SectionStatus.APPROVED && from == SectionStatus.READY;
    }

    /** The right that it needs of those that somebody has not; nothing where they may take it. */
    Optional<Right> lacking(Predicate<Right> has) {
        List<Right> anyOf = rights();
        return isNone() || anyOf.stream().anyMatch(has) ? Optional.empty() : Optional.of(anyOf.get(0));
    }

    /** Any of these. */
    private List<Right> rights() {
        if (from == SectionStatus.APPROVED || to == SectionStatus.APPROVED) {
            return List.of(Right.APPROVE);
        }
        return isBackwards() ? List.of(Right.WRITE, Right.APPROVE) : List.of(Right.WRITE);
    }
}
