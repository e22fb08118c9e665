package se.arsredovisning.goals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import se.arsredovisning.kit.testing.KafkaResource;
import se.arsredovisning.kit.testing.PostgresResource;
import se.arsredovisning.kit.testing.promise.SectionApi;

/** The running service as its callers see it: {@link SectionApi}, by names that a test imports. */
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
public final class Api {

    public static final String ROOT = "/goals/v1";
    public static final String MERGE_PATCH = SectionApi.MERGE_PATCH;

    static final SectionApi API = new SectionApi(ROOT);

    private Api() {}

    public static RequestSpecification api() {
        return API.api();
    }

    public static String newSection() {
        return SectionApi.newSection();
    }

    public static String newBoard() {
        return SectionApi.newBoard();
    }

    /** A section that no other test writes, with {@link Documents#valid} as its first revision. */
    public static String givenSection() {
        return API.given(Documents.valid());
    }

    public static Response put(String id, String document) {
        return API.put(id, document);
    }

    public static Response get(String id) {
        return API.get(id);
    }

    public static Response patch(String etag, String patch, String path) {
        return API.patch(etag, patch, path);
    }

    public static Response patch(String patch, String path) {
        return API.patch(patch, path);
    }

    public static JsonNode json(Response answer) {
        return SectionApi.json(answer);
    }

    public static int revisions(String id) {
        return API.revisions(id);
    }

    public static JsonNode problem(Response answer, int status, String type) {
        return SectionApi.problem(answer, status, type);
    }

    public static List<String> places(JsonNode problem) {
        return SectionApi.places(problem);
    }
}
