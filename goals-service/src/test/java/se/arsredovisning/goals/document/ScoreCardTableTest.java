package se.arsredovisning.goals.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.arsredovisning.goals.Documents;
import se.arsredovisning.kit.language.Figure;
import se.arsredovisning.kit.language.Figure.Kind;
import se.arsredovisning.kit.language.Figure.Status;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.language.Unit;
import se.arsredovisning.kit.testing.contract.SectionSchema;

/** The score card of Nacka's school production unit: every cell that it prints is a figure of the section. */
class ScoreCardTableTest {

    private static final SectionId ID = SectionId.parse("0182-kommunstyrelsens-verksamhetsutskott-2019");
    private static final JsonNode JSON = Documents.data("boards/" + ID + "/goals.json");
    private static final SectionDocument SECTION = SectionDocument.read(JSON);
    private static final List<Figure> FIGURES = SectionFigures.of(ID, SECTION);
    private static final int ROWS = 59;

    /** Rows that are a measure of one sex, and the row of all that they belong to. */
    private static final Map<String, String> WHOLE = Map.of(
            "Gr: Betygspoäng för flickor (åk 6)", "Gr: Betygspoäng för åk 6",
            "Gr: Betygspoäng för pojkar (åk 6)", "Gr: Betygspoäng för åk 6",
            "Gr: Meritvärde för flickor (åk 9)", "Gr: Meritvärde åk 9",
            "Gr: Meritvärde för pojkar (åk 9)", "Gr: Meritvärde åk 9",
            "Gy: Jämförelsetal för flickor (poängsnitt examen)", "Gy: Jämförelsetal (poängsnitt examen)",
            "Gy: Jämförelsetal för pojkar (poängsnitt examen)", "Gy: Jämförelsetal (poängsnitt examen)");

    private static List<String[]> rows() throws IOException {
        try (InputStream csv = ScoreCardTableTest.class.getResourceAsStream("/boards/nacka-styrkort-2019-2022.csv")) {
            List<String> lines = new String(csv.readAllBytes(), UTF_8).lines().toList();
            return lines.subList(1, lines.size()).stream()
                    .map(line -> line.split(";", -1))
                    .toList();
        }
    }

    private static boolean isFigure(String name, Kind kind, String period, String cell) {
        String sex = name.contains(" flickor ") ? "women" : name.contains(" pojkar ") ? "men" : null;
        return FIGURES.stream()
                .filter(figure -> figure.label().equals(WHOLE.getOrDefault(name, name)))
                .filter(figure -> figure.kind() == kind && figure.period().equals(period))
                .filter(figure -> figure.dimensions().equals(sex == null ? Map.of() : Map.of("sex", sex)))
                .anyMatch(figure -> says(figure, cell));
    }

    private static boolean says(Figure figure, String cell) {
        if (cell.equals("*")) {
            return figure.value() == null && figure.status() == Status.MISSING;
        }
        BigDecimal printed = new BigDecimal(
                cell.replace("Topp ", "").replace(" eller bättre", "").replace(',', '.'));
        BigDecimal whole = figure.unit() == Unit.SEK ? printed.movePointRight(6) : printed;
        return figure.value() != null && figure.value().compareTo(whole) == 0;
    }

    @Test
    void keepsToSchemaAndRules() {
        assertThat(SectionSchema.faults(JSON)).isEmpty();
        assertThat(SectionRules.faults(ID, SECTION)).isEmpty();
        assertThat(SectionChecks.of(ID, SECTION)).isEmpty();
        assertThat(SectionSummary.of(SECTION)).isEqualTo(new SectionSummary(4, 0, 0, 0, 4, null));
    }

    @Test
    void hasAFigureForEveryCell() throws IOException {
        List<String> lost = new ArrayList<>();
        int cells = 0;
        for (String[] row : rows()) {
            for (int column = 2; column < row.length; column++) {
                String period = String.valueOf(column == 3 ? 2019 : Math.max(2019, 2016 + column));
                cells++;
                if (!isFigure(row[1], column == 3 ? Kind.OUTCOME : Kind.TARGET, period, row[column])) {
                    lost.add(row[1] + " " + period + ": " + row[column]);
                }
            }
        }

        assertThat(lost).isEmpty();
        assertThat(cells).isEqualTo(ROWS * 5);
    }

    @Test
    void hasEveryMeasureUnderTheGoalThatItIsPrintedUnder() throws IOException {
        for (String[] row : rows()) {
            assertThat(SECTION.goals()
                            .filter(goal -> goal.title().equals(row[0]))
                            .flatMap(goal -> goal.keyFigures().stream())
                            .map(Measure::name))
                    .contains(WHOLE.getOrDefault(row[1], row[1]));
        }
    }

    @Test
    void keepsWhatATargetIsWrittenAs() throws IOException {
        List<String> written = rows().stream()
                .flatMap(row -> List.of(row[2], row[4], row[5], row[6]).stream())
                .filter(cell -> !cell.matches("[\\d,]+"))
                .toList();

        assertThat(SECTION.goals()
                        .flatMap(goal -> goal.keyFigures().stream())
                        .flatMap(measure -> measure.values().stream())
                        .map(MeasureValue::targetText)
                        .filter(text -> text != null))
                .containsExactlyElementsOf(written);
    }

    @Test
    void judgesWhatCanBeJudged() {
        JsonNode view = SectionView.of(JSON, ID, 1, Instant.EPOCH);

        assertThat(view.at("/goals/0/keyFigures/0/values/0/targetReached").asBoolean())
                .isTrue();
        assertThat(view.at("/goals/0/keyFigures/1/values/0/targetReached").asBoolean(true))
                .isFalse();
        assertThat(view.at("/goals/0/suggestedAssessment/value").asText()).isEqualTo("partly-fulfilled");
        // One outcome is missing in each of these.
        assertThat(view.at("/goals/1").has("suggestedAssessment")).isFalse();
        assertThat(view.at("/goals/2").has("suggestedAssessment")).isFalse();
    }
}
