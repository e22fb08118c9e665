package se.arsredovisning.goals.document;

import java.util.List;
import java.util.Optional;
import se.arsredovisning.kit.language.OutcomeStatus;
import se.arsredovisning.kit.language.SectionId;

/**
 * What a goal's key figures say of it. The assessment is the board's own; where the two differ, that is information
 * and no error.
 *
 * @param value fulfilled where every key figure reaches its target, not fulfilled where none does, else partly
 * @param preliminary whether it rests on an outcome that may still change
 */
public record SuggestedAssessment(Assessment value, boolean preliminary) {

    /**
     * Judges a goal by its key figures' targets for the section's year. Indicators have no part in it. An interim
     * section's outcome of its own year counts as preliminary: the year is not over. A key figure without a value of all
     * is judged by those of women and of men, which must all reach their targets.
     *
     * @return nothing where the goal has no key figure, or any of them lacks the target or the outcome it is measured
     *     on, or has either in words that no number can be held against
     */
    public static Optional<SuggestedAssessment> of(GoalDocument goal, SectionId section) {
        int reached = 0;
        boolean preliminary = false;
        for (Measure keyFigure : goal.keyFigures()) {
            List<MeasureValue> targets = keyFigure.judgedIn(section.year());
            List<Boolean> results = targets.stream()
                    .map(keyFigure::targetReached)
                    .flatMap(Optional::stream)
                    .toList();
            if (targets.isEmpty() || results.size() < targets.size()) {
                return Optional.empty();
            }
            reached += results.contains(false) ? 0 : 1;
            preliminary |= targets.stream()
                    .flatMap(target -> keyFigure.outcomeBehind(target).stream())
                    .anyMatch(outcome -> outcome.status() == OutcomeStatus.PRELIMINARY
                            || (section.interim() && outcome.year() == section.year()));
        }
        return goal.keyFigures().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new SuggestedAssessment(judge(reached, goal.keyFigures().size()), preliminary));
    }

    private static Assessment judge(int reached, int all) {
        if (reached == all) {
            return Assessment.FULFILLED;
        }
        return reached == 0 ? Assessment.NOT_FULFILLED : Assessment.PARTLY_FULFILLED;
    }
}
