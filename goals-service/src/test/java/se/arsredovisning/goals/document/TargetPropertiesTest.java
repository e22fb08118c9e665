package se.arsredovisning.goals.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class TargetPropertiesTest {

    @Property(tries = 300)
    void anIntervalInWordsIsTheIntervalInNumbers(
            @ForAll @IntRange(min = -100, max = 100) int from,
            @ForAll @IntRange(max = 100) int length,
            @ForAll @IntRange(min = -250, max = 250) int outcome) {
        int to = from + length;
        Target said =
                Target.said(from + " till " + to, Direction.HIGHER_IS_BETTER).orElseThrow();

        assertThat(said.isReachedBy(BigDecimal.valueOf(outcome))).isEqualTo(outcome >= from && outcome <= to);
    }

    @Property(tries = 300)
    void anyTextIsReadOrPassedOver(@ForAll String text) {
        assertThat(Target.said(text, Direction.LOWER_IS_BETTER)).isNotNull();
    }
}
