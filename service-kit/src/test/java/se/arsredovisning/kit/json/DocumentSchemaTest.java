package se.arsredovisning.kit.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.kit.problem.ProblemType;
import se.arsredovisning.kit.testing.EnglishFault;

@Timeout(30)
class DocumentSchemaTest {

    // Read from text, not from META-INF/openapi.yaml: the test-jar is on every service's class path.
    private static final String API = """
            openapi: 3.0.3
            components:
              schemas:
                Document:
                  type: object
                  additionalProperties: false
                  required: [title, revision, checks, owner]
                  properties:
                    title: {type: string, minLength: 2, maxLength: 5}
                    revision: {type: integer, readOnly: true}
                    checks: {type: array, readOnly: true, items: {$ref: '#/components/schemas/Check'}}
                    owner:
                      readOnly: true
                      allOf: [{$ref: '#/components/schemas/Check'}]
                    key: {type: string, pattern: '^[a-z]+$', maxLength: 20}
                    slug: {type: string, pattern: '^[a-z0-9]+(-[a-z0-9]+)*$'}
                    money: {type: string, pattern: '^[$]\\d+\\$$'}
                    status: {type: string, enum: [final, missing]}
                    asOf: {type: string, format: date}
                    at: {type: string, format: date-time}
                    year: {type: integer, minimum: 1900, maximum: 2099}
                    amount: {type: number, minimum: -100, maximum: 12345678901234567890}
                    share: {type: number, minimum: 0, exclusiveMinimum: true}
                    flag: {type: boolean}
                    goals: {type: array, minItems: 1, maxItems: 3, items: {$ref: '#/components/schemas/Goal'}}
                    tags: {type: array, uniqueItems: true, items: {type: string}}
                    numbers: {type: array, items: {type: number}}
                    externalIds:
                      type: object
                      maxProperties: 1
                      additionalProperties: {type: string}
                    a~b/c: {type: object, additionalProperties: false}
                    mixed: {$ref: '#/components/schemas/Mixed'}
                    derived: {$ref: '#/components/schemas/Derived'}
                    resource: {type: object, properties: {_links: {type: object, readOnly: true}}}
                Goal:
                  type: object
                  additionalProperties: false
                  required: [key, trend]
                  properties:
                    key: {type: string}
                    trend: {type: string, readOnly: true}
                    value: {type: number}
                    inner:
                      allOf: [{$ref: '#/components/schemas/Goal'}]
                Check:
                  type: object
                  properties: {code: {type: string}}
                Derived:
                  type: object
                  readOnly: true
                Mixed:
                  allOf:
                    - $ref: '#/components/schemas/Named'
                    - type: object
                      required: [size, sum]
                      properties:
                        size: {type: integer}
                        sum: {type: integer, readOnly: true}
                Named:
                  type: object
                  required: [name, label]
                  properties:
                    name: {type: string}
                    label: {type: string, readOnly: true}
            """;

    private static final DocumentSchema SCHEMA = DocumentSchema.of(API.getBytes(StandardCharsets.UTF_8), "Document");

    @Test
    void keepsAGoodDocumentAsItIs() {
        String document = "{\"title\":\"räka\",\"year\":2020,\"amount\":8.50,\"goals\":[{\"key\":\"a\",\"value\":0.1}],"
                + "\"externalIds\":{\"kolada\":\"U1\"},\"flag\":false,\"asOf\":\"2020-02-29\"}";

        assertThat(Json.write(SCHEMA.accept(Json.read(document)))).isEqualTo(document);
    }

    @Test
    void passesOverDerivedMembersWhereverTheyStand() {
        assertThat(accepted("""
                        {"title": "ab", "revision": 7, "checks": [{"nonsense": 1}], "owner": "wrong type",
                         "derived": {"x": 1},
                         "goals": [{"key": "a", "trend": 5, "inner": {"key": "b", "trend": [], "inner": {"key": "c", "trend": {}}}}],
                         "mixed": {"name": "n", "label": 1, "size": 1, "sum": "x"}}"""))
                .isEqualTo("{\"title\":\"ab\","
                        + "\"goals\":[{\"key\":\"a\",\"inner\":{\"key\":\"b\",\"inner\":{\"key\":\"c\"}}}],"
                        + "\"mixed\":{\"name\":\"n\",\"size\":1}}");
    }

