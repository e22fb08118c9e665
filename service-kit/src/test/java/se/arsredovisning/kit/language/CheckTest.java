package se.arsredovisning.kit.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import se.arsredovisning.kit.sentence.Sentence;

class CheckTest {

    @Test
    void hasNoMoreDecimalsThanANumberThatIsSentBackMayHave() {
        Interval known = Interval.of(new BigDecimal("-1.123456"), 6);

        Check check = new Check(
                "c",
                "fact",
                Check.Result.OK,
                "/facts/0",
                known.value(),
                known.value(),
                known.low(),
                known.high(),
                Sentence.said("m"));

        assertThat(known.low().scale()).isEqualTo(7);
        assertThat(check.low()).isEqualTo("-1.123457");
        assertThat(check.high()).isEqualTo("-1.123455");
    }
}
