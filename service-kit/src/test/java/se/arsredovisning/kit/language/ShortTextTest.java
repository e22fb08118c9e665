package se.arsredovisning.kit.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShortTextTest {

    @Test
    void leavesAShortTextAlone() {
        assertThat(ShortText.of("åäö", 3)).isEqualTo("åäö");
        assertThat(ShortText.of("", 1)).isEmpty();
    }

    @Test
    void endsALongTextInAnEllipsisAndIsNoLongerThanAsked() {
        assertThat(ShortText.of("abcdef", 4)).isEqualTo("abc…");
        assertThat(ShortText.of("abcdef", 1)).isEqualTo("…");
    }

    @Test
    void neverCutsInsideOfACharacter() {
        for (int most = 1; most < 12; most++) {
            String cut = ShortText.of("a😀b😀a\u030a😀😀", most);

            assertThat(cut.length()).isLessThanOrEqualTo(most);
            assertThat(cut.codePoints()).noneMatch(c -> Character.getType(c) == Character.SURROGATE);
            assertThat(cut).doesNotEndWith("b😀a…");
        }
    }
}
