package se.arsredovisning.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberFormatTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0%",
                "0.0%",
                "0.00%;[Red]-0.00%",
                "#,##0.0\\ %",
                "[$-41D]0,0%",
                "0.0%_);(0.0%)",
                "_-* 0%_-;-* 0%_-;_-* \"-\"_-;_-@_-",
                "[<1]0.0%;0%"
            })
    void seesAPercentage(String format) {
        assertThat(of(format, "0.1").percent()).isTrue();
        assertThat(of(format, "-0.1").percent()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "General",
                "0",
                "#,##0.00",
                "#,##0.0\" %\"",
                "0\\%",
                "#,##0\\ \"kr\";[Red]-#,##0\\ \"kr\"",
                "_-* #,##0.00\\ [$kr-41D]_-;-* #,##0.00\\ [$kr-41D]_-;_-* \"-\"??\\ [$kr-41D]_-;_-@_-",
                "#\\ ##0;-#\\ ##0;\"-\"",
                "0.00E+00",
                "# ?/?",
                "@"
            })
    void seesTheValueItself(String format) {
        assertThat(of(format, "12.5")).isEqualTo(NumberFormat.PLAIN);
        assertThat(of(format, "-12.5")).isEqualTo(NumberFormat.PLAIN);
        assertThat(of(format, "0")).isEqualTo(NumberFormat.PLAIN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "#,##0,|1|",
                "#,##0.0,,|2|",
                "0,.0|1|",
                "#,##0,\"tkr\"|1|1",
                "#,##0\" tkr\"|0|1",
                "#,##0.0,,\\ \"mnkr\"|2|2",
                "0.0,,\" Mkr\"|2|2",
                "#,##0\\ [$tkr-41D]|0|1",
                "[>=1000]#,##0,\"k\";0|1|1"
            })
    void seesHowManyThousandsAnAmountIsShownIn(String format, int thousands, Integer counted) {
        NumberFormat seen = of(format, "4494000");

        assertThat(seen.thousands()).isEqualTo(thousands);
        assertThat(seen.counted()).isEqualTo(counted);
    }

    @Test
    void judgesThePartOfTheFormatThatTheValueIsShownBy() {
        assertThat(of("0;-0.0%", "5").percent()).isFalse();
        assertThat(of("0;-0.0%", "-5").percent()).isTrue();
        assertThat(of("0%;0%;0", "0").percent()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {";;;", "\"se bilaga\"", "h:mm", "[h]:mm", "mm:ss", "mmm"})
    void seesThatNoNumberIsShown(String format) {
        assertThat(of(format, "0.5").hidden()).isTrue();
    }

    @Test
    void knowsTheFormatsThatAWorkbookNeedNotSpellOut() {
        assertThat(NumberFormat.of(9, null, 1).percent()).isTrue();
        assertThat(NumberFormat.of(10, null, 1).percent()).isTrue();
        assertThat(NumberFormat.of(20, null, 1).hidden()).isTrue();
        assertThat(NumberFormat.of(4, null, 1)).isEqualTo(NumberFormat.PLAIN);
        assertThat(NumberFormat.of(null, null, 1)).isEqualTo(NumberFormat.PLAIN);
    }

    private static NumberFormat of(String format, String value) {
        return NumberFormat.of(164, format, new BigDecimal(value).signum());
    }
}
