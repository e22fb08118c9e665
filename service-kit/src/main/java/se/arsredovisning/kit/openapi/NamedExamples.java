package se.arsredovisning.kit.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/**
 * The examples of bodies and answers, by name. They are written once: as the {@code example} of a schema that a component has,
 * or of a media type where one schema has several contents, as that of a problem. The document gives each content its
 * {@code examples}; those of schemas stand among the components, so that several operations refer to one.
 */
final class NamedExamples {

    private static final String REF = "$ref";
    private static final String EXAMPLE = "example";
    private static final String EXAMPLES = "examples";
    private static final String SCHEMAS = "#/components/schemas/";

    private final ObjectNode document;

    private NamedExamples(ObjectNode document) {
        this.document = document;
    }

    /** Names those of a document. */
    static void add(ObjectNode document) {
        NamedExamples examples = new NamedExamples(document);
        document.path("paths")
                .forEach(path -> path.forEach(operation -> {
                    String name = operation.path("operationId").asText();
                    examples.nameThoseOf(operation.path("requestBody"), name);
                    operation.path("responses").forEach(answer -> examples.nameThoseOf(answer, name));
                }));
        document.at("/components/responses")
                .properties()
                .forEach(answer -> examples.nameThoseOf(answer.getValue(), answer.getKey()));
    }

    private void nameThoseOf(JsonNode bodyOrAnswer, String owner) {
        for (JsonNode content : bodyOrAnswer.path("content")) {
            if (content instanceof ObjectNode media && !media.has(EXAMPLES)) {
                name(media, owner);
            }
        }
    }

    private void name(ObjectNode media, String owner) {
        JsonNode own = media.remove(EXAMPLE);
        String schema = media.path("schema").path(REF).asText().replace(SCHEMAS, "");
        if (own != null) {
            media.putObject(EXAMPLES).putObject(owner).set("value", own);
        } else if (isNamed(schema)) {
            media.putObject(EXAMPLES).putObject(schema).put(REF, "#/components/examples/" + schema);
        }
    }

    /** Whether the schema has an example, which stands among the components by the schema's name from now on. */
    private boolean isNamed(String schema) {
        ObjectNode components = document.withObjectProperty("components");
        if (components.at("/schemas/" + schema) instanceof ObjectNode shape && shape.has(EXAMPLE)) {
            components
                    .withObjectProperty(EXAMPLES)
                    .set(schema, shape.objectNode().setAll(Map.of("value", shape.remove(EXAMPLE))));
        }
        return components.path(EXAMPLES).has(schema);
    }
}
