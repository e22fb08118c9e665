package se.arsredovisning.kit.testing.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.regex.RegularExpression;
import java.util.List;
import java.util.regex.Pattern;
import se.arsredovisning.kit.openapi.ApiDocument;

/** The schema {@code Section} of a service's OpenAPI document, as a validator of input and as a list of what is derived. */
public final class SectionSchema {

    private static final JsonNode DOCUMENT = ApiDocument.ofService();
    private static final JsonSchema SCHEMA = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
            .getSchema(
                    ((ObjectNode) DOCUMENT.deepCopy()).put("$ref", "#/components/schemas/Section"),
                    SchemaValidatorsConfig.builder()
                            .pathType(PathType.JSON_POINTER)
                            .regularExpressionFactory(SectionSchema::ecma)
                            .build());

    private SectionSchema() {}

    /** The pointers of every fault of a document, each with the keyword that it offends. */
    public static List<String> faults(JsonNode document) {
        return SCHEMA.validate(document).stream()
                .map(fault -> fault.getInstanceLocation() + " " + fault.getType())
                .toList();
    }

    /** The example of a schema, as it is documented. */
    public static JsonNode example(String schema) {
        JsonNode named = DOCUMENT.at("/components/examples/" + schema + "/value");
        return named.isMissingNode() ? schema(schema).path("example") : named;
    }

    /** A schema of the OpenAPI document. */
    public static JsonNode schema(String name) {
        return DOCUMENT.path("components").path("schemas").path(name);
    }

    /** A section without its derived members. */
    public static JsonNode withoutDerived(JsonNode section) {
        return strip(section, schema("Section"));
    }

    /** In ECMA 262 a dollar is the end and nothing else; Java's also stands before a last line feed. */
    private static RegularExpression ecma(String pattern) {
        Pattern java = Pattern.compile(pattern.replaceAll("\\$$", "\\\\z"));
        return value -> java.matcher(value).find();
    }

    private static JsonNode strip(JsonNode node, JsonNode schema) {
        JsonNode target = target(schema);
        if (node.isArray()) {
            node.forEach(item -> strip(item, target.path("items")));
        } else if (node instanceof ObjectNode object) {
            target.path("properties").properties().forEach(property -> {
                if (isReadOnly(property.getValue())) {
                    object.remove(property.getKey());
                } else if (object.has(property.getKey())) {
                    strip(object.get(property.getKey()), property.getValue());
                }
            });
        }
        return node;
    }

    private static boolean isReadOnly(JsonNode schema) {
        return schema.path("readOnly").asBoolean()
                || target(schema).path("readOnly").asBoolean();
    }

    private static JsonNode target(JsonNode schema) {
        JsonNode referring = schema.has("allOf") ? schema.at("/allOf/0") : schema;
        return referring.has("$ref")
                ? DOCUMENT.at(referring.path("$ref").textValue().substring(1))
                : referring;
    }
}
