package se.arsredovisning.kit.testing.contract;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import com.atlassian.oai.validator.restassured.OpenApiValidationFilter;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Holds every answer that REST Assured receives against the OpenAPI document of the service that gave it: status, media
 * type, headers and body. An answer that the document does not describe fails the test. Requests are not judged: tests
 * send wrong ones on purpose.
 *
 * <p>An address or method that the document does not have is not judged either.
 */
public final class Contract implements Filter {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final String documentPath;
    private final Map<String, OpenApiValidationFilter> byServer = new ConcurrentHashMap<>();

    private Contract(String documentPath) {
        this.documentPath = documentPath;
    }

    /** The contract that the service itself publishes at the path, such as {@code /goals/v1/openapi.json}. */
    public static Contract publishedAt(String documentPath) {
        return new Contract(documentPath);
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification response, FilterContext context) {
        URI asked = URI.create(request.getURI());
        String server = asked.getScheme() + "://" + asked.getAuthority();
        return byServer.computeIfAbsent(server, this::load).filter(request, response, context);
    }

    private OpenApiValidationFilter load(String server) {
        var judge = OpenApiInteractionValidator.createForInlineApiSpecification(fetch(server + documentPath))
                .withLevelResolver(LevelResolver.create()
                        .withLevel("validation.request", ValidationReport.Level.IGNORE)
                        .build())
                .build();
        return new OpenApiValidationFilter(judge);
    }

    /** The text of a document that a running service publishes. */
    public static String fetch(String uri) {
        try {
            HttpResponse<String> answer = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .build()
                    .send(
                            HttpRequest.newBuilder(URI.create(uri))
                                    .timeout(PATIENCE)
                                    .build(),
                            HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            if (answer.statusCode() != 200) {
                throw new AssertionError(uri + " answers " + answer.statusCode());
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }
}
