package se.arsredovisning.goals.document;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arsredovisning.goals.document.Direction.HIGHER_IS_BETTER;
import static se.arsredovisning.goals.document.Direction.LOWER_IS_BETTER;
import static se.arsredovisning.goals.document.Measures.keyFigure;
import static se.arsredovisning.goals.document.Measures.value;

import org.junit.jupiter.api.Test;
import se.arsredovisning.goals.Documents;
import se.arsredovisning.kit.language.OutcomeStatus;

class TrendTest {

    @Test
    void improvesWhereEveryStepIsAsGoodOrBetter() {
        assertThat(Trend.of(outcomes(HIGHER_IS_BETTER, 48, 48, 50), Documents.ANNUAL))
                .contains(Trend.IMPROVING);
    }

    @Test
    void improvesDownwardsWhereLowerIsBetter() {
        assertThat(Trend.of(outcomes(LOWER_IS_BETTER, 50, 48, 48), Documents.ANNUAL))
                .contains(Trend.IMPROVING);
    }

    @Test
    void declinesWhereEveryStepIsAsGoodOrWorse() {
        assertThat(Trend.of(outcomes(HIGHER_IS_BETTER, 50, 50, 48), Documents.ANNUAL))
                .contains(Trend.DECLINING);
    }

    @Test
    void isUnchangedWhereAllOutcomesAreEqual() {
        assertThat(Trend.of(outcomes(HIGHER_IS_BETTER, 100, 100), Documents.ANNUAL))
                .contains(Trend.UNCHANGED);
    }

    @Test
    void variesWhereItGoesBothWays() {
        assertThat(Trend.of(outcomes(HIGHER_IS_BETTER, 63, 59, 67), Documents.ANNUAL))
                .contains(Trend.VARYING);
    }

    @Test
    void passesOverMissingOutcomes() {
        Measure measure = keyFigure(
                HIGHER_IS_BETTER,
                value(2020, 70, null, OutcomeStatus.MISSING),
                value(2019, null, 79),
                value(2018, null, 72));

        assertThat(Trend.of(measure, Documents.ANNUAL)).contains(Trend.IMPROVING);
    }

    @Test
    void saysNothingOfASingleOutcome() {
        assertThat(Trend.of(outcomes(HIGHER_IS_BETTER, 50), Documents.ANNUAL)).isEmpty();
    }

    @Test
    void doesNotCompareAYearToDateWithWholeYears() {
        Measure measure =
                keyFigure(HIGHER_IS_BETTER, value(2020, null, 20), value(2019, null, 50), value(2018, null, 40));

        assertThat(Trend.of(measure, Documents.INTERIM)).contains(Trend.IMPROVING);
        assertThat(Trend.of(measure, Documents.ANNUAL)).contains(Trend.VARYING);
    }

    private static Measure outcomes(Direction direction, int... oldestFirst) {
        MeasureValue[] values = new MeasureValue[oldestFirst.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(2018 + i, null, oldestFirst[i]);
        }
        return keyFigure(direction, values);
    }
}
