package se.arsredovisning.kit.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class NamedExamplesTest {

    private static final String DOCUMENT = """
            paths:
              /goals:
                put:
                  operationId: putGoal
                  requestBody:
                    content:
                      a/b: {schema: {$ref: '#/components/schemas/Goal'}}
                      text/csv: {schema: {type: string}, example: 'key;title'}
                  responses:
                    '200': {content: {a/b: {schema: {$ref: '#/components/schemas/Goal'}}}}
                    '201': {content: {a/b: {schema: {$ref: '#/components/schemas/Goal'}, examples: {first: {value: 1}}}}}
                    '204': {description: Gone.}
                    '400': {$ref: '#/components/responses/Invalid'}
                    '404': {content: {a/b: {schema: {$ref: '#/components/schemas/Bare'}}}}
            components:
              responses:
                Invalid: {content: {a/b: {schema: {$ref: '#/components/schemas/Goal'}, example: {title: Fel}}}}
              schemas:
                Bare: {type: object}
                Goal: {type: object, properties: {title: {type: string, example: Ett}}, example: {title: Ett mål}}
            """;

    private static final ObjectNode NAMED = named();

    @Test
    void thoseOfASchemaAreWrittenOnceAndReferredTo() {
        assertThat(NAMED.at("/components/examples")).hasToString("{\"Goal\":{\"value\":{\"title\":\"Ett mål\"}}}");
        assertThat(NAMED.at("/components/schemas/Goal").has("example")).isFalse();
        assertThat(NAMED.at("/components/schemas/Goal/properties/title/example").textValue())
                .isEqualTo("Ett");
        assertThat(examples("/requestBody/content/a~1b"))
                .hasToString("{\"Goal\":{\"$ref\":\"#/components/examples/Goal\"}}")
                .isEqualTo(examples("/responses/200/content/a~1b"));
    }

    @Test
    void thatOfAContentHasTheNameOfWhoseItIs() {
        assertThat(examples("/requestBody/content/text~1csv")).hasToString("{\"putGoal\":{\"value\":\"key;title\"}}");
        assertThat(NAMED.at("/components/responses/Invalid/content/a~1b"))
                .hasToString("{\"schema\":{\"$ref\":\"#/components/schemas/Goal\"},"
                        + "\"examples\":{\"Invalid\":{\"value\":{\"title\":\"Fel\"}}}}");
    }

    @Test
    void whatIsNamedByHandStaysAndWhereThereIsNoneNoneIsMadeUp() {
        assertThat(examples("/responses/201/content/a~1b")).hasToString("{\"first\":{\"value\":1}}");
        assertThat(examples("/responses/404/content/a~1b").isMissingNode()).isTrue();
    }

    private static JsonNode examples(String content) {
        return NAMED.at("/paths/~1goals/put" + content + "/examples");
    }

    private static ObjectNode named() {
        ObjectNode document = (ObjectNode) ApiDocument.parse(DOCUMENT.getBytes(StandardCharsets.UTF_8));
        NamedExamples.add(document);
        return document;
    }
}
