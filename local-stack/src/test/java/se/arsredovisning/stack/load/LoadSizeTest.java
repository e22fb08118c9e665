package se.arsredovisning.stack.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoadSizeTest {

    @Test
    void readsBoardsAndYears() {
        assertThat(LoadSize.parse("1x1")).isEqualTo(new LoadSize(1, 1));
        assertThat(LoadSize.parse("500x20")).isEqualTo(new LoadSize(500, 20));
    }

    @Test
    void endsWithTheLastYear() {
        assertThat(new LoadSize(1, 5).reportedYears()).containsExactly(2020, 2021, 2022, 2023, 2024);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "50",
                "x5",
                "50x",
                "50*5",
                "50 x 5",
                "50X5",
                "0x5",
                "5x0",
                "-1x5",
                "05x5",
                "501x5",
                "5x21",
                "٥x٥",
                "5000000000x1"
            })
    void refusesEverythingElse(String text) {
        assertThatThrownBy(() -> LoadSize.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
