package se.arsredovisning.kit.testing.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What an OpenAPI document lacks that a person who has only it would miss. */
public final class PublishedDocument {

    private PublishedDocument() {}

    /** What operations lack: ids of their own, words, problems, descriptions, schemas and examples; empty where nothing. */
    public static List<String> faultsOfOperations(JsonNode document) {
        Set<String> ids = new HashSet<>();
        List<String> faults = new ArrayList<>();
        operations(document).forEach((name, operation) -> {
            if (!ids.add(operation.path("operationId").asText(""))
                    || operation.path("operationId").isMissingNode()) {
                faults.add(name + " has no operationId of its own");
            }
            for (String member : List.of("summary", "description", "tags")) {
                if (operation.path(member).isMissingNode()) {
                    faults.add(name + " has no " + member);
                }
            }
            for (String status : List.of("400", "500", "503")) {
                if (operation.path("responses").path(status).isMissingNode()) {
                    faults.add(name + " does not say " + status);
                }
            }
            operation.path("parameters").forEach(given -> {
                JsonNode parameter = resolve(document, given);
                if (parameter.path("description").isMissingNode()) {
                    faults.add(name + " has a parameter without description: " + parameter.path("name"));
                }
            });
            operation.path("responses").properties().forEach(answer -> {
                JsonNode response = resolve(document, answer.getValue());
                if (response.path("description").asText("").isBlank()) {
                    faults.add(name + " " + answer.getKey() + " has no description");
                }
                if (answer.getKey().compareTo("400") >= 0
                        && !response.path("content").has("application/problem+json")) {
                    faults.add(name + " " + answer.getKey() + " is no problem");
                }
                content(document, response, name + " " + answer.getKey(), faults);
            });
            content(document, operation.path("requestBody"), name, faults);
        });
        return faults;
    }

    /** Where an example does not fit its schema, of whatever it is an example; empty where all do. */
    public static List<String> faultsOfExamples(JsonNode document) {
        List<String> faults = new ArrayList<>();
        examples(document, document, "", faults);
        return faults;
    }

    private static void examples(JsonNode document, JsonNode node, String at, List<String> faults) {
        JsonNode rule = node.has("schema") ? node.path("schema") : node;
        if (node.has("example") && !at.endsWith("/properties")) {
            fit(document, rule, node.path("example"), at, faults);
        }
        if (node.has("schema")) {
            node.path("examples")
                    .forEach(named ->
                            fit(document, rule, resolve(document, named).path("value"), at, faults));
        }
        node.properties().stream()
                .filter(member -> !member.getKey().startsWith("example"))
                .forEach(member -> examples(document, member.getValue(), at + "/" + member.getKey(), faults));
        int item = 0;
        for (JsonNode each : node.isArray() ? node : List.<JsonNode>of()) {
            examples(document, each, at + "/" + item++, faults);
        }
    }

    /**
     * Objects with members that are no component of their own: generators make up a name for each, such as
     * {@code WrittenInner}, another one in each language.
     */
    public static List<String> namelessObjects(JsonNode document) {
        List<String> found = new ArrayList<>();
        document.properties().forEach(part -> nameless(part.getValue(), "/" + part.getKey(), found));
        return found;
    }

    private static void nameless(JsonNode node, String at, List<String> found) {
        boolean isShape = node.path("properties").isObject() && !at.endsWith("/properties");
        if (isShape && !at.matches("/components/schemas/[A-Za-z]+")) {
            found.add(at);
        }
        node.properties().stream()
                .filter(member -> !member.getKey().startsWith("example"))
                .forEach(member -> nameless(member.getValue(), at + "/" + member.getKey(), found));
        int item = 0;
        for (JsonNode each : node.isArray() ? node : List.<JsonNode>of()) {
            nameless(each, at + "/" + item++, found);
        }
    }

    /** References that lead nowhere. */
    public static List<String> deadReferences(JsonNode document) {
        return document.findValuesAsText("$ref").stream()
                .filter(reference -> !reference.startsWith("#/")
                        || document.at(reference.substring(1)).isMissingNode())
                .distinct()
                .toList();
    }

    private static void fit(JsonNode document, JsonNode rule, JsonNode example, String at, List<String> faults) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        schema.putArray("allOf").add(rule);
        schema.set("components", document.path("components"));
        SchemaValidatorsConfig nullable =
                SchemaValidatorsConfig.builder().nullableKeywordEnabled(true).build();
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
                .getSchema(schema, nullable)
                .validate(example)
                .forEach(fault -> faults.add(at + ": " + fault));
    }

    private static Map<String, JsonNode> operations(JsonNode document) {
        Map<String, JsonNode> operations = new LinkedHashMap<>();
        document.path("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(operation -> operations.put(operation.getKey() + " " + path.getKey(), operation.getValue())));
        return operations;
    }

    private static void content(JsonNode document, JsonNode node, String name, List<String> faults) {
        node.path("content").properties().forEach(media -> {
            JsonNode schema = resolve(document, media.getValue().path("schema"));
            if (schema.isMissingNode()) {
                faults.add(name + " has no schema for " + media.getKey());
            } else if (media.getValue().path("examples").isEmpty()) {
                faults.add(name + " has no named example for " + media.getKey());
            }
        });
    }

    private static JsonNode resolve(JsonNode document, JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").textValue().substring(1)) : node;
    }
}
