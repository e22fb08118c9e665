package se.arsredovisning.reports.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.WithNull;
import se.arsredovisning.kit.language.Unit;
import se.arsredovisning.reports.code.Direction;
import se.arsredovisning.reports.figure.FigureRow;

class RankingPropertiesTest {

    private static List<FigureRow> rows(List<Integer> tenths) {
        List<FigureRow> rows = new ArrayList<>();
        for (int i = 0; i < tenths.size(); i++) {
            String value = tenths.get(i) == null
                    ? null
                    : BigDecimal.valueOf(tenths.get(i), 1).toPlainString();
            rows.add(RankingTest.said("b" + i, "2020", value, Unit.PERCENT, 1));
            if (i % 3 == 0) {
                rows.add(RankingTest.said("b" + i, "2021", "99.9", Unit.PERCENT, 1));
            }
        }
        return rows;
    }

    private static List<Ranking.Place> ranked(Ranking ranking) {
        return ranking.places().stream().filter(place -> place.rank() > 0).toList();
    }

    private static BigDecimal value(Ranking.Place place) {
        return place.row().figure().value();
    }

    @Property
    void theOrderOfTheRowsSaysNothing(
            @ForAll @Size(max = 12) List<@WithNull(0.2) @IntRange(min = -20, max = 20) Integer> values,
            @ForAll @WithNull Direction direction,
            @ForAll Random random) {
        List<FigureRow> rows = rows(values);
        Ranking ranking = Ranking.of(rows, direction);
        Collections.shuffle(rows, random);

        assertThat(Ranking.of(rows, direction)).isEqualTo(ranking);
    }

    @Property
    void aRankIsOneMoreThanTheNumberOfBetterValues(
            @ForAll @Size(max = 12) List<@WithNull(0.2) @IntRange(min = -20, max = 20) Integer> values,
            @ForAll @WithNull Direction direction) {
        List<Ranking.Place> ranked = ranked(Ranking.of(rows(values), direction));
        int sign = direction == Direction.LOWER_IS_BETTER ? -1 : 1;

        assertThat(ranked).allSatisfy(place -> assertThat((long) place.rank())
                .isEqualTo(1
                        + ranked.stream()
                                .filter(other -> sign * value(other).compareTo(value(place)) > 0)
                                .count()));
        assertThat(ranked).extracting(Ranking.Place::rank).isSorted();
    }

    @Property
    void everyBoardHasOnePlace(
            @ForAll @Size(max = 12) List<@WithNull(0.2) @IntRange(min = -20, max = 20) Integer> values,
            @ForAll @WithNull Direction direction) {
        Ranking ranking = Ranking.of(rows(values), direction);

        assertThat(ranking.places())
                .extracting(place -> place.row().section().board())
                .doesNotHaveDuplicates()
                .hasSize(values.size());
        assertThat(ranking.summary().count() + ranking.summary().withoutRank()).isEqualTo(values.size());
        assertThat(ranking.places().subList(0, ranking.summary().count())).allMatch(place -> place.rank() > 0);
    }

    @Property
    void noMoreThanHalfOfTheValuesStandOnOneSideOfTheMedian(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(min = -20, max = 20) Integer> values) {
        Ranking ranking = Ranking.of(rows(values), null);
        RankingSummary summary = ranking.summary();

        assertThat(ranking.places().stream()
                        .filter(place -> place.difference().signum() > 0)
                        .count())
                .isLessThanOrEqualTo(values.size() / 2);
        assertThat(ranking.places().stream()
                        .filter(place -> place.difference().signum() < 0)
                        .count())
                .isLessThanOrEqualTo(values.size() / 2);
        assertThat(summary.median()).isBetween(summary.min(), summary.max());
        assertThat(summary.mean()).isBetween(summary.min(), summary.max());
    }
}
