package se.arsredovisning.internalcontrol.document;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arsredovisning.internalcontrol.Documents.ANNUAL;
import static se.arsredovisning.internalcontrol.Documents.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import se.arsredovisning.internalcontrol.Documents;
import se.arsredovisning.kit.testing.contract.SectionSchema;

class SectionViewTest {

    private final ObjectNode stored = Documents.valid();
    private final JsonNode view = SectionView.of(stored, ANNUAL, 3, Instant.parse("2026-01-01T00:00:00.123456Z"));

    @Test
    void leavesTheStoredDocumentAsItIs() {
        assertThat(stored).isEqualTo(Documents.valid());
    }

    @Test
    void beginsWithWhatNamesTheRevisionAndEndsWithWhatFollows() {
        assertThat(view.fieldNames())
                .toIterable()
                .containsExactly(
                        "id",
                        "municipality",
                        "board",
                        "period",
                        "revision",
                        "updatedAt",
                        "status",
                        "asOf",
                        "comment",
                        "source",
                        "scale",
                        "levels",
                        "assessmentScale",
                        "controls",
                        "reportedSummary",
                        "facts",
                        "summary",
                        "followUp",
                        "checks",
                        "_links");
        assertThat(view.path("updatedAt").textValue()).isEqualTo("2026-01-01T00:00:00.123456Z");
    }

    @Test
    void addsWhatFollowsInPlace() {
        JsonNode control = view.at("/controls/0");

        assertThat(control.fieldNames())
                .toIterable()
                .containsExactly(
                        "key",
                        "risk",
                        "process",
                        "organisationUnit",
                        "likelihood",
                        "consequence",
                        "riskValue",
                        "level",
                        "inherentRisk",
                        "residualRisk",
                        "acceptedRisk",
                        "subject",
                        "method",
                        "responsible",
                        "frequency",
                        "frequencyLabel",
                        "assessment",
                        "comment",
                        "results",
                        "actions",
                        "suggestedAssessment",
                        "followUp",
                        "_links");
        assertThat(control.path("riskValue").intValue()).isEqualTo(6);
        assertThat(control.path("level").textValue()).isEqualTo("low");
        assertThat(control.path("inherentRisk").toString())
                .isEqualTo("{\"likelihood\":4,\"consequence\":3,\"riskValue\":12,\"level\":\"high\"}");
        assertThat(control.path("acceptedRisk").toString()).isEqualTo("{\"riskValue\":4,\"level\":\"low\"}");
        assertThat(control.path("suggestedAssessment").textValue()).isEqualTo("with-remark");
        assertThat(control.path("followUp").toString())
                .isEqualTo("{\"expected\":2,\"carriedOut\":2,\"status\":\"as-planned\"}");
        assertThat(control.at("/actions/0/overdue").booleanValue()).isTrue();
        assertThat(control.at("/actions/1/overdue").booleanValue()).isFalse();
        assertThat(view.path("summary").toString())
                .isEqualTo(
                        "{\"controls\":3,\"withoutRemark\":1,\"withMinorRemark\":0,\"withRemark\":0,\"notCarriedOut\":0,\"notAssessed\":2}");
        assertThat(view.path("followUp").toString())
                .isEqualTo("{\"asPlanned\":1,\"behind\":0,\"unknown\":1,\"actions\":2,\"openActions\":1,"
                        + "\"overdueActions\":1}");
    }

    @Test
    void leavesOutWhatCannotBeSaid() {
        assertThat(view.at("/controls/1/followUp").toString()).isEqualTo("{\"expected\":12,\"status\":\"unknown\"}");
        assertThat(view.at("/controls/1").has("suggestedAssessment")).isFalse();
        assertThat(view.at("/controls/2").fieldNames()).toIterable().containsExactly("key", "risk", "_links");
    }

    @Test
    void linksByAbsolutePath() {
        String path = "/internal-control/v1/sections/1489-kommunstyrelsen-2020";

        assertThat(view.at("/_links/self/href").textValue()).isEqualTo(path);
        for (String relation : new String[] {"figures", "risk-matrix", "revisions", "successor", "imports"}) {
            assertThat(view.at("/_links/" + relation + "/href").textValue()).isEqualTo(path + "/" + relation);
        }
        assertThat(view.at("/controls/0/_links/self/href").textValue()).isEqualTo(path + "/controls/faktura");
    }

    @Test
    void pointsAtTheSamePlacesAsTheStoredDocument() {
        SectionDocument document = SectionDocument.read(stored);
        String action =
                document.pointerTo("faktura", FollowUpKind.ACTION, "brev").orElseThrow();

        assertThat(view.at(action).path("text").textValue()).isEqualTo("Skriv brev");
        assertThat(stored.at(action).path("text").textValue()).isEqualTo("Skriv brev");
        assertThat(document.pointerToControl("arkiv")).hasValue("/controls/2");
        assertThat(document.pointerToControl("okand")).isEmpty();
        assertThat(document.pointerTo("lon", FollowUpKind.ACTION, "brev")).isEmpty();
    }

    @Test
    void fitsTheSchemaWithItsDerivedMembers() {
        assertThat(SectionSchema.faults(json(view.toString()))).isEmpty();
    }
}
