package se.arsredovisning.cluster;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Objects of a cluster, as text says them.
 *
 * @param objects in the order of the text
 */
record Manifests(List<JsonNode> objects) {

    static final ObjectMapper YAML = new ObjectMapper(YAMLFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build());

    /** Reads documents of YAML; a key that stands twice is refused. */
    static Manifests of(String text) {
        try (MappingIterator<JsonNode> documents =
                YAML.readerFor(JsonNode.class).readValues(text)) {
            return new Manifests(documents.readAll());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folder of the module, whoever starts the tests from where. */
    static Path folder() {
        return Path.of(System.getProperty("basedir", "."));
    }

    Stream<JsonNode> all(String kind) {
        return objects.stream().filter(object -> kind.equals(object.path("kind").textValue()));
    }

    Optional<JsonNode> named(String kind, String name) {
        return all(kind).filter(object -> name.equals(name(object))).findFirst();
    }

    boolean has(String kind, String name) {
        return named(kind, name).isPresent();
    }

    /** The value of a setting that a deployment's pods get from a config map. */
    Optional<String> setting(JsonNode deployment, String key) {
        return list(container(deployment).path("envFrom"))
                .map(from -> from.at("/configMapRef/name").asText())
                .flatMap(map -> named("ConfigMap", map).stream())
                .map(map -> map.path("data").path(key).textValue())
                .filter(java.util.Objects::nonNull)
                .reduce((first, last) -> last);
    }

    static JsonNode container(JsonNode deployment) {
        return deployment.at("/spec/template/spec/containers/0");
    }

    static String name(JsonNode object) {
        return object.at("/metadata/name").asText();
    }

    /** The api whose service a deployment runs: {@code goals} of {@code goals-service}, {@code reports} of the gateway. */
    static String api(String deployment) {
        return deployment.equals("report-gateway") ? "reports" : deployment.replaceFirst("-service$", "");
    }

    static Stream<JsonNode> list(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false);
    }

    static Stream<String> texts(JsonNode node) {
        return list(node).map(JsonNode::asText);
    }
}
