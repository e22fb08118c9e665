package se.arsredovisning.kit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.kit.query.Paging;
import se.arsredovisning.kit.testing.EnglishFault;

class PageParametersTest {

    @Test
    void isTheFirstPageOf20WhereNothingIsAsked() {
        assertThat(PageParameters.of(null, null)).isEqualTo(new Paging(1, 20));
    }

    @Test
    void takesBothBounds() {
        assertThat(PageParameters.of("1", "1")).isEqualTo(new Paging(1, 1));
        assertThat(PageParameters.of("1000000", "1000")).isEqualTo(new Paging(1_000_000, 1000));
        assertThat(PageParameters.of("0007", null)).isEqualTo(new Paging(7, 20));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0", "-1", "+1", "1.0", "1e1", "", " 1", "1 ", "one", "١", "1000001", "99999999999999999999"})
    void refusesAPageThatIsNone(String page) {
        assertThat(faults(page, null))
                .containsExactly(new EnglishFault("page", page, "is not a whole number from 1 to 1000000"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1001", "-20", "all"})
    void refusesALimitThatIsNone(String limit) {
        assertThat(faults(null, limit))
                .containsExactly(new EnglishFault("limit", limit, "is not a whole number from 1 to 1000"));
    }

    @Test
    void namesBothFaultsAtOnce() {
        assertThat(faults("x", "y")).extracting(EnglishFault::property).containsExactly("page", "limit");
    }

    private static List<EnglishFault> faults(String page, String limit) {
        return EnglishFault.of(catchThrowableOfType(ProblemException.class, () -> PageParameters.of(page, limit))
                .faults());
    }
}
