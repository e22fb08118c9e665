package se.arsredovisning.kit.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class DerivedPatchesTest {

    private static final String DOCUMENT = """
            components:
              schemas:
                Goal:
                  type: object
                  required: [key, title]
                  properties:
                    key: {type: string}
                    title: {type: string, maxLength: 9}
                    assessment: {type: string, enum: [fulfilled, not-fulfilled]}
                    suggested: {type: string, readOnly: true}
                    checks: {$ref: '#/components/schemas/Checks'}
                    published: {description: As printed., allOf: [{$ref: '#/components/schemas/Published'}]}
                    tags: {type: array, items: {type: string}}
                    changes: {$ref: '#/components/schemas/Changes'}
                Changes: {type: array, description: In order., items: {$ref: '#/components/schemas/Published'}}
                Checks: {type: array, readOnly: true}
                Published:
                  type: object
                  required: [deviation]
                  properties:
                    deviation: {type: number}
                GoalPatch:
                  type: object
                  x-patch-of: Goal
                  x-patch-without: [key]
                  description: Members to set.
            """;

    private static final ObjectNode DERIVED = derived();

    @Test
    void aPatchHasTheMembersThatMayBeSetAllOfWhichMayBeLeftOutOrNull() {
        ObjectNode patch = (ObjectNode) DERIVED.at("/components/schemas/GoalPatch");

        assertThat(patch.path("properties").fieldNames())
                .toIterable()
                .containsExactly("title", "assessment", "published", "tags", "changes");
        assertThat(patch.has("required")).isFalse();
        assertThat(patch.path("properties"))
                .allMatch(member -> member.path("nullable").asBoolean());
        assertThat(patch.at("/properties/title/maxLength").intValue()).isEqualTo(9);
        assertThat(patch.at("/properties/assessment/enum")).hasToString("[\"fulfilled\",\"not-fulfilled\",null]");
        assertThat(patch.path("description").textValue()).isEqualTo("Members to set.");
        assertThat(patch.fieldNames()).toIterable().noneMatch(name -> name.startsWith("x-"));
    }

    @Test
    void anObjectInItIsPatchedAlike() {
        assertThat(DERIVED.at("/components/schemas/GoalPatch/properties/published"))
                .hasToString("{\"description\":\"As printed.\",\"type\":\"object\","
                        + "\"allOf\":[{\"$ref\":\"#/components/schemas/PublishedPatch\"}],\"nullable\":true}");
        assertThat(DERIVED.at("/components/schemas/PublishedPatch/properties/deviation"))
                .hasToString("{\"type\":\"number\",\"nullable\":true}");
        assertThat(DERIVED.at("/components/schemas/PublishedPatch").has("required"))
                .isFalse();
    }

    @Test
    void aListInItIsReplacedWhole() {
        assertThat(DERIVED.at("/components/schemas/GoalPatch/properties/changes"))
                .hasToString("{\"type\":\"array\",\"description\":\"In order.\","
                        + "\"items\":{\"$ref\":\"#/components/schemas/Published\"},\"nullable\":true}");
    }

    private static ObjectNode derived() {
        ObjectNode document = (ObjectNode) ApiDocument.parse(DOCUMENT.getBytes(StandardCharsets.UTF_8));
        DerivedPatches.add(document);
        return document;
    }
}
