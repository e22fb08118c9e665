package se.arsredovisning.hr.document;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arsredovisning.hr.Documents.ANNUAL;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.arsredovisning.hr.disclosure.DisclosureControl;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.language.Figure;

class EngagementTest {

    private static SectionDocument section(String engagement) {
        return SectionDocument.read(Json.read("{\"organisation\": \"K\", \"engagement\": [" + engagement + "]}"));
    }

    @ParameterizedTest
    @CsvSource({
        "80, 79, 80, 81, 0, ok",
        "80, 79, 80, 80, 0, ok",
        "81, 79, 80, 82, 0, rounding",
        "82, 79, 80, 81, 0, discrepancy",
        "80.3, 79.4, 80.2, 81.3, 1, ok",
        "80.5, 79.4, 80.2, 81.3, 1, discrepancy"
    })
    void theIndexIsTheMeanOfItsParts(
            String index, String motivation, String leadership, String steering, int decimals, String result) {
        SectionDocument section = section("{\"year\": 2020, \"index\": %s, \"motivation\": %s, \"leadership\": %s,"
                        .formatted(index, motivation, leadership)
                + " \"steering\": %s, \"decimals\": %d}".formatted(steering, decimals));

        assertThat(SectionRules.faults(ANNUAL, section)).isEmpty();
        assertThat(SectionChecks.of(ANNUAL, section)).singleElement().satisfies(check -> {
            assertThat(check.code()).isEqualTo("hr.engagement.2020");
            assertThat(check.result().code()).isEqualTo(result);
            assertThat(check.message().toString()).contains("medelvärdet av HME:s tre delindex 2020");
        });
    }

    @Test
    void anIndexWithoutItsPartsIsNormal() {
        assertThat(SectionChecks.of(ANNUAL, section("{\"year\": 2020, \"index\": 80}")))
                .isEmpty();
    }

    @Test
    void isFiguresOfWhichThePartsAreNotSummed() {
        SectionDocument section = section("{\"year\": 2019, \"motivation\": 79, \"leadership\": 80, \"steering\": 84}");

        assertThat(SectionFigures.of(ANNUAL, section))
                .extracting(figure -> figure.code() + " " + figure.period() + " " + figure.value() + " "
                        + figure.unit().code() + " " + figure.role().code() + " " + figure.parent() + " "
                        + figure.published())
                .containsExactly(
                        "hr.engagement 2019 81 index item null false",
                        "hr.engagement.motivation 2019 79 index subtotal hr.engagement true",
                        "hr.engagement.leadership 2019 80 index subtotal hr.engagement true",
                        "hr.engagement.steering 2019 84 index subtotal hr.engagement true");
        assertThat(SectionFigures.of(ANNUAL, section)).extracting(Figure::name).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"year\": 2021, \"index\": 80}|/engagement/0/year",
                "{\"year\": 2020}|/engagement/0/index",
                "{\"year\": 2020, \"motivation\": 80.5}|/engagement/0/motivation",
                "{\"year\": 2020, \"index\": 80}, {\"year\": 2020, \"index\": 81}|/engagement/1/year"
            })
    void namesWhatIsWrongByItsPointer(String engagement, String pointer) {
        assertThat(SectionRules.faults(ANNUAL, section(engagement)))
                .singleElement()
                .satisfies(fault -> assertThat(fault.property()).isEqualTo(pointer));
    }

    @Test
    void ofABoardOfTenIsNotTold() {
        JsonNode few = Json.read("""
                {"organisation": "K", "engagement": [{"year": 2020, "index": 80}],
                 "staffing": [{"period": "2020-12", "permanent": {"headcount": 8}, "fixedTerm": {"headcount": 2}}]}
                """);

        assertThat(new SectionDisclosure(new DisclosureControl(10))
                        .released(ANNUAL, few)
                        .path("engagement"))
                .isEmpty();
    }
}
