package se.arsredovisning.internalcontrol.document;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arsredovisning.internalcontrol.Documents.at;
import static se.arsredovisning.internalcontrol.Documents.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.arsredovisning.internalcontrol.Documents;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.testing.contract.SectionSchema;

class SectionSchemaTest {

    private static final String CONTROL = "/controls/0";
    private static final String RESULT = CONTROL + "/results/0";
    private static final String ACTION = CONTROL + "/actions/0";

    private final ObjectNode document = Documents.valid();

    @Test
    void acceptsEveryMemberThereIs() {
        assertThat(SectionSchema.faults(document)).isEmpty();
    }

    @Test
    void acceptsTheLeastSection() {
        assertThat(SectionSchema.faults(json("{\"controls\": []}"))).isEmpty();
        assertThat(SectionSchema.faults(json("{}"))).containsExactly(" required");
    }

    @Test
    void documentsAnExampleThatIsWhatAGetReturns() {
        SectionId id = SectionId.parse("1489-exempelnamnden-2020");
        JsonNode example = json(SectionSchema.example("Section").toString());
        JsonNode stored = SectionDocument.withoutRepeatedProducts(SectionSchema.withoutDerived(example.deepCopy()));

        assertThat(SectionSchema.faults(stored)).isEmpty();
        assertThat(SectionRules.faults(id, SectionDocument.read(stored))).isEmpty();
        assertThat(json(SectionView.of(stored, id, 1, Instant.parse("2026-01-01T00:00:00Z"))
                        .toString()))
                .isEqualTo(example);
    }

    @Test
    void describesEveryMember() {
        assertThat(Stream.of(
                        "Section",
                        "Scale",
                        "RiskLevel",
                        "RiskRating",
                        "AssessmentStep",
                        "Control",
                        "Result",
                        "Action",
                        "FollowUp",
                        "Summary",
                        "ReportedSummary",
                        "FollowUpSummary",
                        "RiskMatrixCell",
                        "Fact",
                        "Check",
                        "Figure",
                        "ControlItem"))
                .allSatisfy(name -> assertThat(
                                SectionSchema.schema(name).path("properties").properties())
                        .isNotEmpty()
                        .filteredOn(property -> !property.getKey().equals("_links")
                                && !property.getValue().has("$ref"))
                        .allSatisfy(property -> assertThat(
                                        property.getValue().path("description").asText())
                                .isNotEmpty()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                CONTROL,
                RESULT,
                ACTION,
                "/scale",
                "/levels/0",
                "/assessmentScale/0",
                "/controls/0/acceptedRisk",
                "/reportedSummary",
                "/facts/0"
            })
    void refusesAMemberItDoesNotKnow(String pointer) {
        at(document, pointer).put("unknown", 1);

        assertThat(SectionSchema.faults(document)).containsExactly(pointer + " additionalProperties");
    }

    @ParameterizedTest
    @CsvSource({
        "'', asOf, '\"2020-02-30\"', format",
        "'', asOf, '\"20200230\"', pattern",
        "'', comment, 1, type",
        "/scale, likelihood, 1, minimum",
        "/scale, consequence, 11, maximum",
        "/levels/0, from, 0, minimum",
        CONTROL + ", key, '\"Faktura\"', pattern",
        CONTROL + ", key, '\"faktura\\n\"', pattern",
        CONTROL + ", risk, '\" \"', pattern",
        CONTROL + ", likelihood, 0, minimum",
        CONTROL + ", likelihood, 1.5, type",
        CONTROL + ", riskValue, 101, maximum",
        CONTROL + ", frequency, '\"Månadsvis\"', enum",
        CONTROL + ", assessment, '\"Med anmärkning\"', pattern",
        CONTROL + "/inherentRisk, likelihood, 11, maximum",
        CONTROL + "/inherentRisk, riskValue, 0, minimum",
        "/assessmentScale/0, meaning, '\"ok\"', enum",
        "/assessmentScale/0, colour, '\"grön\"', pattern",
        "/assessmentScale/0, label, '\" \"', pattern",
        RESULT + ", date, '\"2020-13-01\"', format",
        RESULT + ", assessment, '\"\"', pattern",
        ACTION + ", state, '\"klar\"', enum",
        ACTION + ", due, '\"30 september\"', pattern",
        "/reportedSummary, withRemark, -1, minimum",
        "/facts/0, kind, '\"budget\"', enum",
        "/facts/0, concerns, '\"goals.summary.goals\"', pattern"
    })
    void refusesAValueThatIsNoneOfItsKind(String pointer, String member, String value, String keyword) {
        at(document, pointer).set(member, json(value));

        assertThat(SectionSchema.faults(document)).contains(pointer + "/" + member + " " + keyword);
    }

    @Test
    void readsAKeyOfAnyLengthWithoutFail() {
        at(document, CONTROL).put("key", "a-".repeat(200_000));

        assertThat(SectionSchema.faults(document)).contains(CONTROL + "/key maxLength", CONTROL + "/key pattern");
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.0", "8E0", "8"})
    void readsAWholeNumberHoweverItIsWritten(String value) {
        at(document, "/controls/1").set("riskValue", json(value));

        assertThat(SectionSchema.faults(document)).isEmpty();
        assertThat(SectionDocument.read(document).controls().get(1).riskValue()).isEqualTo(8);
    }
}
