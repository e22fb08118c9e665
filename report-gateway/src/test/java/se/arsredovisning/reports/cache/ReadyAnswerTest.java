package se.arsredovisning.reports.cache;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadyAnswerTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/html;q=0",
                "text/html; q = 0",
                "a/b;q=0.5, c/d;q=0.000",
                "a/b;q=0.,c/d",
                "a/b;q=0;x=1",
                "q/q;q=0"
            })
    void aWeightOfNothingRefuses(String accept) {
        assertThat(ReadyAnswer.refuses(accept)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "q",
                "q=",
                "text/html",
                "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
                "a/b;q=0.001",
                "a/b;q=00",
                "a/b;q=0..",
                "a/b;q=1.0"
            })
    void anyOtherWeightDoesNot(String accept) {
        assertThat(ReadyAnswer.refuses(accept)).isFalse();
    }
}
