package se.arsredovisning.kit.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BreaksTest {

    private static final String DOCUMENT = """
            openapi: 3.0.3
            info: {title: A, version: 1.0.0}
            paths:
              /things:
                get:
                  operationId: listThings
                  parameters:
                  - {name: sort, in: query, schema: {type: string, enum: [up, down]}}
                  - {name: limit, in: query, schema: {type: integer, minimum: 1, maximum: 100}}
                  responses:
                    "200":
                      description: Things
                      headers: {ETag: {schema: {type: string}}}
                      content:
                        application/json: {schema: {$ref: '#/components/schemas/ThingList'}}
                        text/csv: {schema: {type: string}}
                    "304": {description: As before}
              /things/{id}:
                put:
                  operationId: putThing
                  parameters:
                  - {name: id, in: path, required: true, schema: {type: string}}
                  requestBody:
                    required: true
                    content:
                      application/json: {schema: {$ref: '#/components/schemas/Thing'}}
                      application/xml: {schema: {$ref: '#/components/schemas/Thing'}}
                  responses:
                    "200":
                      description: The thing
                      content:
                        application/json: {schema: {$ref: '#/components/schemas/Thing'}}
                delete:
                  operationId: deleteThing
                  parameters:
                  - {name: id, in: path, required: true, schema: {type: string}}
                  responses: {"204": {description: Gone}}
            components:
              schemas:
                ThingList:
                  type: object
                  required: [things]
                  properties:
                    things: {type: array, maxItems: 100, items: {$ref: '#/components/schemas/Thing'}}
                Thing:
                  type: object
                  required: [name]
                  properties:
                    name: {type: string, maxLength: 80, pattern: '^x'}
                    state: {type: string, enum: [open, closed]}
                    size: {type: number, minimum: 0}
                    day: {type: string, format: date}
                    note: {type: string}
                    owner: {$ref: '#/components/schemas/Owner'}
                Owner:
                  type: object
                  properties:
                    mail: {type: string}
            """;

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/things/{id}: | /thing/{id}: | PUT /things/{id} is gone",
                "delete: | patch: | DELETE /things/{id} is gone",
                "listThings | getThings | GET /things operationId listThings is gone",
                "name: sort | name: order | GET /things sort is gone",
                "{name: sort, in: query, | {name: sort, in: query, required: true, | GET /things sort is another",
                "- {name: sort, | `- {name: x, in: query, required: true, schema: {type: string}}\n      - {name: sort,` | GET /things x must be given",
                "enum: [up, down] | enum: [up] | GET /things sort enum is another",
                "maximum: 100 | maximum: 50 | GET /things limit numericRange is another",
                "\"304\" | \"305\" | GET /things 304 is gone",
                "text/csv | text/tsv | GET /things 200 text/csv is gone",
                "headers: {ETag: | headers: {Tag: | GET /things 200 ETag is gone",
                "application/xml | application/yaml | PUT /things/{id} body application/xml is gone",
                "note: | remark: | Thing.note is gone",
                "mail: | email: | Owner.mail is gone",
                "enum: [open, closed] | enum: [open] | Thing.state enum is another",
                "enum: [open, closed] | enum: [open, closed, lost] | Thing.state enum is another",
                "maxLength: 80 | maxLength: 40 | Thing.name maxLength is another",
                "pattern: '^x' | pattern: '^y' | Thing.name pattern is another",
                "minimum: 0 | minimum: 1 | Thing.size numericRange is another",
                "size: {type: number | size: {type: string | Thing.size is of another type",
                ", format: date | , format: date-time | Thing.day is of another type",
                "maxItems: 100 | maxItems: 5 | ThingList.things maxItems is another",
                "{type: array, maxItems: 100, items: {$ref: '#/components/schemas/Thing'}} | {type: array, maxItems: 100, items: {type: string}} | ThingList.things[] is of another type",
                "owner: {$ref: '#/components/schemas/Owner'} | owner: {type: string} | Thing.owner is of another type",
                "required: [name] | required: [name, note] | Thing required is another",
                "required: [things] | required: [] | ThingList required is another",
                "note: {type: string} | note: {type: string, readOnly: true} | Thing.note readOnly is another",
            })
    void namesWhatAClientLoses(String was, String is, String line) {
        assertThat(DOCUMENT).contains(was);

        assertThat(Breaks.between(DOCUMENT, DOCUMENT.replace(was, is))).contains(line);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "note: | `note: {type: string}\n        more:`",
                "- {name: sort, | `- {name: x, in: query, schema: {type: string}}\n      - {name: sort,`",
                "/things: | `/others: {get: {operationId: o, responses: {\"204\": {description: Done}}}}\n  /things:`",
                "description: Things | description: All things",
                "maximum: 100 | maximum: 200",
                "\"304\": | `\"400\": {description: Bad}\n        \"304\":`",
            })
    void saysNothingOfWhatIsAdded(String was, String is) {
        assertThat(DOCUMENT).contains(was);

        assertThat(Breaks.between(DOCUMENT, DOCUMENT.replace(was, is))).isEmpty();
    }

    @Test
    void tellsASchemaThatIsUsedOftenOnce() {
        assertThat(Breaks.between(DOCUMENT, DOCUMENT.replace("note:", "remark:")))
                .containsExactly("Thing.note is gone");
    }
}
