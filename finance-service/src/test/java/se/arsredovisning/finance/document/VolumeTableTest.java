package se.arsredovisning.finance.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.arsredovisning.finance.Documents;
import se.arsredovisning.kit.language.Check;
import se.arsredovisning.kit.language.Figure;
import se.arsredovisning.kit.language.Figure.Kind;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.testing.contract.SectionSchema;

/** Volumes of Sjöbo's technical board: every cell that the table prints is a figure of the section. */
class VolumeTableTest {

    private static final SectionId ID = SectionId.parse("1265-tekniska-namnden-2017");
    private static final List<String> PERIODS = List.of("2015", "2016", "2017", "2017");

    private final ObjectNode json = section();
    private final SectionDocument section = SectionDocument.read(json);

    private static ObjectNode section() {
        return (ObjectNode) Documents.data("boards/" + ID + "/finance.json");
    }

    private static List<String[]> rows() throws IOException {
        try (InputStream csv = VolumeTableTest.class.getResourceAsStream("/boards/sjobo-prestationstal-2017.csv")) {
            List<String> lines = new String(csv.readAllBytes(), UTF_8).lines().toList();
            return lines.subList(1, lines.size()).stream()
                    .map(line -> line.split(";", -1))
                    .toList();
        }
    }

    @Test
    void keepsToSchemaAndRules() {
        assertThat(SectionSchema.faults(json)).isEmpty();
        assertThat(SectionRules.faults(ID, section)).isEmpty();
    }

    @Test
    void hasAFigureForEveryCell() throws IOException {
        List<Figure> figures = SectionFigures.of(ID, section);
        List<String> lost = new ArrayList<>();
        int cells = 0;
        for (String[] row : rows()) {
            for (int column = 0; column < PERIODS.size(); column++) {
                cells++;
                Kind kind = column == 2 ? Kind.BUDGET : Kind.OUTCOME;
                String period = PERIODS.get(column);
                String cell = row[column + 2];
                String unit = row[row.length - 1];
                boolean found = figures.stream()
                        .filter(figure -> figure.label().equals(row[1]) && figure.kind() == kind)
                        .filter(figure -> figure.period().equals(period))
                        .filter(figure -> unit.equals(figure.unitLabel() == null ? "antal" : figure.unitLabel()))
                        .anyMatch(figure -> figure.value().compareTo(new BigDecimal(cell)) == 0);
                if (!found) {
                    lost.add(row[1] + " " + period + ": " + cell);
                }
            }
        }

        assertThat(lost).isEmpty();
        assertThat(cells).isEqualTo(32);
        assertThat(section.volumes())
                .extracting(Volume::activity)
                .containsExactlyElementsOf(rows().stream().map(row -> row[0]).toList());
    }

    @Test
    void nackasChildrenAndPupilsAreCountedByTerm() {
        SectionId nacka = SectionId.parse("0182-kommunstyrelsens-verksamhetsutskott-2019");
        SectionDocument read = SectionDocument.read(Documents.data("boards/" + nacka + "/finance.json"));

        assertThat(SectionFigures.of(nacka, read).stream()
                        .filter(figure -> figure.code().startsWith("finance.volume."))
                        .map(figure ->
                                figure.label() + " " + figure.dimensions().get("term") + " " + figure.period() + ": "
                                        + figure.value().toPlainString()))
                .containsExactly(
                        "Förskola spring 2018: 3004",
                        "Förskola autumn 2018: 2838",
                        "Grundskola inkl. särskola och förskoleklass spring 2018: 10997",
                        "Grundskola inkl. särskola och förskoleklass autumn 2018: 10883",
                        "Gymnasieskola spring 2018: 2668",
                        "Gymnasieskola autumn 2018: 2701");
    }

    @Test
    void thePartsOfTheSubscriptionsAreNoMoreThanAll() {
        List<Check> checks = SectionChecks.of(ID, section).stream()
                .filter(check -> check.code().startsWith("finance.volume."))
                .toList();

        assertThat(checks).hasSize(4);
        assertThat(checks).extracting(Check::result).containsOnly(Check.Result.OK);
    }
}
