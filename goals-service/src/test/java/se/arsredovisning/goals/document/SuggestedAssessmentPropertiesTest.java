package se.arsredovisning.goals.document;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arsredovisning.goals.document.Measures.keyFigure;
import static se.arsredovisning.goals.document.Measures.value;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import se.arsredovisning.goals.Documents;

class SuggestedAssessmentPropertiesTest {

    @Property
    void neverGetsWorseWhenAnOutcomeGetsBetter(
            @ForAll @Size(min = 1, max = 6) List<@IntRange(max = 20) Integer> outcomes,
            @ForAll @IntRange(max = 5) int which,
            @ForAll @IntRange(max = 20) int gain) {
        List<Integer> better = new ArrayList<>(outcomes);
        better.set(which % outcomes.size(), better.get(which % outcomes.size()) + gain);

        assertThat(suggested(Direction.HIGHER_IS_BETTER, better))
                .isLessThanOrEqualTo(suggested(Direction.HIGHER_IS_BETTER, outcomes));
        assertThat(suggested(Direction.LOWER_IS_BETTER, better))
                .isGreaterThanOrEqualTo(suggested(Direction.LOWER_IS_BETTER, outcomes));
    }

    private static Assessment suggested(Direction direction, List<Integer> outcomes) {
        List<Measure> keyFigures = outcomes.stream()
                .map(outcome -> keyFigure(direction, value(2020, 10, outcome)))
                .toList();
        GoalDocument goal = new GoalDocument("mal", "Mål", null, null, List.of(), keyFigures);
        return SuggestedAssessment.of(goal, Documents.ANNUAL).orElseThrow().value();
    }
}
