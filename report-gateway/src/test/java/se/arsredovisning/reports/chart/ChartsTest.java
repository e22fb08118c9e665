package se.arsredovisning.reports.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import se.arsredovisning.kit.sentence.Language;

/** The charts of real reports. */
class ChartsTest {

    private static final String ALINGSAS = "1489-kommunstyrelsen-2020";

    @Test
    void theReportOf2020HasItsChartsWithWhatIsSeenInThem() {
        assertThat(Drawn.charts(ALINGSAS))
                .extracting(Chart::key)
                .containsExactly(
                        "indicators",
                        "key-figures",
                        "result",
                        "statement-operations",
                        "statement-land-development",
                        "investments",
                        "sick-leave",
                        "risks");
        assertThat(Drawn.charts(ALINGSAS))
                .extracting(chart -> chart.title().in(Language.SWEDISH).replace('\u00a0', ' '))
                .containsExactly(
                        "6 av 7 mätta värden nådde sitt mål, preliminära värden inräknade",
                        "7 av 8 mätta värden nådde sitt mål, preliminära värden inräknade",
                        "Nämndens resultat: 20 031 tkr, lägre än 2019 (24 366 tkr)",
                        "Årets resultat: 4 tkr, 4 tkr bättre än budget",
                        "Årets resultat: 20 027 tkr, 20 027 tkr bättre än budget",
                        "22 535 tkr av budgeterade 39 550 tkr investerades",
                        "Sjukfrånvaron sjönk till 3,1 procent från 4,0 procent 2019",
                        "2 av 8 risker har det högsta riskvärdet, 12");
        assertThat(Drawn.chart(ALINGSAS, "sick-leave")
                        .title()
                        .in(Language.ENGLISH)
                        .replace('\u00a0', ' '))
                .isEqualTo("Sick leave fell to 3.1 percent from 4.0 percent in 2019");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "statement-operations",
                "statement-land-development",
                "investments",
                "sick-leave",
                "risks",
                "result"
            })
    void everyBarIsAsLongAsItsFigure(String key) {
        Chart chart = Drawn.chart(ALINGSAS, key);
        Drawn drawn = Drawn.of(chart);
        double first = 0;

        for (int column = 0; column < chart.columns().size(); column++) {
            int at = column;
            List<BigDecimal> values = chart.rows().stream()
                    .map(row -> row.figures().get(at))
                    .filter(Objects::nonNull)
                    .map(figure -> figure.amount().value())
                    .toList();
            // The first is the mark of the legend, where there is one.
            List<Element> bars = drawn.all(
                    "rect",
                    switch (chart.columns().get(column).paint()) {
                        case EXPECTED -> "expected";
                        case BEFORE -> "before";
                        default -> "outcome";
                    });
            List<Element> drawnBars = bars.subList(bars.size() - values.size(), bars.size());
            for (int i = 0; i < values.size(); i++) {
                double length = Drawn.number(drawnBars.get(i), "width");
                double unit = length / values.get(i).abs().doubleValue();
                if (values.get(i).signum() != 0 && length > 20) {
                    first = first == 0 ? unit : first;
                    assertThat(unit).isCloseTo(first, org.assertj.core.data.Percentage.withPercentage(1));
                }
                if (values.get(i).signum() == 0) {
                    assertThat(length).isZero();
                }
            }
        }
        assertThat(first).isPositive();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {ALINGSAS, "1265-tekniska-namnden-2017", "1480-kommunen-2018", "2281-kommunstyrelsen-2018-04"})
    void everyChartOfEveryBoardIsSoundAndSaysEveryNumberOfItsTable(String report) {
        List<Chart> charts = Drawn.charts(report);

        assertThat(charts).isNotEmpty();
        for (Chart chart : charts) {
            Drawn drawn = Drawn.of(chart);
            assertThat(drawn.svg()).doesNotContain("style=", "<script", "<style", " id=", "href", "NaN", "null");
            assertThat(drawn.document().getDocumentElement().getAttribute("role"))
                    .isEqualTo("img");
            assertThat(drawn.svg())
                    .contains("<title>" + Svg.escape(chart.title().in(Language.SWEDISH)) + "</title>");
            drawn.all("rect", "outcome").forEach(bar -> isInside(bar, drawn));
            drawn.all("rect", "expected").forEach(bar -> isInside(bar, drawn));
            String words = drawn.words();
            chart.rows().stream().flatMap(Chart.Row::told).forEach(figure -> assertThat(words)
                    .as(chart.key())
                    .contains(figure.words(chart.amounts()).in(Language.SWEDISH)));
            assertThat(chart.table(Language.ENGLISH).rows()).hasSameSizeAs(chart.rows());
        }
    }

    private static void isInside(Element bar, Drawn drawn) {
        assertThat(Drawn.number(bar, "x")).isNotNegative();
        assertThat(Drawn.number(bar, "x") + Drawn.number(bar, "width")).isLessThanOrEqualTo(drawn.width());
        assertThat(Drawn.number(bar, "y") + Drawn.number(bar, "height")).isLessThanOrEqualTo(drawn.height());
    }

    @Test
    void anInterimReportComparesTheMonthsWithTheBudgetOfTheMonths() {
        Chart chart = Drawn.chart("2281-kommunstyrelsen-2018-04", "statement-operations");

        assertThat(chart.table(Language.SWEDISH).head())
                .containsExactly("Rad", "Budget till och med 2018-04", "Utfall 2018-04");
        assertThat(chart.rows().get(0).figures())
                .extracting(ChartFigure::kind)
                .containsExactly("period-budget", "outcome");
    }

    @Test
    void aStatementWithoutABudgetHasTheYearBeforeBesideIt() {
        Chart chart = Drawn.chart("1480-kommunen-2018", "statement-income-statement");

        assertThat(chart.table(Language.SWEDISH).head()).containsExactly("Rad", "Utfall 2017", "Utfall 2018");
    }

    @Test
    void whatIsPreliminaryIsMarkedWhereverItStands() {
        Chart chart = Drawn.chart(ALINGSAS, "indicators");

        assertThat(Drawn.of(chart).words()).contains("67 (prel.)", "preliminärt");
        assertThat(Drawn.of(chart).all("circle", "preliminary")).hasSize(2);
        assertThat(chart.table(Language.SWEDISH).rows().get(0).cells()).contains("67 (prel.)");
        assertThat(ChartData.csv(chart, Language.SWEDISH)).contains(",67,index,0,preliminary,");
    }

    @Test
    void whatIsMissingIsNoPointAndNoLineGoesOverIt() {
        Chart chart = Drawn.chart(ALINGSAS, "indicators");
        Chart.Row broadband = chart.rows().get(1);

        assertThat(broadband.told()).hasSize(3);
        assertThat(Drawn.of(chart).words()).contains("saknas");
        long points = chart.rows().stream()
                .flatMap(row -> Stream.of(0, 1, 2).map(row.figures()::get))
                .filter(figure -> figure.hasValue() && !figure.isPreliminary())
                .count();
        // One more in the legend.
        assertThat(Drawn.of(chart).all("circle", "outcome")).hasSize((int) points + 1);
    }
}
