package se.arsredovisning.kit.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import com.networknt.schema.regex.RegularExpression;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import se.arsredovisning.kit.problem.Fault;
import se.arsredovisning.kit.problem.ProblemException;

/**
 * The second stage of validation: a document against its schema, which is the one that the OpenAPI document publishes.
 *
 * <p>Members that the schema marks readOnly are passed over, so that what a GET returned can be PUT back; a member that
 * is null counts as absent. Unknown members, wrong types and values out of bounds are faults, all of them named.
 */
public final class DocumentSchema {

    private static final String LOCATION = "META-INF/openapi.yaml";

    private final JsonNode root;
    private final JsonSchema schema;

    private DocumentSchema(JsonNode root, JsonSchema schema) {
        this.root = root;
        this.schema = schema;
    }

    /**
     * The schema of that name among the components of this service's OpenAPI document.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static DocumentSchema named(String name) {
        ObjectNode root;
        try (InputStream yaml = Thread.currentThread().getContextClassLoader().getResourceAsStream(LOCATION)) {
            root = (ObjectNode) new YAMLMapper().readTree(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        JsonNode components = root.path("components");
        if (!components.path("schemas").has(name)) {
            throw new IllegalArgumentException("no schema " + name);
        }
        forgetReadOnly(components);
        ObjectNode document = Json.MAPPER.createObjectNode();
        document.put("$ref", "#/components/schemas/" + name);
        document.set("components", components);
        SchemaValidatorsConfig config = SchemaValidatorsConfig.builder()
                .locale(Locale.ROOT)
                .pathType(PathType.JSON_POINTER)
                .regularExpressionFactory(DocumentSchema::expression)
                .build();
        JsonSchema schema =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(document, config);
        schema.initializeValidators();
        return new DocumentSchema(document, schema);
    }

    /**
     * The document that is to be kept: without nulls and without readOnly members.
     *
     * @throws ProblemException {@code invalid-content} with every fault, in the order of their pointers
     */
    public JsonNode accept(JsonNode given) {
        JsonNode document = strip(given, root);
        List<Fault> faults = schema.validate(document).stream()
                .map(DocumentSchema::fault)
                .sorted(Comparator.comparing(Fault::property))
                .toList();
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        return document;
    }

    /** In JSON Schema a dollar is the end of the text and nothing else; Java's also stands before a last line feed. */
    private static RegularExpression expression(String pattern) {
        Pattern java =
                Pattern.compile(pattern.endsWith("$") ? pattern.substring(0, pattern.length() - 1) + "\\z" : pattern);
        return value -> java.matcher(value).find();
    }

    private JsonNode strip(JsonNode given, JsonNode rule) {
        JsonNode resolved = resolve(rule);
        if (given.isObject()) {
            ObjectNode kept = Json.MAPPER.createObjectNode();
            for (Map.Entry<String, JsonNode> member : given.properties()) {
                JsonNode memberRule = resolved.path("properties").path(member.getKey());
                if (memberRule.isMissingNode()) {
                    memberRule = resolved.path("additionalProperties");
                }
                if (!member.getValue().isNull() && !memberRule.path("readOnly").asBoolean()) {
                    kept.set(member.getKey(), strip(member.getValue(), memberRule));
                }
            }
            return kept;
        }
        if (given.isArray()) {
            ArrayNode kept = Json.MAPPER.createArrayNode();
            given.forEach(item -> kept.add(strip(item, resolved.path("items"))));
            return kept;
        }
        return isWhole(given) && resolved.path("type").asText().equals("integer")
                ? Json.MAPPER.getNodeFactory().numberNode(given.decimalValue().toBigIntegerExact())
                : given;
    }

    /** 2020.0 is the integer 2020, and is kept as one: not every reader of the schema takes the other for one. */
    private static boolean isWhole(JsonNode given) {
        return given.isBigDecimal() && given.decimalValue().stripTrailingZeros().scale() <= 0;
    }

    private JsonNode resolve(JsonNode rule) {
        if (rule.has("$ref")) {
            return resolve(root.at(rule.get("$ref").textValue().substring(1)));
        }
        return rule.path("allOf").size() == 1 ? resolve(rule.get("allOf").get(0)) : rule;
    }

    /** OpenAPI 3.0: a required member that is readOnly is required of answers only. */
    private static void forgetReadOnly(JsonNode rule) {
        if (rule.get("required") instanceof ArrayNode required) {
            for (int i = required.size() - 1; i >= 0; i--) {
                String name = required.get(i).asText();
                if (rule.path("properties").path(name).path("readOnly").asBoolean()) {
                    required.remove(i);
                }
            }
            if (required.isEmpty()) {
                ((ObjectNode) rule).remove("required");
            }
        }
        rule.forEach(DocumentSchema::forgetReadOnly);
    }

    private static Fault fault(ValidationMessage message) {
        String pointer = message.getInstanceLocation().toString();
        JsonNode value = message.getInstanceNode();
        Object limit =
                message.getArguments() == null || message.getArguments().length == 0 ? "" : message.getArguments()[0];
        return switch (message.getType()) {
            case "required" -> new Fault(pointer + Json.step(message.getProperty()), null, "is required");
            case "additionalProperties" ->
                new Fault(
                        pointer + Json.step(message.getProperty()),
                        StrictReader.shown(value.path(message.getProperty())),
                        "is not a member of this object");
            default -> new Fault(pointer, value == null ? null : StrictReader.shown(value), reason(message, limit));
        };
    }

    private static String reason(ValidationMessage message, Object limit) {
        JsonNode rule = message.getSchemaNode();
        return switch (message.getType()) {
            case "type" -> "is not of type " + rule.asText();
            case "enum" -> "is not one of " + rule;
            case "pattern" -> "does not match " + limit;
            case "format" -> "is not a " + limit;
            case "minimum" -> "is less than " + limit;
            case "maximum" -> "is more than " + limit;
            case "minLength" -> "is shorter than " + limit + " characters";
            case "maxLength" -> "is longer than " + limit + " characters";
            case "minItems" -> "has fewer than " + limit + " items";
            case "maxItems" -> "has more than " + limit + " items";
            case "minProperties", "maxProperties" -> "has too few or too many members";
            case "uniqueItems" -> "has an item twice";
            default -> "breaks the rule " + message.getType();
        };
    }
}
