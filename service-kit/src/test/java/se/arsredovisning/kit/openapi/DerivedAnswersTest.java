package se.arsredovisning.kit.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DerivedAnswersTest {

    private static final String SHARED = """
            parameters:
              id: {name: id, in: path}
              page: {name: page, in: query}
              ifMatch: {name: If-Match, in: header}
              ifMatchRequired: {name: If-Match, in: header}
              ifNoneMatch: {name: If-None-Match, in: header}
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            get    | page                 |      | {'200': {content: {a/b: {}}}}   | 400 InvalidContent, 406 NotAcceptable
            get    | page ifNoneMatch     |      | {'200': {headers: {ETag: {$ref: '#/components/headers/ListETag'}}}} | 304 ListNotModified, 400 InvalidContent
            get    | id ifNoneMatch       |      | {'200': {content: {a/b: {}}}}   | 304 NotModified, 400 InvalidId, 404 NotFound, 406 NotAcceptable
            delete | id ifMatch           |      | {'204': {}}                     | 400 InvalidId, 404 NotFound, 412 PreconditionFailed
            put    | id ifMatch           | body | {'200': {}, '201': {}}          | 400 InvalidContent, 404 NotFound, 408 RequestTimeout, 412 PreconditionFailed, 413 ContentTooLarge, 415 UnsupportedMediaType
            patch  | id ifMatchRequired   | body | {'200': {}}                     | 400 InvalidContent, 404 NotFound, 408 RequestTimeout, 412 PreconditionFailed, 413 ContentTooLarge, 415 UnsupportedMediaType, 428 PreconditionRequired
            """)
    void followFromWhatAnOperationTakes(String method, String takes, String body, String answers, String expected) {
        JsonNode operation = derived(method, takes, body != null, answers);

        assertThat(operation.path("responses").properties().stream()
                        .filter(answer -> !answer.getKey().startsWith("2"))
                        .map(answer -> answer.getKey() + " "
                                + answer.getValue().path("$ref").asText().replaceAll(".*/", "")))
                .containsExactlyInAnyOrder(
                        (expected + ", 401 Unauthorized, " + (method.equals("get") ? "" : "403 Forbidden, ")
                                        + "429 TooManyRequests, 500 InternalError, 503 Unavailable")
                                .split(", "));
    }

    @ParameterizedTest
    @CsvSource({"404, Gone", "400, InvalidImport"})
    void whatAnOperationSaysItselfStays(String status, String own) {
        JsonNode operation = derived(
                "get", "id", false, "{'200': {}, '%s': {$ref: '#/components/responses/%s'}}".formatted(status, own));

        assertThat(operation.at("/responses/" + status + "/$ref").asText()).endsWith(own);
    }

    @ParameterizedTest
    @CsvSource({
        "/sections/{id}, put, Locked",
        "/sections/{id}, get, ''",
        "/sections/{id}/imports, post, Locked",
        "/sections, post, ''",
        "/parked-sections/{id}, delete, ''"
    })
    void aWriteToASectionMeetsOneThatIsApproved(String address, String method, String expected) {
        JsonNode operation = derived(address, method, "id", false, "{'200': {}}");

        assertThat(operation.at("/responses/409/$ref").asText().replaceAll(".*/", ""))
                .isEqualTo(expected);
    }

    private static JsonNode derived(String method, String takes, boolean hasBody, String answers) {
        return derived("/a", method, takes, hasBody, answers);
    }

    private static JsonNode derived(String address, String method, String takes, boolean hasBody, String answers) {
        StringBuilder parameters = new StringBuilder();
        for (String name : takes.split(" ")) {
            parameters.append("{$ref: '#/components/parameters/").append(name).append("'},");
        }
        ObjectNode document = parse("paths: {'%s': {%s: {parameters: [%s], responses: %s%s}}}"
                .formatted(address, method, parameters, answers, hasBody ? ", requestBody: {content: {}}" : ""));
        DerivedAnswers.add(document, parse(SHARED));
        return document.path("paths").path(address).path(method);
    }

    private static ObjectNode parse(String yaml) {
        return (ObjectNode) ApiDocument.parse(yaml.getBytes(StandardCharsets.UTF_8));
    }
}
