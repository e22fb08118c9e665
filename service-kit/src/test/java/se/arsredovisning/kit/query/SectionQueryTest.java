package se.arsredovisning.kit.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SectionQueryTest {

    @Test
    void asksForAllWhereNothingIsSaid() {
        SectionQuery query =
                SectionQuery.of(new SectionFilter(null, null, null, Scope.ALL)).and("key", null);

        assertThat(query.text()).isEqualTo("1 = 1 order by municipality, board, period, position");
        assertThat(query.values()).isEmpty();
    }

    @Test
    void asksOnlyForWhatIsSaidAndKeepsValuesOutOfTheText() {
        SectionQuery query = SectionQuery.of(new SectionFilter("1489", null, "2020", Scope.ALL))
                .and("key", "a' or 1 = 1")
                .where("assessment is null");

        assertThat(query.text())
                .isEqualTo("municipality = :municipality and period = :period and key = :key and assessment is null"
                        + " order by municipality, board, period, position");
        assertThat(query.values()).isEqualTo(Map.of("municipality", "1489", "period", "2020", "key", "a' or 1 = 1"));
    }
}
