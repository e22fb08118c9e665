package se.arsredovisning.finance;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.restassured.config.DecoderConfig;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;
import se.arsredovisning.kit.testing.ETags;
import se.arsredovisning.kit.testing.KafkaResource;
import se.arsredovisning.kit.testing.PostgresResource;
import se.arsredovisning.kit.testing.contract.Contract;

/** The running service as its callers see it. Every answer is held against its OpenAPI document. */
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
public final class Api {

    public static final String ROOT = "/finance/v1";
    public static final String MERGE_PATCH = "application/merge-patch+json";

    private static final Contract CONTRACT = Contract.publishedAt(ROOT + "/openapi.json");
    private static final RestAssuredConfig UTF_8 = RestAssuredConfig.config()
            // Nothing compressed, so that an ETag is the one that lists give.
            .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders())
            .encoderConfig(EncoderConfig.encoderConfig()
                    .defaultContentCharset(StandardCharsets.UTF_8)
                    .encodeContentTypeAs(MERGE_PATCH, io.restassured.http.ContentType.TEXT)
                    .appendDefaultContentCharsetToContentTypeIfUndefined(false));
    private static final Pattern INSIDE = Pattern.compile(
            "Exception|\\bat [a-z]+\\.|se\\.arsredovisning|java\\.|jakarta\\.|org\\.|io\\.quarkus|(?i:insert into|select .* from|jdbc)");

    private Api() {}

    /** A request to the API. */
    public static RequestSpecification api() {
        return given().config(UTF_8).basePath(ROOT).filter(CONTRACT);
    }

    /** The id of an annual report of 2020 that no other test writes. */
    public static String newSection() {
        return "1489-" + newBoard() + "-2020";
    }

    /** A board that no other test knows. */
    public static String newBoard() {
        return "b" + UUID.randomUUID().toString().replace("-", "");
    }

    /** A section that no other test writes, with {@link ShortDocuments#valid} as its first revision. */
    public static String givenSection() {
        String id = newSection();
        assertThat(put(id, ShortDocuments.valid().toString()).statusCode()).isEqualTo(201);
        return id;
    }

    /** Writes a section whole. */
    public static Response put(String id, String document) {
        return api().contentType("application/json").body(document).put("sections/{id}", id);
    }

    /** Reads a section. */
    public static Response get(String id) {
        return api().get("sections/{id}", id);
    }

    /** A merge patch of a part of a section, with the ETag that it is about. */
    public static Response patch(String etag, String patch, String path) {
        return api().contentType(MERGE_PATCH)
                .header("If-Match", etag)
                .body(patch)
                .patch(path);
    }

    /** A merge patch of a part of a section as it is now. */
    public static Response patch(String patch, String path) {
        return patch(ETags.present(api(), path), patch, path);
    }

    /** The answer's body as JSON, numbers as they are written. */
    public static JsonNode json(Response answer) {
        return Documents.json(answer.body().asString());
    }

    /** The number of revisions that a section has; 0 where it never was. */
    public static int revisions(String id) {
        Response answer = api().get("sections/{id}/revisions", id);
        return answer.statusCode() == 404
                ? 0
                : json(answer).at("/_meta/totalRecords").intValue();
    }

    /** Holds that an answer is a problem of that status and type, that says nothing of the inside; gives its body. */
    public static JsonNode problem(Response answer, int status, String type) {
        assertThat(answer.statusCode()).as(answer.body().asString()).isEqualTo(status);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.body().asString()).doesNotContainPattern(INSIDE);
        JsonNode problem = json(answer);
        assertThat(problem.path("type").textValue()).isEqualTo("/problems/" + type);
        assertThat(problem.path("status").intValue()).isEqualTo(status);
        assertThat(problem.path("title").textValue()).isNotBlank();
        return problem;
    }

    /** The places of a problem's faults, in their order. */
    public static java.util.List<String> places(JsonNode problem) {
        return problem.path("invalid-parameters").findValuesAsText("property");
    }
}
