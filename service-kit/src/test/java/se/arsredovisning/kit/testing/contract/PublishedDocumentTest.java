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
                        a/b: {schema: {$ref: '#/components/schemas/Goal'}, example: {title: Mål}}
            components:
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
            example: {title: Mål}                      | example: {}               | /paths//a/get/responses/200/content/a/b
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

    private static JsonNode document(String yaml) {
        return ApiDocument.parse(yaml.getBytes(StandardCharsets.UTF_8));
    }
}
