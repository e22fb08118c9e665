package se.arsredovisning.stack.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** What gateways show of what the services hold. */
final class ShownReports {

    /** What a report calls the part of each service. */
    static final Map<String, String> PARTS = new TreeMap<>(
            Map.of("goals", "goals", "finance", "finance", "hr", "hr", "internal-control", "internalControl"));

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, URI> services;
    private final String token;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /**
     * Looks at nothing yet.
     *
     * @param services where each domain service is, by the name of its API
     * @param token may read everything
     */
    ShownReports(Map<String, URI> services, String token) {
        this.services = services;
        this.token = token;
    }

    /** A working report, as a gateway answers. */
    HttpResponse<String> draft(URI gateway, String section) throws IOException, InterruptedException {
        return get(gateway.resolve("/reports/v1/drafts/" + section));
    }

    /** Whether it shows each part as its service has it now. */
    boolean isRight(HttpResponse<String> draft, String section) throws IOException, InterruptedException {
        JsonNode report = JSON.readTree(draft.body());
        for (Map.Entry<String, String> part : PARTS.entrySet()) {
            JsonNode held = JSON.readTree(
                    get(services.get(part.getKey()).resolve("/" + part.getKey() + "/v1/sections/" + section))
                            .body());
            JsonNode shown = report.path("sections").path(part.getValue());
            if (held.has("revision")
                    && !(shown.path("state").asText().equals("current")
                            && shown.path("content").path("comment").equals(held.path("comment")))) {
                return false;
            }
        }
        return true;
    }

    private HttpResponse<String> get(URI address) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + token)
                .timeout(Duration.ofSeconds(20))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }
}
