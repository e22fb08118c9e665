package se.arsredovisning.goals.document;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arsredovisning.goals.document.Measures.value;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import se.arsredovisning.goals.Documents;

class TrendPropertiesTest {

    @Property
    void doesNotDependOnTheOrderOfTheValues(
            @ForAll Direction direction,
            @ForAll @Size(max = 6) List<@IntRange(max = 3) Integer> outcomes,
            @ForAll Random random) {
        List<MeasureValue> values = values(outcomes);
        Optional<Trend> trend = trend(direction, values);

        Collections.shuffle(values, random);

        assertThat(trend(direction, values)).isEqualTo(trend);
    }

    @Property
    void turnsRoundWithTheDirection(@ForAll @Size(max = 6) List<@IntRange(max = 3) Integer> outcomes) {
        Optional<Trend> mirrored = trend(Direction.LOWER_IS_BETTER, values(outcomes))
                .map(trend -> switch (trend) {
                    case IMPROVING -> Trend.DECLINING;
                    case DECLINING -> Trend.IMPROVING;
                    case UNCHANGED, VARYING -> trend;
                });

        assertThat(trend(Direction.HIGHER_IS_BETTER, values(outcomes))).isEqualTo(mirrored);
    }

    private static List<MeasureValue> values(List<Integer> outcomes) {
        List<MeasureValue> values = new ArrayList<>();
        for (int i = 0; i < outcomes.size(); i++) {
            values.add(value(2010 + i, null, outcomes.get(i)));
        }
        return values;
    }

    private static Optional<Trend> trend(Direction direction, List<MeasureValue> values) {
        return Trend.of(Measures.keyFigure(direction, values.toArray(MeasureValue[]::new)), Documents.ANNUAL);
    }
}
