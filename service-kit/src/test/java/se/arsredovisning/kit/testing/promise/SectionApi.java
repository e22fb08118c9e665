package se.arsredovisning.kit.testing.promise;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.restassured.RestAssured;
import io.restassured.config.DecoderConfig;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import se.arsredovisning.kit.testing.ETags;
import se.arsredovisning.kit.testing.contract.Contract;

/** A running service of sections as its callers see it. Every answer is held against its OpenAPI document. */
public final class SectionApi {

    public static final String MERGE_PATCH = "application/merge-patch+json";

    private static final RestAssuredConfig UTF_8 = RestAssuredConfig.config()
            // Nothing compressed, so that an ETag is the one that lists give.
            .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders())
            .encoderConfig(EncoderConfig.encoderConfig()
                    .defaultContentCharset(StandardCharsets.UTF_8)
                    .encodeContentTypeAs(MERGE_PATCH, ContentType.TEXT)
                    .appendDefaultContentCharsetToContentTypeIfUndefined(false));
    private static final Pattern INSIDE = Pattern.compile(
            "Exception|\\bat [a-z]+\\.|se\\.arsredovisning|java\\.|jakarta\\.|org\\.|io\\.quarkus|(?i:insert"
                    + " into|select .* from|jdbc)");
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private final String root;
    private final Contract contract;

    /**
     * The API of the running service.
     *
     * @param root its root: {@code /goals/v1}
     */
    public SectionApi(String root) {
        this.root = root;
        this.contract = Contract.publishedAt(root + "/openapi.json");
    }

    /** A request to the API. */
    public RequestSpecification api() {
        return RestAssured.given().config(UTF_8).basePath(root).filter(contract);
    }

    /** The id of an annual report of 2020 that no other test writes. */
    public static String newSection() {
        return "1489-" + newBoard() + "-2020";
    }

    /** A board that no other test knows. */
    public static String newBoard() {
        return "b" + UUID.randomUUID().toString().replace("-", "");
    }

    /** The id of a section that no other test writes, with that document as its first revision. */
    public String given(JsonNode document) {
        String id = newSection();
        assertThat(put(id, document.toString()).statusCode()).isEqualTo(201);
        return id;
    }

    /** Writes a section whole. */
    public Response put(String id, String document) {
        return api().contentType("application/json").body(document).put("sections/{id}", id);
    }

    /** Reads a section. */
    public Response get(String id) {
        return api().get("sections/{id}", id);
    }

    /** A merge patch of a part of a section, with the ETag that it is about. */
    public Response patch(String etag, String patch, String path) {
        return api().contentType(MERGE_PATCH)
                .header("If-Match", etag)
                .body(patch)
                .patch(path);
    }

    /** A merge patch of a part of a section as it is now. */
    public Response patch(String patch, String path) {
        return patch(ETags.present(api(), path), patch, path);
    }

    /** The answer's body as JSON, numbers as they are written. */
    public static JsonNode json(Response answer) {
        return json(answer.body().asString());
    }

    /** A text as JSON, numbers as they are written. */
    public static JsonNode json(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** The number of revisions that a section has; 0 where it never was. */
    public int revisions(String id) {
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
    public static List<String> places(JsonNode problem) {
        return problem.path("invalid-parameters").findValuesAsText("property");
    }
}
