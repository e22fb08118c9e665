package se.arsredovisning.kit.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.arsredovisning.kit.openapi.ApiDocument;

class PublishedDocumentTest {

    private static final String DOCUMENT = """
            paths:
              /a:
                get:
                  parameters:
                    - {name: kind, in: query, schema: {type: array, items: {type: string}}, example: [outcome, budget]}
                  responses:
                    '200':
                      content:
                        a/b: {schema: {$ref: '#/components/schemas/Goal'}, examples: {one: {value: {title: Mål}}}}
                        c/d: {schema: {$ref: '#/components/schemas/Goal'}, examples: {other: {$ref: '#/components/examples/Goal'}}}
            components:
              examples:
                Goal: {value: {title: Målet}}
              parameters:
                page: {name: page, in: query, schema: {type: integer}, example: 1}
              schemas:
                Goal:
                  type: object
                  required: [title]
                  properties:
                    title: {type: string, example: Ett mål}
                    comment: {type: string, nullable: true}
                  example: {title: Ett mål, comment: null}
            """;

    @Test
    void examplesThatFitAreNoFault() {
        assertThat(PublishedDocument.faultsOfExamples(document(DOCUMENT))).isEmpty();
        assertThat(PublishedDocument.deadReferences(document(DOCUMENT))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            example: [outcome, budget]                 | example: 'outcome,budget' | /paths//a/get/parameters/0
            value: {title: Mål}                        | value: {}                 | /paths//a/get/responses/200/content/a/b
            value: {title: Målet}                      | value: {}                 | /paths//a/get/responses/200/content/c/d
            example: 1                                 | example: one              | /components/parameters/page
            example: Ett mål}                          | example: 1}               | /components/schemas/Goal/properties/title
            example: {title: Ett mål, comment: null}   | example: {title: null}    | /components/schemas/Goal
            """)
    void namesTheExampleThatDoesNotFit(String written, String instead, String place) {
        assertThat(DOCUMENT).contains(written);

        assertThat(PublishedDocument.faultsOfExamples(document(DOCUMENT.replace(written, instead))))
                .isNotEmpty()
                .allSatisfy(fault -> assertThat(fault).startsWith(place + ": "));
    }

    @Test
    void namesReferencesThatLeadNowhere() {
        assertThat(PublishedDocument.deadReferences(document(DOCUMENT.replace("schemas/Goal'", "schemas/Gaol'"))))
                .containsExactly("#/components/schemas/Gaol");
    }

    @ParameterizedTest
    @CsvSource({
        "a/b, 'examples: {one: {value: {title: Mål}}}'",
        "c/d, 'examples: {other: {$ref: ''#/components/examples/Goal''}}'"
    })
    void namesTheContentWithoutANamedExample(String media, String written) {
        assertThat(DOCUMENT).contains(written);
        assertThat(PublishedDocument.faultsOfOperations(document(DOCUMENT)))
                .noneMatch(fault -> fault.contains("example"));

        assertThat(PublishedDocument.faultsOfOperations(document(DOCUMENT.replace(written, "examples: {}"))))
                .contains("get /a 200 has no named example for " + media);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            title: {type: string, example: Ett mål}  | title: {type: object, properties: {sv: {type: string}}}              | /components/schemas/Goal/properties/title
            title: {type: string, example: Ett mål}  | title: {type: array, items: {properties: {sv: {type: string}}}}     | /components/schemas/Goal/properties/title/items
            title: {type: string, example: Ett mål}  | title: {type: object, additionalProperties: {properties: {sv: {}}}} | /components/schemas/Goal/properties/title/additionalProperties
            title: {type: string, example: Ett mål}  | title: {allOf: [{properties: {sv: {}}}]}                             | /components/schemas/Goal/properties/title/allOf/0
            schema: {$ref: '#/components/schemas/Goal'}, examples: {one | schema: {properties: {a: {}}}, examples: {one     | /paths//a/get/responses/200/content/a/b/schema
            """)
    void namesTheObjectThatAGeneratorWouldMakeUpANameFor(String written, String instead, String place) {
        assertThat(DOCUMENT).contains(written);
        assertThat(PublishedDocument.namelessObjects(document(DOCUMENT))).isEmpty();

        assertThat(PublishedDocument.namelessObjects(document(DOCUMENT.replace(written, instead))))
                .containsExactly(place);
    }

    @Test
    void membersThatAreCalledPropertiesAndMapsAreNoNamelessObjects() {
        String written = "title: {type: string, example: Ett mål}";

        assertThat(PublishedDocument.namelessObjects(document(
                        DOCUMENT.replace(written, "properties: {type: object, additionalProperties: {type: string}}"))))
                .isEmpty();
    }

    private static JsonNode document(String yaml) {
        return ApiDocument.parse(yaml.getBytes(StandardCharsets.UTF_8));
    }
}
