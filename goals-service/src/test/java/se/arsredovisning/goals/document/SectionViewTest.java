package se.arsredovisning.goals.document;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arsredovisning.goals.Documents.ANNUAL;
import static se.arsredovisning.goals.Documents.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import se.arsredovisning.goals.Documents;
import se.arsredovisning.kit.testing.contract.SectionSchema;

class SectionViewTest {

    private static final String GOAL = "/priorities/0/goals/0";

    private final ObjectNode stored = Documents.valid();
    private final JsonNode view = SectionView.of(stored, ANNUAL, 3, Instant.parse("2026-01-01T00:00:00.123456Z"));

    @Test
    void givesTheStoredDocumentBackWhenDerivedMembersAreTakenAway() {
        JsonNode stripped = SectionSchema.withoutDerived(view.deepCopy());

        assertThat(stripped).isEqualTo(Documents.valid());
        assertThat(stripped.toString()).isEqualTo(stored.toString());
    }

    @Test
    void leavesTheStoredDocumentAsItIs() {
        assertThat(stored).isEqualTo(Documents.valid());
    }

    @Test
    void beginsWithWhatNamesTheRevision() {
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
                        "priorities",
                        "facts",
                        "summary",
                        "checks",
                        "_links");
        assertThat(view.path("updatedAt").textValue()).isEqualTo("2026-01-01T00:00:00.123456Z");
        assertThat(view.path("revision").longValue()).isEqualTo(3);
    }

    @Test
    void addsWhatFollowsInPlace() {
        assertThat(view.at(GOAL).fieldNames())
                .toIterable()
                .containsExactly(
                        "key",
                        "title",
                        "assessment",
                        "suggestedAssessment",
                        "comment",
                        "indicators",
                        "keyFigures",
                        "_links");
        assertThat(view.at(GOAL + "/suggestedAssessment"))
                .isEqualTo(json("{\"value\": \"partly-fulfilled\", \"preliminary\": false}"));
        assertThat(view.at(GOAL + "/indicators/0/trend").textValue()).isEqualTo("improving");
        assertThat(view.at(GOAL + "/indicators/0/values/1/targetReached").booleanValue())
                .isTrue();
        assertThat(view.at(GOAL + "/keyFigures/0/values/0/targetReached").booleanValue())
                .isFalse();
        assertThat(json(view.path("summary").toString())).isEqualTo(json("""
                                {"goals": 2, "fulfilled": 1, "partlyFulfilled": 0, "notFulfilled": 0, "notAssessed": 1}
                                """));
        assertThat(view.path("checks")).hasSize(2);
    }

    @Test
    void leavesOutWhatCannotBeSaid() {
        assertThat(view.at("/priorities/1/goals/0").has("suggestedAssessment")).isFalse();
        assertThat(view.at(GOAL + "/keyFigures/1").has("trend")).isFalse();
        assertThat(view.at(GOAL + "/indicators/0/values/0").has("targetReached"))
                .isFalse();
        assertThat(view.at(GOAL + "/indicators/0/values/2").has("targetReached"))
                .isFalse();
    }

    @Test
    void linksByAbsolutePath() {
        String path = "/goals/v1/sections/1489-kommunstyrelsen-2020";

        assertThat(view.at("/_links/self/href").textValue()).isEqualTo(path);
        assertThat(view.at("/_links/figures/href").textValue()).isEqualTo(path + "/figures");
        assertThat(view.at("/_links/revisions/href").textValue()).isEqualTo(path + "/revisions");
        assertThat(view.at("/_links/successor/href").textValue()).isEqualTo(path + "/successor");
        assertThat(view.at(GOAL + "/_links/self/href").textValue()).isEqualTo(path + "/goals/klimat");
    }

    @Test
    void pointsAtTheSamePlacesAsTheStoredDocument() {
        SectionDocument document = SectionDocument.read(stored);
        String goal = document.pointerToGoal("bemotande").orElseThrow();
        String measure =
                document.pointerToMeasure(MeasureKind.KEY_FIGURE, "tid").orElseThrow();

        assertThat(view.at(goal).path("key").textValue()).isEqualTo("bemotande");
        assertThat(stored.at(goal).path("key").textValue()).isEqualTo("bemotande");
        assertThat(view.at(measure).path("name").textValue()).isEqualTo("Handläggningstid");
        assertThat(document.pointerToGoal("okand")).isEmpty();
    }

    @Test
    void fitsTheSchemaWithItsDerivedMembers() {
        assertThat(SectionSchema.faults(json(view.toString()))).isEmpty();
    }
}
