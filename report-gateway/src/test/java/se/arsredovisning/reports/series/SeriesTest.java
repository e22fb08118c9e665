package se.arsredovisning.reports.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.arsredovisning.kit.language.Denomination;
import se.arsredovisning.kit.language.Figure;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.language.Unit;
import se.arsredovisning.kit.sentence.Sentence;
import se.arsredovisning.reports.figure.FigureOrigin;
import se.arsredovisning.reports.figure.FigureRow;
import se.arsredovisning.reports.section.ReportPart;
import se.arsredovisning.reports.section.ReportVersion;

class SeriesTest {

    private static FigureRow said(String report, String period, String value) {
        return said(report, period, value, Unit.PERCENT, 1);
    }

    private static FigureRow said(String report, String period, String value, Unit unit, int decimals) {
        SectionId section = new SectionId("1489", "kommunstyrelsen", report);
        Figure figure = Figure.in(section, "goals.indicator.x", Figure.Kind.OUTCOME)
                .period(period, Figure.PeriodType.YEAR)
                .value(value == null ? null : new BigDecimal(value), unit, decimals)
                .status(
                        value == null ? Figure.Status.MISSING : Figure.Status.FINAL,
                        value == null ? Sentence.said("i.u.") : null)
                .label("Etikett " + report, null)
                .build();
        return new FigureRow(
                section,
                ReportPart.GOALS,
                FigureOrigin.end(period).equals(FigureOrigin.end(report)),
                figure,
                ReportVersion.DRAFT);
    }

    private static List<String> restated(Point point) {
        return point.restatements().stream()
                .map(row -> row.figure().value().toPlainString() + " in "
                        + row.section().period())
                .toList();
    }

    @Test
    void aPeriodsOwnReportGoesFirst() {
        Point point = Point.of(List.of(said("2021", "2020", "4.0"), said("2020", "2020", "3.1")));

        assertThat(point.row().figure().value()).isEqualTo("3.1");
        assertThat(point.origin()).isEqualTo(FigureOrigin.OWN);
        assertThat(restated(point)).containsExactly("4.0 in 2021");
    }

    @Test
    void theFirstLaterReportFillsAPeriodWithoutOne() {
        Point point = Point.of(
                List.of(said("2021", "2018", "5.5"), said("2019", "2018", "4.0"), said("2020", "2018", "4.0")));

        assertThat(point.row().section().period()).isEqualTo("2019");
        assertThat(point.origin()).isEqualTo(FigureOrigin.COMPARISON);
        assertThat(restated(point)).containsExactly("5.5 in 2021");
    }

    @Test
    void theLastEarlierReportTellsWhatIsExpected() {
        Point point = Point.of(List.of(said("2020-04", "2020", "4.0"), said("2020-08", "2020", "6.0")));

        assertThat(point.row().section().period()).isEqualTo("2020-08");
        assertThat(point.origin()).isEqualTo(FigureOrigin.EARLIER);
        assertThat(point.restatements()).isEmpty();
    }

    @Test
    void whatWasExpectedRestatesNothing() {
        Point own = Point.of(List.of(said("2020-08", "2020", "9.0"), said("2020", "2020", "4.0")));
        Point later = Point.of(List.of(said("2020-08", "2020", "9.0"), said("2021", "2020", "4.0")));

        assertThat(own.restatements()).isEmpty();
        assertThat(later.origin()).isEqualTo(FigureOrigin.COMPARISON);
        assertThat(later.restatements()).isEmpty();
    }

    @Test
    void anInterimReportOfTheNextYearIsLater() {
        Point point = Point.of(
                List.of(said("2021", "2019", "6.0"), said("2020-08", "2019", "5.0"), said("2019", "2019", "4.0")));

        assertThat(restated(point)).containsExactly("5.0 in 2020-08", "6.0 in 2021");
    }

    @Test
    void theSameNumberRoundedOtherwiseIsNoRestatement() {
        Point point = Point.of(
                List.of(said("2020", "2020", "66104300", Unit.SEK, 0), said("2021", "2020", "66104000", Unit.SEK, -3)));

        assertThat(point.restatements()).isEmpty();
    }

    @Test
    void neighbouringLastDigitsMayBeTheSameNumber() {
        assertThat(Point.of(List.of(said("2020", "2020", "3.1"), said("2021", "2020", "3.2")))
                        .restatements())
                .isEmpty();
        assertThat(Point.of(List.of(said("2020", "2020", "3.1"), said("2021", "2020", "3.3")))
                        .restatements())
                .hasSize(1);
    }

    @Test
    void countsAreExact() {
        Point point = Point.of(
                List.of(said("2020", "2020", "106", Unit.PERSONS, 0), said("2021", "2020", "107", Unit.PERSONS, 0)));

        assertThat(restated(point)).containsExactly("107 in 2021");
    }

    @Test
    void eachRestatementIsHeldAgainstWhatWasSaidLast() {
        Point point = Point.of(List.of(
                said("2020", "2020", "3.0"),
                said("2021", "2020", "4.0"),
                said("2022", "2020", "4.0"),
                said("2023", "2020", "3.0")));

        assertThat(restated(point)).containsExactly("4.0 in 2021", "3.0 in 2023");
    }

    @Test
    void aValueIsARestatementWhereThereWasNone() {
        Point point = Point.of(List.of(said("2020", "2020", null), said("2021", "2020", "4.0")));

        assertThat(point.row().figure().value()).isNull();
        assertThat(restated(point)).containsExactly("4.0 in 2021");
    }

    @Test
    void aReportWithoutTheValueTakesNoneBack() {
        assertThat(Point.of(List.of(said("2020", "2020", "4.0"), said("2021", "2020", null)))
                        .restatements())
                .isEmpty();
    }

    @Test
    void takesItsNameFromTheLatestReport() {
        Series series = Series.of(List.of(said("2020", "2020", "3.1"), said("2021", "2020", "3.1")));

        assertThat(series.figure().label()).isEqualTo("Etikett 2021");
    }

    @Test
    void putsTheYearsEndAtItsYear() {
        Series series = Series.of(List.of(said("2020", "2020-12", "3.1"), said("2020", "2019-12", "3.0")));

        assertThat(series.points()).extracting(Point::period).containsExactly("2019", "2020");
        assertThat(series.month()).isEmpty();
    }

    @Test
    void knowsTheMonthOfInterimFigures() {
        Series series = Series.of(List.of(said("2020-08", "2020-08", "3.1"), said("2020-08", "2019-08", "3.0")));

        assertThat(series.points()).extracting(Point::period).containsExactly("2019-08", "2020-08");
        assertThat(series.month()).contains("08");
    }

    @Test
    void spansRestatedValuesToo() {
        Series series = Series.of(
                List.of(said("2020", "2020", "3.1"), said("2021", "2020", "9.0"), said("2021", "2021", null)));

        assertThat(series.min(Denomination.SEK)).hasValue(new BigDecimal("3.1"));
        assertThat(series.max(Denomination.SEK)).hasValue(new BigDecimal("9.0"));
        assertThat(Series.of(List.of(said("2021", "2021", null))).min(Denomination.SEK))
                .isEmpty();
    }
}
