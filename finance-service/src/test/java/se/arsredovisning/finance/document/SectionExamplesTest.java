package se.arsredovisning.finance.document;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arsredovisning.finance.Documents.ANNUAL;
import static se.arsredovisning.finance.Documents.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.arsredovisning.finance.Documents;
import se.arsredovisning.kit.language.Figure;
import se.arsredovisning.kit.testing.contract.SectionSchema;

/** The examples of the OpenAPI document are what the service answers. */
class SectionExamplesTest {

    private static final Instant WRITTEN = Instant.parse("2026-01-01T00:00:00Z");
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();
    private static final JsonNode REPORT = Documents.data("1489-kommunstyrelsen-2020/finance.json");
    private static final JsonNode VIEW_OF_REPORT = view(REPORT);

    @Test
    void showASectionAsAGetReturnsIt() {
        JsonNode example = example("Section");
        JsonNode stored = SectionSchema.withoutDerived(GivenMembers.of(example));

        assertThat(SectionSchema.faults(stored)).isEmpty();
        assertThat(SectionRules.faults(ANNUAL, SectionDocument.read(stored))).isEmpty();
        assertThat(view(stored)).isEqualTo(example);
    }

    @ParameterizedTest
    @CsvSource({"Statement, /statements/1", "Investments, /investments"})
    void showAPartOfThatSection(String schema, String pointer) {
        assertThat(example(schema)).isEqualTo(example("Section").at(pointer));
    }

    @ParameterizedTest
    @CsvSource({
        "Line, /statements/0/lines/2",
        "Forecast, /forecasts/1",
        "Category, /investments/categories/3",
        "Project, /investments/categories/0/projects/3"
    })
    void showAPartOfTheReportFor2020(String schema, String pointer) {
        assertThat(example(schema)).isEqualTo(VIEW_OF_REPORT.at(pointer));
    }

    @Test
    void showTheFiguresOfALineOfTheReportFor2020() {
        List<Figure> figures = SectionFigures.of(ANNUAL, SectionDocument.read(REPORT)).stream()
                .filter(figure -> figure.code().equals("finance.operations.rents"))
                .toList();

        assertThat(example("FigureList").path("figures"))
                .isEqualTo(json(MAPPER.valueToTree(figures).toString()));
    }

    @Test
    void showTheReportFor2020InShort() {
        JsonNode item = example("SectionList").at("/sections/0");

        assertThat(item.path("summary")).isEqualTo(VIEW_OF_REPORT.path("summary"));
        assertThat(List.of("id", "municipality", "board", "period", "revision", "updatedAt", "status"))
                .allSatisfy(member -> assertThat(item.path(member)).isEqualTo(VIEW_OF_REPORT.path(member)));
    }

    private static JsonNode example(String schema) {
        return json(SectionSchema.example(schema).toString());
    }

    private static JsonNode view(JsonNode stored) {
        return json(SectionView.of(stored, ANNUAL, 1, WRITTEN).toString());
    }
}
