package se.arsredovisning.kit.http;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import se.arsredovisning.kit.api.ApiInfo;

/** The API's card, as the national REST API profile asks for it. */
@PermitAll
@Path("api-info")
public final class ApiInfoResource {

    private final ApiInfo api;

    ApiInfoResource(ApiInfo api) {
        this.api = api;
    }

    /** What a caller needs to know of the API before it calls it. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
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
    @JsonPropertyOrder({"apiName", "apiVersion", "apiReleased", "apiDocumentation", "apiStatus"})
    public record Card(
            String apiName, String apiVersion, String apiReleased, String apiDocumentation, String apiStatus) {}
}
