package se.arsredovisning.reports.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.arsredovisning.kit.language.CountedIn;
import se.arsredovisning.kit.language.Figure;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.language.Unit;
import se.arsredovisning.kit.sentence.Sentence;
import se.arsredovisning.reports.code.Direction;
import se.arsredovisning.reports.figure.FigureOrigin;
import se.arsredovisning.reports.figure.FigureRow;
import se.arsredovisning.reports.section.ReportPart;
import se.arsredovisning.reports.section.ReportVersion;

class RankingTest {

    static FigureRow said(String board, String value) {
        return said(board, "2020", value, Unit.PERCENT, 1);
    }

    static FigureRow said(String board, String report, String value, Unit unit, int decimals) {
        SectionId section = new SectionId("1489", board, report);
        Figure figure = Figure.in(section, "hr.sick-leave", Figure.Kind.OUTCOME)
                .period("2020", Figure.PeriodType.YEAR)
                .value(value == null ? null : new BigDecimal(value), unit, decimals)
                .status(
                        value == null ? Figure.Status.MISSING : Figure.Status.FINAL,
                        value == null ? Sentence.said("i.u.") : null)
                .label("Totalt", null)
                .build();
        return new FigureRow(section, ReportPart.HR, report.equals("2020"), figure, ReportVersion.DRAFT);
    }

    private static List<String> places(Ranking ranking) {
        return ranking.places().stream()
                .map(place -> place.rank() + " " + place.row().section().board())
                .toList();
    }

    @Test
    void equalValuesShareARankAndTheNextOneCountsThem() {
        Ranking ranking =
                Ranking.of(List.of(said("d", "4.0"), said("c", "3.10"), said("b", "3.1"), said("a", "1.0")), null);

        assertThat(places(ranking)).containsExactly("1 d", "2 b", "2 c", "4 a");
    }

    @Test
    void theLeastIsFirstWhereLessIsBetter() {
        List<FigureRow> rows = List.of(said("a", "4.0"), said("b", "3.1"));

        assertThat(places(Ranking.of(rows, Direction.LOWER_IS_BETTER))).containsExactly("1 b", "2 a");
        assertThat(places(Ranking.of(rows, Direction.HIGHER_IS_BETTER))).containsExactly("1 a", "2 b");
        assertThat(places(Ranking.of(rows, null))).containsExactly("1 a", "2 b");
    }

    @Test
    void boardsWithoutAValueStandLastWithoutARank() {
        Ranking ranking =
                Ranking.of(List.of(said("a", null), said("c", null), said("b", "3.1")), Direction.LOWER_IS_BETTER);

        assertThat(places(ranking)).containsExactly("1 b", "0 a", "0 c");
        assertThat(ranking.places().get(1).difference()).isNull();
        assertThat(ranking.summary().count()).isEqualTo(1);
        assertThat(ranking.summary().withoutRank()).isEqualTo(2);
    }

    @Test
    void aBoardIsRankedOnceByItsOwnReport() {
        Ranking ranking = Ranking.of(
                List.of(said("a", "2021", "9.0", Unit.PERCENT, 1), said("a", "3.1"), said("b", "4.0")),
                Direction.LOWER_IS_BETTER);

        assertThat(places(ranking)).containsExactly("1 a", "2 b");
        assertThat(ranking.places().get(0).row().figure().value()).isEqualTo("3.1");
    }

    @Test
    void aBoardWithoutAReportIsRankedByTheFirstLaterOne() {
        Ranking ranking = Ranking.of(
                List.of(said("a", "2022", "9.0", Unit.PERCENT, 1), said("a", "2021", "8.0", Unit.PERCENT, 1)), null);

        assertThat(ranking.places()).hasSize(1);
        assertThat(ranking.places().get(0).row().figure().value()).isEqualTo("8.0");
        assertThat(FigureOrigin.of(ranking.places().get(0).row())).isEqualTo(FigureOrigin.COMPARISON);
    }

    @Test
    void aMissingOwnValueIsNotFilledByALaterReport() {
        Ranking ranking = Ranking.of(List.of(said("a", null), said("a", "2021", "8.0", Unit.PERCENT, 1)), null);

        assertThat(places(ranking)).containsExactly("0 a");
    }

    @Test
    void anotherUnitHasNoRank() {
        Ranking ranking =
                Ranking.of(List.of(said("a", "2020", "60", Unit.INDEX, 0), said("b", "3.1"), said("c", "4.0")), null);

        assertThat(ranking.unit()).contains(new CountedIn(Unit.PERCENT, null));
        assertThat(places(ranking)).containsExactly("1 c", "2 b", "0 a");
    }

    @Test
    void theMedianIsTheMiddleOrTheMeanOfTheTwo() {
        assertThat(Ranking.of(List.of(said("a", "1.0"), said("b", "3.0"), said("c", "9.0")), null)
                        .summary()
                        .median())
                .isEqualByComparingTo("3.0");
        Ranking even = Ranking.of(List.of(said("a", "1.1"), said("b", "3.2")), null);
        assertThat(even.summary().median()).isEqualByComparingTo("2.15");
        assertThat(even.places().get(0).difference()).isEqualByComparingTo("1.05");
        assertThat(even.places().get(1).difference()).isEqualByComparingTo("-1.05");
    }

    @Test
    void theMeanHasOneDecimalMoreThanTheFinestValue() {
        RankingSummary summary = Ranking.of(
                        List.of(said("a", "1.0"), said("b", "1.0"), said("c", "2020", "2", Unit.PERCENT, 0)), null)
                .summary();

        assertThat(summary.mean()).isEqualTo(new BigDecimal("1.33"));
        assertThat(summary.decimals()).isZero();
        assertThat(summary.min()).isEqualByComparingTo("1");
        assertThat(summary.max()).isEqualByComparingTo("2");
    }

    @Test
    void thereMayBeNothingToRank() {
        Ranking none = Ranking.of(List.of(), null);

        assertThat(none.places()).isEmpty();
        assertThat(none.unit()).isEmpty();
        assertThat(none.latest()).isEmpty();
        assertThat(none.summary().mean()).isNull();
    }
}
