package se.arsredovisning.goals.document;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arsredovisning.goals.document.Direction.HIGHER_IS_BETTER;
import static se.arsredovisning.goals.document.Direction.LOWER_IS_BETTER;
import static se.arsredovisning.goals.document.Measures.keyFigure;
import static se.arsredovisning.goals.document.Measures.value;

import org.junit.jupiter.api.Test;
import se.arsredovisning.kit.language.OutcomeStatus;

class MeasureTest {

    @Test
    void reachesATargetThatIsMetExactly() {
        MeasureValue value = value(2020, 53, 53);

        assertThat(keyFigure(HIGHER_IS_BETTER, value).targetReached(value)).contains(true);
        assertThat(keyFigure(LOWER_IS_BETTER, value).targetReached(value)).contains(true);
    }

    @Test
    void missesATargetByDirection() {
        MeasureValue value = value(2020, 87, 83);

        assertThat(keyFigure(HIGHER_IS_BETTER, value).targetReached(value)).contains(false);
        assertThat(keyFigure(LOWER_IS_BETTER, value).targetReached(value)).contains(true);
    }

    @Test
    void measuresATargetOnTheYearItNames() {
        MeasureValue target = Measures.measuredOn(2020, 90, 2019);
        Measure measure = keyFigure(HIGHER_IS_BETTER, target, value(2019, null, 79));

        assertThat(measure.targetReached(target)).contains(false);
    }

    @Test
    void saysNothingWithoutATargetOrAnOutcome() {
        MeasureValue noTarget = value(2020, null, 50);
        MeasureValue noOutcome = value(2020, 50, null, OutcomeStatus.MISSING);
        MeasureValue noOtherYear = Measures.measuredOn(2020, 90, 2019);

        assertThat(keyFigure(HIGHER_IS_BETTER, noTarget).targetReached(noTarget))
                .isEmpty();
        assertThat(keyFigure(HIGHER_IS_BETTER, noOutcome).targetReached(noOutcome))
                .isEmpty();
        assertThat(keyFigure(HIGHER_IS_BETTER, noOtherYear).targetReached(noOtherYear))
                .isEmpty();
    }
}
