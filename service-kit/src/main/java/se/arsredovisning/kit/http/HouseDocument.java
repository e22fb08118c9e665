package se.arsredovisning.kit.http;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import se.arsredovisning.kit.problem.Problem;
import se.arsredovisning.kit.problem.ProblemType;

/** Adds to a service's OpenAPI document the problems that any of its operations may answer with. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class HouseDocument implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() == null || document.getComponents() == null) {
            return;
        }
        document.getComponents()
                .addResponse(
                        "NotAcceptable",
                        response(
                                "The answer has none of the media types that `Accept` names.",
                                ProblemType.NOT_ACCEPTABLE,
                                "The API document names the media types of each answer."))
                .addResponse(
                        "InternalError",
                        response(
                                "A fault of ours. Nothing was changed.",
                                ProblemType.INTERNAL_ERROR,
                                "The request could not be carried out. The operator finds the cause in the log."))
                .addResponse(
                        "Unavailable",
                        response(
                                "The database cannot be reached. Nothing was changed; `Retry-After` says in how many"
                                        + " seconds to try again.",
                                ProblemType.UNAVAILABLE,
                                "Nothing was changed. Try again in a few seconds."));
        document.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .forEach(HouseDocument::addProblems);
    }

    private static void addProblems(Operation operation) {
        add(operation, "400", "InvalidContent");
        boolean hasContent = operation.getResponses().getAPIResponses().entrySet().stream()
                .anyMatch(answer ->
                        answer.getKey().startsWith("2") && answer.getValue().getContent() != null);
        if (hasContent) {
            add(operation, "406", "NotAcceptable");
        }
        add(operation, "500", "InternalError");
        add(operation, "503", "Unavailable");
    }

    private static void add(Operation operation, String status, String name) {
        if (!operation.getResponses().hasAPIResponse(status)) {
            operation
                    .getResponses()
                    .addAPIResponse(status, OASFactory.createAPIResponse().ref(name));
        }
    }

    private static APIResponse response(String description, ProblemType type, String detail) {
        Map<String, Object> example = new LinkedHashMap<>();
        example.put("type", type.uri());
        example.put("title", type.title());
        example.put("status", type.status());
        example.put("detail", detail);
        MediaType problem = OASFactory.createMediaType()
                .schema(OASFactory.createSchema().ref("Problem"))
                .example(example);
        return OASFactory.createAPIResponse()
                .description(description)
                .content(OASFactory.createContent().addMediaType(Problem.MEDIA_TYPE, problem));
    }
}
