package se.arsredovisning.goals.document;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arsredovisning.goals.Documents.ANNUAL;
import static se.arsredovisning.goals.Documents.at;
import static se.arsredovisning.goals.Documents.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.arsredovisning.goals.Documents;
import se.arsredovisning.kit.testing.contract.SectionSchema;

class SectionSchemaTest {

    private static final String GOAL = "/priorities/0/goals/0";
    private static final String MEASURE = GOAL + "/keyFigures/0";
    private static final String VALUE = MEASURE + "/values/0";

    private final ObjectNode document = Documents.valid();

    @Test
    void acceptsEveryMemberThereIs() {
        assertThat(SectionSchema.faults(document)).isEmpty();
    }

    @Test
    void acceptsTheLeastSection() {
        assertThat(SectionSchema.faults(json("{\"priorities\": []}"))).isEmpty();
        assertThat(SectionSchema.faults(json("{}"))).containsExactly(" required");
    }

    @Test
    void documentsAnExampleThatIsWhatAGetReturns() {
        JsonNode example = json(SectionSchema.example("Section").toString());
        JsonNode stored = SectionSchema.withoutDerived(example.deepCopy());

        assertThat(SectionSchema.faults(stored)).isEmpty();
        assertThat(SectionRules.faults(ANNUAL, SectionDocument.read(stored))).isEmpty();
        assertThat(json(SectionView.of(stored, ANNUAL, 1, Instant.parse("2026-01-01T00:00:00Z"))
                        .toString()))
                .isEqualTo(example);
    }

    @Test
    void describesEveryMember() {
        assertThat(Stream.of("Section", "Priority", "Goal", "Measure", "MeasureValue", "Fact", "Check", "Figure"))
                .allSatisfy(name -> assertThat(
                                SectionSchema.schema(name).path("properties").properties())
                        .isNotEmpty()
                        .allSatisfy(property -> assertThat(property.getValue()
                                                .path("description")
                                                .asText()
                                        + property.getValue().path("$ref").asText())
                                .isNotEmpty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", GOAL, MEASURE, VALUE, "/priorities/0", "/facts/0"})
    void refusesAMemberItDoesNotKnow(String pointer) {
        at(document, pointer).put("unknown", 1);

        assertThat(SectionSchema.faults(document)).containsExactly(pointer + " additionalProperties");
    }

    @ParameterizedTest
    @CsvSource({
        "'', asOf, '\"2020-02-30\"', format",
        "'', asOf, '\"20200230\"', pattern",
        "'', comment, 1, type",
        "/priorities/0, number, 0, minimum",
        "/priorities/0, number, 1.5, type",
        "/priorities/0, title, '\" \"', pattern",
        GOAL + ", key, '\"Klimat\"', pattern",
        GOAL + ", key, '\"klimat\\n\"', pattern",
        GOAL + ", key, '\"a--b\"', pattern",
        GOAL + ", assessment, '\"Bra\"', pattern",
        MEASURE + ", unit, '\"kronor\"', enum",
        MEASURE + ", decimals, 7, maximum",
        MEASURE + ", direction, '\"up\"', enum",
        VALUE + ", year, 20, minimum",
        VALUE + ", target, '\"90\"', type",
        VALUE + ", target, 100000000000001, maximum",
        VALUE + ", status, '\"i.u.\"', enum",
        "/facts/0, period, '\"2020-13\"', pattern",
        "/facts/0, kind, '\"budget\"', enum",
        "/facts/0, concerns, '\"goals\"', pattern"
    })
    void refusesAValueThatIsNoneOfItsKind(String pointer, String member, String value, String keyword) {
        at(document, pointer).set(member, json(value));

        assertThat(SectionSchema.faults(document)).contains(pointer + "/" + member + " " + keyword);
    }

    @Test
    void refusesMoreThanAListHolds() {
        ObjectNode goal = at(document, GOAL);
        List<JsonNode> tooMany = Collections.nCopies(61, document.at(MEASURE));
        goal.putArray("keyFigures").addAll(tooMany);

        assertThat(SectionSchema.faults(document)).containsExactly(GOAL + "/keyFigures maxItems");
    }

    @Test
    void readsAKeyOfAnyLengthWithoutFail() {
        at(document, GOAL).put("key", "a-".repeat(200_000));

        assertThat(SectionSchema.faults(document)).contains(GOAL + "/key maxLength", GOAL + "/key pattern");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020.0", "2.02E3", "2020"})
    void readsAWholeNumberHoweverItIsWritten(String year) {
        at(document, VALUE).set("year", json(year));

        assertThat(SectionSchema.faults(document)).isEmpty();
        assertThat(SectionDocument.read(document)
                        .goals()
                        .findFirst()
                        .orElseThrow()
                        .keyFigures())
                .first()
                .satisfies(measure -> assertThat(measure.inYear(2020)).isPresent());
    }
}
