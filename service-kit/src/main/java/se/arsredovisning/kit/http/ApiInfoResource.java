package se.arsredovisning.kit.http;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import se.arsredovisning.kit.api.ApiInfo;

/** The API's card, as the national REST API profile asks for it. */
@Path("api-info")
@Tag(name = "The API itself")
public final class ApiInfoResource {

    private final ApiInfo api;

    ApiInfoResource(ApiInfo api) {
        this.api = api;
    }

    /** What a caller needs to know of the API before it calls it. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getApiInfo",
            summary = "The API's name, version, lifecycle and documentation",
            description = "The API's card as the national REST API profile has it.")
    @APIResponse(responseCode = "200", description = "The card")
    public Card get() {
        return new Card(
                api.name(), api.version(), api.released().toString(), api.root() + "/openapi.json", api.status());
    }

    /**
     * The members that the profile names.
     *
     * @param apiName the API's name
     * @param apiVersion its version
     * @param apiReleased the day that the version was released
     * @param apiDocumentation where its OpenAPI document is
     * @param apiStatus active, deprecated or retired
     */
    @Schema(name = "ApiInfo")
    @JsonPropertyOrder({"apiName", "apiVersion", "apiReleased", "apiDocumentation", "apiStatus"})
    public record Card(
            @Schema(description = "The API's name", examples = "goals")
            String apiName,

            @Schema(description = "Its version, semantic versioning", examples = "1.0.0")
            String apiVersion,

            @Schema(description = "The day that the version was released", examples = "2026-11-23")
            String apiReleased,

            @Schema(description = "Where its OpenAPI document is", examples = "/goals/v1/openapi.json")
            String apiDocumentation,

            @Schema(description = "active, deprecated or retired", examples = "active")
            String apiStatus) {}
}
