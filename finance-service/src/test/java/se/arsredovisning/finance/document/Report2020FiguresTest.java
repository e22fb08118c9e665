package se.arsredovisning.finance.document;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arsredovisning.finance.Documents.ANNUAL;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.arsredovisning.finance.Documents;
import se.arsredovisning.kit.language.Figure;
import se.arsredovisning.kit.language.Figure.Kind;
import se.arsredovisning.kit.language.Figure.Role;

/** The figures of Kommunstyrelsen's report for 2020: each has its own name, and nobody sums one twice. */
class Report2020FiguresTest {

    private static final SectionDocument SECTION =
            SectionDocument.read(Documents.data("1489-kommunstyrelsen-2020/finance.json"));
    private static final List<Figure> FIGURES = SectionFigures.of(ANNUAL, SECTION);

    /** Nothing that was printed is computed here: every cell that the tables show was given. */
    @Test
    void showsNoCellOfATableThatTheReportDoesNotPrint() {
        assertThat(FIGURES)
                .filteredOn(figure -> !figure.published())
                .allMatch(figure ->
                        figure.kind() == Kind.CHANGE_PERCENT || figure.code().equals("finance.total"));
    }

    @Test
    void namesEveryFigureOnce() {
        assertThat(FIGURES).extracting(Figure::name).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "finance.operations, BUDGET, 2020",
        "finance.operations, OUTCOME, 2020",
        "finance.operations, OUTCOME, 2019",
        "finance.land-development, BUDGET, 2020",
        "finance.land-development, OUTCOME, 2020",
        "finance.land-development, OUTCOME, 2019"
    })
    void hasItemsThatAddUpToTheResultOfTheirStatement(String statement, Kind kind, String period) {
        List<Figure> figures = figures(statement + ".", kind, period);

        assertThat(figures).filteredOn(figure -> figure.role() == Role.TOTAL).hasSize(1);
        assertSameWithinRounding(figures);
    }

    @ParameterizedTest
    @CsvSource({"BUDGET, 2020", "OUTCOME, 2020"})
    void hasProjectsThatAddUpToTheTotalOfInvestments(Kind kind, String period) {
        assertSameWithinRounding(figures("finance.investments", kind, period));
    }

    @Test
    void hasAParentForEveryFigureThatIsAPart() {
        List<String> codes = FIGURES.stream().map(Figure::code).toList();

        assertThat(FIGURES).filteredOn(figure -> figure.parent() != null).allSatisfy(figure -> assertThat(codes)
                .contains(figure.parent()));
        assertThat(FIGURES.stream()
                        .filter(figure -> figure.parent() == null && figure.kind() != Kind.FACT)
                        .map(Figure::code)
                        .distinct())
                .containsExactly(
                        "finance.total",
                        "finance.forecasts.april",
                        "finance.forecasts.interim-report",
                        "finance.investments");
    }

    /** Each item is known to half a thousand, and so is the sum that was printed. */
    private static void assertSameWithinRounding(List<Figure> figures) {
        List<Figure> items =
                figures.stream().filter(figure -> figure.role() == Role.ITEM).toList();
        BigDecimal sum = items.stream().map(Figure::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal total = figures.stream()
                .filter(figure -> figure.role() == Role.TOTAL)
                .findFirst()
                .orElseThrow()
                .value();
        assertThat(items).isNotEmpty();
        assertThat(total.subtract(sum).abs()).isLessThanOrEqualTo(BigDecimal.valueOf(500L * (items.size() + 1)));
    }

    private static List<Figure> figures(String code, Kind kind, String period) {
        return FIGURES.stream()
                .filter(figure -> figure.code().startsWith(code)
                        && figure.kind() == kind
                        && figure.period().equals(period))
                .toList();
    }
}
