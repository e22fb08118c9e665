package se.arsredovisning.internalcontrol.document;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arsredovisning.internalcontrol.Documents.ANNUAL;
import static se.arsredovisning.internalcontrol.Documents.INTERIM;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.arsredovisning.internalcontrol.Documents;
import se.arsredovisning.kit.language.Figure;
import se.arsredovisning.kit.language.SectionId;

class SectionFiguresTest {

    private final SectionDocument document = SectionDocument.read(Documents.valid());

    @Test
    void areEveryNumberOfTheSection() {
        assertThat(lines(ANNUAL))
                .containsExactly(
                        "control.faktura.likelihood outcome 2020 instant item 2 index final printed",
                        "control.faktura.consequence outcome 2020 instant item 3 index final printed",
                        "control.faktura.risk-value outcome 2020 instant item 6 index final computed",
                        "control.faktura.inherent-likelihood outcome 2020 instant item 4 index final printed",
                        "control.faktura.inherent-consequence outcome 2020 instant item 3 index final printed",
                        "control.faktura.inherent-risk-value outcome 2020 instant item 12 index final computed",
                        "control.faktura.residual-likelihood outcome 2020 instant item 1 index final printed",
                        "control.faktura.residual-consequence outcome 2020 instant item 3 index final printed",
                        "control.faktura.residual-risk-value outcome 2020 instant item 3 index final computed",
                        "control.faktura.accepted-risk-value target 2020 instant item 4 index final printed",
                        "control.faktura.follow-ups target 2020 year item 2 count final computed",
                        "control.faktura.follow-ups outcome 2020 year item 2 count final computed",
                        "control.lon.risk-value outcome 2020 instant item 8 index final printed",
                        "control.lon.follow-ups target 2020 year item 12 count final computed",
                        "control.lon.follow-ups outcome 2020 year item null count missing computed",
                        "summary.controls count 2020 year total 3 count final computed",
                        "summary.without-remark count 2020 year item 1 count final computed",
                        "summary.with-minor-remark count 2020 year item 0 count final computed",
                        "summary.with-remark count 2020 year item 0 count final computed",
                        "summary.not-carried-out count 2020 year item 0 count final computed",
                        "summary.not-assessed count 2020 year item 2 count final computed",
                        "reported-summary.controls count 2020 year total 3 count final printed",
                        "reported-summary.without-remark count 2020 year item 1 count final printed",
                        "reported-summary.with-minor-remark count 2020 year item 0 count final printed",
                        "reported-summary.with-remark count 2020 year item 1 count final printed",
                        "reported-summary.not-carried-out count 2020 year item 0 count final printed",
                        "reported-summary.not-assessed count 2020 year item 0 count final printed",
                        "risk-level.low count 2020 year item 1 count final computed",
                        "risk-level.high count 2020 year item 1 count final computed",
                        "follow-up.as-planned count 2020 year item 1 count final computed",
                        "follow-up.behind count 2020 year item 0 count final computed",
                        "follow-up.unknown count 2020 year item 1 count final computed",
                        "actions.actions count 2020 year total 2 count final computed",
                        "actions.open count 2020 year subtotal 1 count final computed",
                        "actions.overdue count 2020 year subtotal 1 count final computed",
                        "fact.kontroller fact 2020 year item 3 count final printed",
                        "fact.risk fact 2020 year item 8 index final printed");
    }

    @Test
    void onTheStandardScaleCountNoMinorRemark() {
        ObjectNode standard = Documents.valid();
        standard.remove("assessmentScale");

        assertThat(SectionFigures.of(ANNUAL, SectionDocument.read(standard)))
                .extracting(Figure::code)
                .doesNotContain("internal-control.summary.with-minor-remark");
    }

    @Test
    void ofAnInterimSectionAreYearToDateOrOfItsLastDay() {
        assertThat(lines(INTERIM))
                .contains(
                        "control.lon.risk-value outcome 2020-08 instant item 8 index final printed",
                        "control.lon.follow-ups target 2020-08 year-to-date item 8 count final computed",
                        "summary.controls count 2020-08 year-to-date total 3 count final computed");
    }

    @Test
    void sayWhyANumberIsMissingAndWhatTheyAreInSwedish() {
        List<Figure> figures = SectionFigures.of(ANNUAL, document);

        assertThat(figures).allSatisfy(figure -> assertThat(figure.label()).isNotBlank());
        assertThat(figures)
                .filteredOn(figure -> figure.value() == null)
                .singleElement()
                .satisfies(figure -> assertThat(figure.reason().toString()).isEqualTo("Resultat saknar datum"));
        assertThat(figures)
                .filteredOn(figure -> figure.code().equals("internal-control.summary.without-remark"))
                .singleElement()
                .satisfies(figure -> assertThat(figure.label()).isEqualTo("Kontroller utan/med försumbar anmärkning"));
    }

    @Test
    void namePartsOfASumByTheirTotal() {
        assertThat(SectionFigures.of(ANNUAL, document))
                .filteredOn(figure -> figure.code().equals("internal-control.summary.with-remark"))
                .singleElement()
                .satisfies(figure -> assertThat(figure.parent()).isEqualTo("internal-control.summary.controls"));
    }

    private List<String> lines(SectionId section) {
        return SectionFigures.of(section, document).stream()
                .map(figure -> String.join(
                        " ",
                        figure.code().replaceFirst("^internal-control\\.", ""),
                        figure.kind().code(),
                        figure.period(),
                        figure.periodType().code(),
                        figure.role().code(),
                        String.valueOf(figure.value()),
                        figure.unit().code(),
                        figure.status().code(),
                        figure.published() ? "printed" : "computed"))
                .toList();
    }
}