    @Test
    void aNullMemberIsAbsentAndANullItemIsAFault() {
        assertThat(
                        accepted(
                                "{\"title\": \"ab\", \"year\": null, \"unheard\": null, \"goals\": [{\"key\": \"a\", \"value\": null}]}"))
                .isEqualTo("{\"title\":\"ab\",\"goals\":[{\"key\":\"a\"}]}");

        assertThat(faults("{\"title\": \"ab\", \"numbers\": [1, null], \"goals\": [null]}"))
                .containsExactly(
                        new EnglishFault("/goals/0", null, "is not of type object"),
                        new EnglishFault("/numbers/1", null, "is not of type number"));
        assertThat(faults("{\"title\": null}")).containsExactly(new EnglishFault("/title", null, "is required"));
    }

    @Test
    void anObjectThatHoldsNothingIsAbsentWhereNoneIsNeeded() {
        JsonNode kept = Json.read("{\"title\": \"abc\"}");

        assertThat(SCHEMA.accept(Json.read("{\"title\": \"abc\", \"externalIds\": {}, \"a~b/c\": {\"x\": null}}")))
                .isEqualTo(kept);
        assertThat(SCHEMA.accept(Json.read("{\"title\": \"abc\", \"externalIds\": {\"a\": null}}")))
                .isEqualTo(kept);
        assertThat(faults("{\"title\": \"abc\", \"mixed\": {\"sum\": 5}, \"key\": {}, \"unknown\": {}}"))
                .extracting(EnglishFault::property)
                .containsExactly("/key", "/mixed/name", "/mixed/size", "/unknown");
        assertThat(SCHEMA.accept(Json.read("{\"title\": \"abc\", \"resource\": {\"_links\": {}}}")))
                .isEqualTo(Json.read("{\"title\": \"abc\", \"resource\": {}}"));
    }

    @Test
    void namesEveryFaultInTheOrderOfThePointers() {
        assertThat(faults("""
                        {"year": "2020", "status": "done", "unheard": {"of": 1},
                         "goals": [{"value": "x"}, {"key": "a", "more": true}]}"""))
                .containsExactly(
                        new EnglishFault("/goals/0/key", null, "is required"),
                        new EnglishFault("/goals/0/value", text("x"), "is not of type number"),
                        new EnglishFault("/goals/1/more", Json.read("true"), "is not a member of this object"),
                        new EnglishFault("/status", text("done"), "is not one of [\"final\",\"missing\"]"),
                        new EnglishFault("/title", null, "is required"),
                        new EnglishFault("/unheard", "{\"of\":1}", "is not a member of this object"),
                        new EnglishFault("/year", text("2020"), "is not of type integer"));
    }

    @Test
    void faultsOfItemsComeInTheOrderOfTheItems() {
        String items = "1, ".repeat(9) + "\"x\", 1, \"y\"";

        assertThat(faults("{\"title\": \"ab\", \"numbers\": [\"first\", " + items + "]}"))
                .extracting(EnglishFault::property)
                .containsExactly("/numbers/0", "/numbers/10", "/numbers/12");
        assertThat(faults("{\"title\": \"ab\", \"numbers\": [1, 1, \"x\", " + items + "]}"))
                .extracting(EnglishFault::property)
                .containsExactly("/numbers/2", "/numbers/12", "/numbers/14");
    }

    @Test
    void namesAThousandFaultsAndGivesUpOnMore() {
        assertThat(faults("{\"title\": \"ab\", \"numbers\": [1" + ", \"x\"".repeat(1000) + "]}"))
                .hasSize(1000);

        for (String many : List.of(
                "\"numbers\": [1" + ", \"x\"".repeat(200_000) + "]",
                "\"goals\": [{}" + ", {}".repeat(100_000) + "]",
                "\"tags\": [0" + ", 0".repeat(200_000) + "]")) {
            ProblemException problem = catchThrowableOfType(
                    ProblemException.class, () -> SCHEMA.accept(Json.read("{\"title\": \"ab\", " + many + "}")));
            assertThat(problem.getMessage()).isEqualTo("More than 1000 values are not allowed, of which 1 is named.");
            assertThat(problem.faults()).hasSize(1);
        }
    }

    @Test
    void namesAThousandUnknownMembersAndGivesUpOnMore() {
        StringBuilder members = new StringBuilder("\"title\": \"ab\"");
        for (int i = 0; i < 1000; i++) {
            members.append(", \"m").append(i).append("\": 0");
        }
        assertThat(faults("{" + members + "}")).hasSize(1000);
        assertThat(faults("{" + members + ", \"more\": 0}")).hasSize(1);
    }

