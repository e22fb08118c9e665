package se.arsredovisning.hr.document;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arsredovisning.hr.Documents.ANNUAL;
import static se.arsredovisning.hr.Documents.INTERIM;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.arsredovisning.hr.Documents;
import se.arsredovisning.kit.language.Figure;
import se.arsredovisning.kit.language.Figure.Kind;
import se.arsredovisning.kit.language.Figure.PeriodType;
import se.arsredovisning.kit.language.Figure.Role;

class SectionFiguresTest {

    private final List<Figure> figures = SectionFigures.of(ANNUAL, SectionDocument.read(Documents.valid()));

    @Test
    void namesEachFigureOnce() {
        assertThat(figures).extracting(Figure::name).doesNotHaveDuplicates();
    }

    @Test
    void countsStaffAtTheEndOfAMonthByFormOfEmployment() {
        Figure fte = find("hr.fte", Kind.OUTCOME, "2019-12", Map.of("employmentForm", "fixed-term"));

        assertThat(fte.value()).isEqualByComparingTo("12.5");
        assertThat(fte.periodType()).isEqualTo(PeriodType.INSTANT);
        assertThat(fte.published()).isTrue();
    }

    @Test
    void addsUpItemsToTheTotalWithoutCountingTwice() {
        List<Figure> heads = figures.stream()
                .filter(figure -> figure.code().startsWith("hr.headcount")
                        && figure.kind() == Kind.OUTCOME
                        && figure.period().equals("2020-12"))
                .toList();

        assertThat(heads.stream()
                        .filter(figure -> figure.role() == Role.ITEM)
                        .map(Figure::value)
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("116");
        assertThat(heads)
                .filteredOn(figure -> figure.role() == Role.TOTAL)
                .singleElement()
                .satisfies(total -> {
                    assertThat(total.value()).isEqualByComparingTo("116");
                    assertThat(total.published()).isFalse();
                });
    }

    @Test
    void addsUpLengthsToAllSickLeave() {
        assertThat(figures.stream()
                        .filter(figure -> figure.code().equals("hr.sick-leave")
                                && figure.kind() == Kind.OUTCOME
                                && figure.period().equals("2020")
                                && figure.role() == Role.ITEM)
                        .map(Figure::value)
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("3.1");
        assertThat(find("hr.sick-leave", Kind.OUTCOME, "2020", Map.of("sex", "men"))
                        .role())
                .isEqualTo(Role.SUBTOTAL);
    }

    @Test
    void saysOfAnInterimYearThatItIsNotOver() {
        Figure current = SectionFigures.of(INTERIM, SectionDocument.read(Documents.secret())).stream()
                .filter(figure ->
                        figure.kind() == Kind.OUTCOME && figure.period().equals("2019-08"))
                .findFirst()
                .orElseThrow();

        assertThat(current.periodType()).isEqualTo(PeriodType.YEAR_TO_DATE);
    }

    @Test
    void computesAChangeThatIsNotPrinted() {
        Figure change = find("hr.headcount", Kind.CHANGE, "2020-12", Map.of("employmentForm", "permanent"));

        assertThat(change.value()).isEqualByComparingTo("3");
        assertThat(change.published()).isFalse();
    }

    private Figure find(String code, Kind kind, String period, Map<String, String> dimensions) {
        return figures.stream()
                .filter(figure -> figure.name().equals(new Figure.Name(code, kind, period, dimensions)))
                .findFirst()
                .orElseThrow();
    }
}
