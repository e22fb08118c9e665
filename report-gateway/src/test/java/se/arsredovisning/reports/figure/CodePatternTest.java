package se.arsredovisning.reports.figure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodePatternTest {

    @Test
    void whatEndsInAStarBelowACodeAlsoAsksForTheCode() {
        assertThat(new CodePattern("hr.sick-leave.*").itself()).isEqualTo("hr.sick-leave");
        assertThat(new CodePattern("hr.sick-leave*").itself()).isNull();
        assertThat(new CodePattern("*.sick-leave.*").itself()).isNull();
    }

    @Test
    void aStarIsAnyCharacters() {
        assertThat(new CodePattern("hr.*-leave.*").like()).isEqualTo("hr.%-leave.%");
        assertThat(new CodePattern("hr.sick-leave").exact()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Hr.x", "a b", "a%", "a_", "(a+)+$", "a*b*c*d*e", "å", "a'"})
    void refusesWhatIsNoPattern(String text) {
        assertThat(CodePattern.isOne(text)).isFalse();
    }

    @Test
    void refusesWhatIsLongerThanAnyCode() {
        assertThat(CodePattern.isOne("a".repeat(200))).isTrue();
        assertThat(CodePattern.isOne("a".repeat(201))).isFalse();
    }
}