    @Test
    void escapesNamesInPointers() {
        assertThat(faults("{\"title\": \"ab\", \"a~b/c\": {\"~/\": 1}, \"/\": 1, \"\": 2, \"x.y['z']\": 3}"))
                .extracting(EnglishFault::property)
                .containsExactly("/", "/a~0b~1c/~0~1", "/x.y['z']", "/~1");
    }

    @Test
    void aDocumentThatIsNoObjectIsOneFault() {
        assertThat(faults("[]")).containsExactly(new EnglishFault("", "[]", "is not of type object"));
        assertThat(faults("null")).containsExactly(new EnglishFault("", null, "is not of type object"));
        assertThat(faults("7")).containsExactly(new EnglishFault("", Json.read("7"), "is not of type object"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"title\": \"a\" | /title | is shorter than 2 characters",
                "\"title\": \"abcdef\" | /title | is longer than 5 characters",
                "\"title\": \"ab\", \"key\": \"A\" | /key | does not match ^[a-z]+$",
                "\"title\": \"ab\", \"key\": \"abc\\n\" | /key | does not match ^[a-z]+$",
                "\"title\": \"ab\", \"key\": \"abc\\r\\n\" | /key | does not match ^[a-z]+$",
                "\"title\": \"ab\", \"key\": \"abc\\u0085\" | /key | does not match ^[a-z]+$",
                "\"title\": \"ab\", \"key\": \"abc\\u2028\" | /key | does not match ^[a-z]+$",
                "\"title\": \"ab\", \"key\": \"1\\nabc\" | /key | does not match ^[a-z]+$",
                "\"title\": \"ab\", \"money\": \"$5$\\n\" | /money | does not match ^[$]\\d+\\$$",
                "\"title\": \"ab\", \"money\": \"$٥$\" | /money | does not match ^[$]\\d+\\$$",
                "\"title\": \"ab\", \"asOf\": \"2020-02-30\" | /asOf | is not a date",
                "\"title\": \"ab\", \"asOf\": \"2021-02-29\" | /asOf | is not a date",
                "\"title\": \"ab\", \"asOf\": \"20200229\" | /asOf | is not a date",
                "\"title\": \"ab\", \"asOf\": \"2020-2-29\" | /asOf | is not a date",
                "\"title\": \"ab\", \"asOf\": \"\" | /asOf | is not a date",
                "\"title\": \"ab\", \"asOf\": \"+12020-02-28\" | /asOf | is not a date",
                "\"title\": \"ab\", \"asOf\": \"2020-02-28T00:00:00Z\" | /asOf | is not a date",
                "\"title\": \"ab\", \"at\": \"2020-02-28\" | /at | is not a date-time",
                "\"title\": \"ab\", \"year\": 1899 | /year | is less than 1900",
                "\"title\": \"ab\", \"year\": 2100 | /year | is more than 2099",
                "\"title\": \"ab\", \"year\": 2020.5 | /year | is not of type integer",
                "\"title\": \"ab\", \"amount\": -100.000001 | /amount | is less than -100",
                "\"title\": \"ab\", \"amount\": 12345678901234567891 | /amount | is more than 12345678901234567890",
                "\"title\": \"ab\", \"share\": 0 | /share | is not more than 0",
                "\"title\": \"ab\", \"share\": 0.0 | /share | is not more than 0",
                "\"title\": \"ab\", \"share\": -1 | /share | is not more than 0",
                "\"title\": \"ab\", \"flag\": \"true\" | /flag | is not of type boolean",
                "\"title\": \"ab\", \"flag\": 0 | /flag | is not of type boolean",
                "\"title\": 12 | /title | is not of type string",
                "\"title\": \"ab\", \"goals\": [] | /goals | has fewer than 1 items",
                "\"title\": \"ab\", \"goals\": [{\"key\":\"a\"},{\"key\":\"a\"},{\"key\":\"a\"},{\"key\":\"a\"}] | /goals"
                        + " | has more than 3 items",
                "\"title\": \"ab\", \"goals\": {\"key\":\"a\"} | /goals | is not of type array",
                "\"title\": \"ab\", \"tags\": [\"a\", \"b\", \"a\"] | /tags | has an item twice",
                "\"title\": \"ab\", \"externalIds\": {\"a\": \"1\", \"b\": \"2\"} | /externalIds"
                        + " | has too few or too many members",
                "\"title\": \"ab\", \"externalIds\": {\"a\": 1} | /externalIds/a | is not of type string",
                "\"title\": \"ab\", \"mixed\": {\"name\": \"n\"} | /mixed/size | is required",
                "\"title\": \"ab\", \"mixed\": {\"size\": 1} | /mixed/name | is required",
            })
    void saysWhatIsWrong(String members, String pointer, String reason) {
        assertThat(faults("{" + members + "}"))
                .extracting(EnglishFault::property, EnglishFault::reason)
                .containsExactly(tuple(pointer, reason));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"amount\": 12345678901234567890",
                "\"amount\": -100.0",
                "\"amount\": 7",
                "\"share\": 0.000001",
                "\"year\": 2020.0",
                "\"year\": 2e3",
                "\"money\": \"$5$\"",
                "\"asOf\": \"2020-02-29\"",
                "\"at\": \"2020-12-31T23:59:59.000001Z\"",
                "\"at\": \"2020-12-31T23:59:59+01:00\"",
                "\"slug\": \"a-1-b\"",
                "\"tags\": []",
            })
    void takesWhatIsGood(String member) {
        assertThatCode(() -> accepted("{\"title\": \"ab\", " + member + "}")).doesNotThrowAnyException();
    }

