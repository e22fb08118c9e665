package se.arsredovisning.kit.http;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.smallrye.openapi.api.SmallRyeOpenAPI;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;

/**
 * Adds to a service's OpenAPI document what every service says alike: the problems that any of its operations may answer
 * with, and those of the house's components that the document refers to and does not define itself.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class SharedOpenApiFilter implements OASFilter {

    /** Where the house's components stand. */
    public static final String COMPONENTS = "META-INF/house-openapi.yaml";

    private static final Pattern REFERENCE = Pattern.compile("#/components/([a-z]+)/([A-Za-z]+)");

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() == null || document.getComponents() == null) {
            return;
        }
        document.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .forEach(SharedOpenApiFilter::addProblems);
        Components house = components();
        int before;
        do {
            before = size(document.getComponents());
            REFERENCE
                    .matcher(json(document))
                    .results()
                    .forEach(found -> take(house, document.getComponents(), found.group(1), found.group(2)));
        } while (size(document.getComponents()) > before);
    }

    private static void addProblems(Operation operation) {
        add(operation, "400", "InvalidContent");
        boolean hasContent = operation.getResponses().getAPIResponses().entrySet().stream()
                .anyMatch(answer ->
                        answer.getKey().startsWith("2") && answer.getValue().getContent() != null);
        if (hasContent) {
            add(operation, "406", "NotAcceptable");
        }
        if (operation.getRequestBody() != null) {
            add(operation, "408", "RequestTimeout");
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

    private static Components components() {
        try (InputStream yaml = Thread.currentThread().getContextClassLoader().getResourceAsStream(COMPONENTS)) {
            String text = new String(yaml.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("{api}", ConfigProvider.getConfig().getValue("api.name", String.class));
            return document()
                    .withCustomStaticFile(() -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                    .build()
                    .model()
                    .getComponents();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void take(Components house, Components document, String kind, String name) {
        switch (kind) {
            case "headers" -> take(house.getHeaders(), document.getHeaders(), name, document::addHeader);
            case "parameters" -> take(house.getParameters(), document.getParameters(), name, document::addParameter);
            case "responses" -> take(house.getResponses(), document.getResponses(), name, document::addResponse);
            case "schemas" -> take(house.getSchemas(), document.getSchemas(), name, document::addSchema);
            default -> throw new IllegalArgumentException("no components of the kind " + kind);
        }
    }

    private static <T> void take(
            Map<String, T> house, Map<String, T> document, String name, BiConsumer<String, T> add) {
        if ((document == null || !document.containsKey(name)) && house.containsKey(name)) {
            add.accept(name, house.get(name));
        }
    }

    private static int size(Components components) {
        return size(components.getHeaders())
                + size(components.getParameters())
                + size(components.getResponses())
                + size(components.getSchemas());
    }

    private static int size(Map<String, ?> some) {
        return some == null ? 0 : some.size();
    }

    private static String json(OpenAPI document) {
        return document().withInitialModel(document).build().toJSON();
    }

    /** Nothing but what it is given: no scan, no files, no filters. */
    private static SmallRyeOpenAPI.Builder document() {
        return SmallRyeOpenAPI.builder()
                .withConfig(ConfigProvider.getConfig())
                .enableModelReader(false)
                .enableStandardStaticFiles(false)
                .enableAnnotationScan(false)
                .enableStandardFilter(false);
    }
}
