package se.arsredovisning.hr.document;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arsredovisning.hr.Documents.ANNUAL;
import static se.arsredovisning.hr.Documents.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.arsredovisning.hr.Documents;
import se.arsredovisning.kit.json.DocumentSchema;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.testing.contract.SectionSchema;

class SectionSchemaTest {

    private static final DocumentSchema SECTION = DocumentSchema.named("Section");

    @Test
    void acceptsEveryMemberThereIs() {
        assertThat(SectionSchema.faults(Documents.valid())).isEmpty();
        assertThat(SectionSchema.faults(Documents.secret())).isEmpty();
    }

    @Test
    void acceptsTheLeastSection() {
        assertThat(SectionSchema.faults(json("{\"organisation\": \"Kontoret\"}")))
                .isEmpty();
        assertThat(SectionSchema.faults(json("{}"))).containsExactly(" required");
    }

    @Test
    void documentsAnExampleThatIsWhatAGetReturns() {
        JsonNode example = json(SectionSchema.example("Section").toString());
        JsonNode told = SECTION.accept(Json.read(example.toString()));

        assertThat(SectionSchema.faults(told)).isEmpty();
        assertThat(SectionRules.faults(ANNUAL, SectionDocument.read(told))).isEmpty();
        assertThat(json(SectionView.of(told, ANNUAL, 1, Instant.parse("2026-01-01T00:00:00Z"))
                        .toString()))
                .isEqualTo(example);
    }

    @Test
    void givesTheToldDocumentBackWhenDerivedMembersAreTakenAway() {
        JsonNode view = SectionView.of(Documents.valid(), ANNUAL, 1, Instant.EPOCH);

        assertThat(SECTION.accept(view).toString()).isEqualTo(Documents.valid().toString());
    }

    @Test
    void describesEveryMember() {
        assertThat(Stream.of(
                        "Section",
                        "StaffingMonth",
                        "Staff",
                        "StaffingPart",
                        "StaffGroup",
                        "Engagement",
                        "Turnover",
                        "Incidents",
                        "SickLeaveRow",
                        "SickLeaveCell",
                        "SickLeaveUnit",
                        "SickLeaveQuarter",
                        "Fact",
                        "Check",
                        "Figure",
                        "Summary"))
                .allSatisfy(name -> assertThat(
                                SectionSchema.schema(name).path("properties").properties())
                        .isNotEmpty()
                        .allSatisfy(property -> assertThat(property.getValue()
                                                .path("description")
                                                .asText()
                                        + property.getValue().path("$ref").asText())
                                .isNotEmpty()));
    }
}
