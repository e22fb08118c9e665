package se.arsredovisning.goals.document;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arsredovisning.goals.Documents.ANNUAL;
import static se.arsredovisning.goals.Documents.INTERIM;
import static se.arsredovisning.goals.Documents.at;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.arsredovisning.goals.Documents;
import se.arsredovisning.kit.language.Figure;
import se.arsredovisning.kit.language.Figure.PeriodType;
import se.arsredovisning.kit.language.Figure.Role;
import se.arsredovisning.kit.language.Figure.Status;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.language.Unit;

class SectionFiguresTest {

    private final ObjectNode document = Documents.valid();

    @Test
    void givesATargetAndAnOutcomeForEachValueInTheDocumentsOrder() {
        assertThat(figures(ANNUAL))
                .filteredOn(figure -> figure.code().equals("goals.indicator.nki"))
                .extracting(SectionFiguresTest::line)
                .containsExactly(
                        "target 2021 year 66 final",
                        "target 2020 year 64 final",
                        "outcome 2020 year 67 preliminary",
                        "outcome 2019 year 59 final",
                        "outcome 2018 year null missing");
    }

    @Test
    void namesMeasuresFirstThenCountsThenFacts() {
        assertThat(figures(ANNUAL).stream().map(Figure::code).distinct())
                .containsExactly(
                        "goals.indicator.nki",
                        "goals.key-figure.nki",
                        "goals.key-figure.tid",
                        "goals.summary.goals",
                        "goals.summary.fulfilled",
                        "goals.summary.partly-fulfilled",
                        "goals.summary.not-fulfilled",
                        "goals.summary.not-assessed",
                        "goals.fact.index",
                        "goals.fact.uppfyllda",
                        "goals.fact.bygglov");
    }

    @Test
    void saysWhyAnOutcomeIsMissing() {
        assertThat(figure("goals.indicator.nki", Figure.Kind.OUTCOME, "2018")
                        .reason()
                        .toString())
                .isEqualTo("Ingen mätning");
        assertThat(figure("goals.key-figure.nki", Figure.Kind.OUTCOME, "2020")
                        .reason()
                        .toString())
                .isEqualTo("Ingen uppgift i källan");
    }

    @Test
    void carriesLabelUnitAccuracyAndSource() {
        Figure indicator = figure("goals.indicator.nki", Figure.Kind.OUTCOME, "2019");
        Figure keyFigure = figure("goals.key-figure.nki", Figure.Kind.OUTCOME, "2019");

        assertThat(indicator.label()).isEqualTo("NKI");
        assertThat(indicator.source()).isEqualTo("SKR");
        assertThat(indicator.published()).isTrue();
        assertThat(indicator.reportedIn()).isEqualTo(ANNUAL.toString());
        assertThat(keyFigure.source()).isEqualTo("Årsredovisning 2020");
        assertThat(keyFigure.unit()).isEqualTo(Unit.PERCENT);
        assertThat(keyFigure.decimals()).isEqualTo(2);
        assertThat(keyFigure.value()).isEqualByComparingTo("78.88");
    }

    @Test
    void countsTheGoalsAsPartsOfATotalThatNobodyPrinted() {
        Figure total = figure("goals.summary.goals", Figure.Kind.COUNT, "2020");
        Figure part = figure("goals.summary.not-assessed", Figure.Kind.COUNT, "2020");

        assertThat(total.role()).isEqualTo(Role.TOTAL);
        assertThat(total.parent()).isNull();
        assertThat(total.value()).isEqualByComparingTo("2");
        assertThat(total.published()).isFalse();
        assertThat(part.role()).isEqualTo(Role.ITEM);
        assertThat(part.parent()).isEqualTo("goals.summary.goals");
        assertThat(part.value()).isEqualByComparingTo("1");
    }

    @Test
    void marksAFactPreliminaryWhereTheFigureItRestatesIs() {
        assertThat(figure("goals.fact.index", Figure.Kind.FACT, "2020").status())
                .isEqualTo(Status.PRELIMINARY);
        assertThat(figure("goals.fact.uppfyllda", Figure.Kind.FACT, "2020").status())
                .isEqualTo(Status.FINAL);
    }

    @Test
    void givesAnInterimSectionsOwnOutcomeItsPeriodYearToDate() {
        at(document, "/facts/0").put("period", "2020-08");

        assertThat(figures(INTERIM))
                .filteredOn(figure -> figure.code().equals("goals.indicator.nki"))
                .extracting(SectionFiguresTest::line)
                .contains(
                        "target 2020 year 64 final",
                        "outcome 2020-08 year-to-date 67 preliminary",
                        "outcome 2019 year 59 final");
        assertThat(figures(INTERIM))
                .filteredOn(figure -> figure.code().equals("goals.fact.index"))
                .extracting(Figure::periodType)
                .containsExactly(PeriodType.YEAR_TO_DATE);
    }

    @Test
    void namesEveryFigureOnce() {
        assertThat(figures(ANNUAL)).extracting(Figure::name).doesNotHaveDuplicates();
    }

    private Figure figure(String code, Figure.Kind kind, String period) {
        return Figure.byName(figures(ANNUAL)).get(new Figure.Name(code, kind, period, Map.of()));
    }

    private List<Figure> figures(SectionId section) {
        return SectionFigures.of(section, SectionDocument.read(document));
    }

    private static String line(Figure figure) {
        return String.join(
                " ",
                figure.kind().code(),
                figure.period(),
                figure.periodType().code(),
                String.valueOf(figure.value()),
                figure.status().code());
    }
}
