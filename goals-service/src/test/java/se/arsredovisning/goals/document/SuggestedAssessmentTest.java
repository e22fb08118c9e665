package se.arsredovisning.goals.document;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arsredovisning.goals.document.Direction.HIGHER_IS_BETTER;
import static se.arsredovisning.goals.document.Measures.keyFigure;
import static se.arsredovisning.goals.document.Measures.value;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.arsredovisning.goals.Documents;
import se.arsredovisning.kit.language.OutcomeStatus;

class SuggestedAssessmentTest {

    private static final Measure REACHED = keyFigure(HIGHER_IS_BETTER, value(2020, 50, 60));
    private static final Measure MISSED = keyFigure(HIGHER_IS_BETTER, value(2020, 50, 40));
    private static final Measure MISSING = keyFigure(HIGHER_IS_BETTER, value(2020, 50, null, OutcomeStatus.MISSING));
    private static final Measure PRELIMINARY =
            keyFigure(HIGHER_IS_BETTER, value(2020, 50, 60, OutcomeStatus.PRELIMINARY));

    @Test
    void isFulfilledWhereEveryKeyFigureReachesItsTarget() {
        assertThat(SuggestedAssessment.of(goal(REACHED, REACHED), Documents.ANNUAL))
                .contains(new SuggestedAssessment(Assessment.FULFILLED, false));
    }

    @Test
    void isPartlyFulfilledWhereSomeDo() {
        assertThat(SuggestedAssessment.of(goal(REACHED, MISSED), Documents.ANNUAL))
                .contains(new SuggestedAssessment(Assessment.PARTLY_FULFILLED, false));
    }

    @Test
    void isNotFulfilledWhereNoneDoes() {
        assertThat(SuggestedAssessment.of(goal(MISSED, MISSED), Documents.ANNUAL))
                .contains(new SuggestedAssessment(Assessment.NOT_FULFILLED, false));
    }

    @Test
    void isPreliminaryWhereOneOutcomeIs() {
        assertThat(SuggestedAssessment.of(goal(REACHED, PRELIMINARY), Documents.ANNUAL))
                .contains(new SuggestedAssessment(Assessment.FULFILLED, true));
    }

    @Test
    void restsOnTheYearThatTheTargetIsMeasuredOn() {
        Measure measure = keyFigure(
                HIGHER_IS_BETTER,
                Measures.measuredOn(2020, 90, 2019),
                value(2019, null, 79, OutcomeStatus.PRELIMINARY));

        assertThat(SuggestedAssessment.of(goal(measure), Documents.ANNUAL))
                .contains(new SuggestedAssessment(Assessment.NOT_FULFILLED, true));
    }

    @Test
    void isNoneWhereOneOutcomeIsMissing() {
        assertThat(SuggestedAssessment.of(goal(REACHED, MISSING), Documents.ANNUAL))
                .isEmpty();
    }

    @Test
    void isNoneWhereOneKeyFigureHasNoTargetForTheYear() {
        Measure without = keyFigure(HIGHER_IS_BETTER, value(2020, null, 60), value(2019, 50, 60));

        assertThat(SuggestedAssessment.of(goal(REACHED, without), Documents.ANNUAL))
                .isEmpty();
        assertThat(SuggestedAssessment.of(goal(keyFigure(HIGHER_IS_BETTER)), Documents.ANNUAL))
                .isEmpty();
    }

    @Test
    void isNoneWithoutKeyFiguresWhateverTheIndicatorsSay() {
        GoalDocument goal = new GoalDocument("mal", "Mål", null, null, List.of(REACHED), List.of());

        assertThat(SuggestedAssessment.of(goal, Documents.ANNUAL)).isEmpty();
    }

    @Test
    void isPreliminaryWhileTheYearIsNotOver() {
        Measure lastYear = keyFigure(HIGHER_IS_BETTER, Measures.measuredOn(2020, 50, 2019), value(2019, null, 60));

        assertThat(SuggestedAssessment.of(goal(REACHED), Documents.INTERIM))
                .contains(new SuggestedAssessment(Assessment.FULFILLED, true));
        assertThat(SuggestedAssessment.of(goal(lastYear), Documents.INTERIM))
                .contains(new SuggestedAssessment(Assessment.FULFILLED, false));
    }

    private static GoalDocument goal(Measure... keyFigures) {
        return new GoalDocument("mal", "Mål", "fulfilled", null, List.of(MISSED), List.of(keyFigures));
    }
}