    @Test
    void countsCharactersNotHalvesOfThem() {
        assertThatCode(() -> accepted("{\"title\": \"🥪🥪🥪🥪🥪\"}")).doesNotThrowAnyException();
        assertThat(faults("{\"title\": \"🥪\"}"))
                .extracting(EnglishFault::reason)
                .containsExactly("is shorter than 2 characters");
    }

    @Test
    void aTextOfMegabytesBreaksNoPattern() {
        String slug = "a-".repeat(1_000_000) + "A";

        assertThat(faults("{\"title\": \"ab\", \"slug\": \"" + slug + "\"}"))
                .extracting(EnglishFault::property, EnglishFault::reason)
                .containsExactly(tuple("/slug", "does not match ^[a-z0-9]+(-[a-z0-9]+)*$"));
    }

    @Test
    void shortensALongValueWithoutCuttingACharacterInHalf() throws Exception {
        List<EnglishFault> faults = faults("{\"title\": \"" + "a".repeat(99) + "🥪🥪\"}");

        assertThat(faults).extracting(EnglishFault::value).containsExactly("a".repeat(99) + "…");
        assertThatCode(() -> Json.MAPPER.writeValueAsBytes(faults)).doesNotThrowAnyException();
    }

    @Test
    void comparesADecimalExactly() {
        JsonNode kept = SCHEMA.accept(Json.read("{\"title\": \"ab\", \"amount\": 0.100000}"));

        assertThat(kept.path("amount").decimalValue()).isEqualTo(new BigDecimal("0.100000"));
    }

    @Test
    void saysWhichSchemaIsMissing() {
        assertThatThrownBy(() -> DocumentSchema.of(API.getBytes(StandardCharsets.UTF_8), "Unheard"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no schema Unheard");
    }

    @Test
    void namesEveryNumberThatWouldBeReadOutOfItsBounds() {
        JsonNode shown =
                Json.read("{\"year\": 1899, \"amount\": 100, \"unknown\": 1e9, \"goals\": [{\"key\": \"a\"}]}");

        ProblemException problem = catchThrowableOfType(ProblemException.class, () -> SCHEMA.ensureTaken(shown));

        assertThat(problem.type()).isEqualTo(ProblemType.INVALID_CONTENT);
        assertThat(EnglishFault.of(problem.faults()))
                .extracting(EnglishFault::property, EnglishFault::reason)
                .containsExactly(tuple("/year", "comes to less than 1900"));
    }

    @Test
    void leavesWhatItWasGivenAlone() {
        JsonNode given = Json.read("{\"title\": \"ab\", \"revision\": 7, \"year\": null}");
        SCHEMA.accept(given);

        assertThat(given).isEqualTo(Json.read("{\"title\": \"ab\", \"revision\": 7, \"year\": null}"));
    }

    private static String accepted(String document) {
        return Json.write(SCHEMA.accept(Json.read(document)));
    }

    private static TextNode text(String value) {
        return TextNode.valueOf(value);
    }

    private static List<EnglishFault> faults(String document) {
        ProblemException problem =
                catchThrowableOfType(ProblemException.class, () -> SCHEMA.accept(Json.read(document)));
        assertThat(problem)
                .as("a problem with " + document.substring(0, Math.min(100, document.length())))
                .isNotNull();
        assertThat(problem.type()).isEqualTo(ProblemType.INVALID_CONTENT);
        return EnglishFault.of(problem.faults());
    }
}
