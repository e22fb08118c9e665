package se.arsredovisning.reports;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport.Level;
import com.atlassian.oai.validator.restassured.OpenApiValidationFilter;
import io.restassured.RestAssured;
import io.restassured.builder.RequestSpecBuilder;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Holds what goes over the wire against the OpenAPI document that the gateway itself publishes. */
public final class Contract {

    private static final Map<String, OpenApiValidationFilter> FILTERS = new ConcurrentHashMap<>();

    private Contract() {}

    /** Requests and answers are held against the document. */
    public static RequestSpecification request() {
        return given("strict", LevelResolver.create());
    }

    /** For requests that are wrong on purpose: only the answers are held against the document. */
    public static RequestSpecification badRequest() {
        return given("answers", LevelResolver.create().withLevel("validation.request", Level.IGNORE));
    }

    private static RequestSpecification given(String name, LevelResolver.Builder levels) {
        return RestAssured.given(new RequestSpecBuilder()
                .addFilter(FILTERS.computeIfAbsent(name, any -> new OpenApiValidationFilter(validator(levels))))
                .build());
    }

    private static OpenApiInteractionValidator validator(LevelResolver.Builder levels) {
        String document = RestAssured.get("/reports/v1/openapi.json")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        return OpenApiInteractionValidator.createForInlineApiSpecification(document)
                .withLevelResolver(levels.build())
                .build();
    }
}
