package se.arsredovisning.reports.code;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    @ParameterizedTest
    @CsvSource({
        "hr.sick-leave.*, hr.sick-leave, true",
        "hr.sick-leave.*, hr.sick-leave.lengths, true",
        "hr.sick-leave.*, hr.sick-leaves, false",
        "hr.*, finance.hr.x, false",
        "internal-control.control.*.risk-value, internal-control.control.a.risk-value, true",
        "internal-control.control.*.risk-value, internal-control.control.risk-value, false",
        "*.a*a.*, x.aa.y, true",
        "*.a*a.*, x.a.y, false",
        "hr.fte, hr.fte, true",
        "hr.fte, hr.ftes, false"
    })
    void matchesAsTheDatabaseDoes(String pattern, String code, boolean matches) {
        assertThat(new CodePattern(pattern).matches(code)).isEqualTo(matches);
    }
}
