package se.arsredovisning.kit.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The components of OpenAPI documents: parameters, responses, schemas …, as they were written by hand. */
final class ApiComponents {

    private static final String SERVICE = "META-INF/openapi.yaml";
    private static final String HOUSE = "META-INF/house-openapi.yaml";

    private ApiComponents() {}

    /** This service's components, and those of the house that it does not define itself. */
    static JsonNode ofService() {
        JsonNode components = of(resource(HOUSE));
        of(resource(SERVICE)).properties().forEach(kind -> ((ObjectNode) components)
                .withObjectProperty(kind.getKey())
                .setAll((ObjectNode) kind.getValue()));
        return components;
    }

    /** The components of one document. */
    static JsonNode of(byte[] yaml) {
        try {
            return new YAMLMapper().readTree(yaml).path("components");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] resource(String location) {
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(location)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
