package se.arsredovisning.kit.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.FailFastAssertionException;
import com.networknt.schema.JsonNodePath;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import se.arsredovisning.kit.openapi.ApiDocument;
import se.arsredovisning.kit.problem.Fault;
import se.arsredovisning.kit.problem.ProblemException;

/**
 * The second stage of validation: a document against its schema, which is the one that the OpenAPI document publishes.
 *
 * <p>Members that the schema marks readOnly are passed over, so that what a GET returned can be PUT back; a member that
 * is null counts as absent, and so does an object that then holds nothing where none is needed. Unknown members, wrong types and values out of bounds are faults, all of them named.
 */
public final class DocumentSchema {

    private final ObjectNode root;
    private final JsonSchema schema;
    private final KeptContent kept;
    private final NumberBounds bounds;

    private DocumentSchema(ObjectNode root) {
        this.root = root;
        translate(root, root);
        SchemaValidatorsConfig config = SchemaValidatorsConfig.builder()
                .locale(Locale.ROOT)
                .pathType(PathType.JSON_POINTER)
                .regularExpressionFactory(Expressions::of)
                .build();
        this.schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(root, config);
        schema.initializeValidators();
        this.kept = KeptContent.of(root, this);
        this.bounds = NumberBounds.of(root, this);
    }

    /**
     * The schema of that name among the components of this service's OpenAPI document.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static DocumentSchema named(String name) {
        return of(ApiDocument.ofService(), name);
    }

    /** The schema of that name in an OpenAPI document. */
    static DocumentSchema of(byte[] yaml, String name) {
        return of(ApiDocument.parse(yaml), name);
    }

    private static DocumentSchema of(JsonNode api, String name) {
        JsonNode components = api.path("components");
        if (!components.path("schemas").has(name)) {
            throw new IllegalArgumentException("no schema " + name);
        }
        ObjectNode document = Json.MAPPER.createObjectNode();
        document.put("$ref", "#/components/schemas/" + name);
        document.set("components", components);
        return new DocumentSchema(document);
    }

    /**
     * The document that is to be kept: without nulls, without readOnly members, and without objects that hold nothing then
     * and need not be there.
     *
     * @throws ProblemException {@code invalid-content} with every fault, in the order of their pointers
     */
    public JsonNode accept(JsonNode given) {
        JsonNode document = kept.of(given);
        List<Fault> faults = SchemaFaults.of(validate(document));
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        return document;
    }

    /**
     * Holds what a document would be read as against what may be sent: whatever is read keeps the bounds that are published
     * of it, and can be sent back.
     *
     * @param shown the document with all that follows from it
     * @throws ProblemException {@code content-too-large}, or {@code invalid-content} with the pointer of every number that
     *     comes to more or less than its bounds
     */
    public void ensureTaken(JsonNode shown) {
        DocumentBounds.ensureTaken(shown);
        List<Fault> faults = new ArrayList<>();
        bounds.check(shown, "", faults);
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
    }

    private Set<ValidationMessage> validate(JsonNode document) {
        try {
            return schema.validate(new Bounded(), document, document, new JsonNodePath(PathType.JSON_POINTER));
        } catch (FailFastAssertionException e) {
            throw ProblemException.tooMany(SchemaFaults.of(Set.of(e.getValidationMessage())));
        }
    }

    /** Lets every fault be found, until there are too many to hold: the validator asks at each whether to go on. */
    private static final class Bounded extends ExecutionContext {

        private int faults;

        @Override
        public boolean isFailFast() {
            faults++;
            return faults > ProblemException.MAX_FAULTS;
        }
    }

    /**
     * Whether a declared object that holds nothing is more than none: its schema asks for it or for something in it, or it
     * is a resource with links of its own; or it is no object by its schema.
     */
    boolean isNeeded(String name, JsonNode rule, JsonNode memberRule) {
        boolean isRequired = parts(rule)
                .flatMap(part -> part.path("required").valueStream())
                .anyMatch(required -> required.asText().equals(name));
        return isRequired
                || !first(memberRule, "type").asText().equals("object")
                || parts(memberRule)
                        .anyMatch(part -> part.has("required")
                                || part.has("minProperties")
                                || part.path("properties").has("_links"));
    }

    /** The rule itself, what it refers to, and what it is made up of. */
    Stream<JsonNode> parts(JsonNode rule) {
        Stream<JsonNode> referred =
                rule.has("$ref") ? parts(root.at(rule.get("$ref").textValue().substring(1))) : Stream.empty();
        Stream<JsonNode> all =
                StreamSupport.stream(rule.path("allOf").spliterator(), false).flatMap(this::parts);
        return Stream.concat(Stream.of(rule), Stream.concat(referred, all));
    }

    JsonNode first(JsonNode rule, String keyword) {
        return parts(rule)
                .map(part -> part.path(keyword))
                .filter(found -> !found.isMissingNode())
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    private JsonNode member(JsonNode rule, String name) {
        return parts(rule)
                .map(part -> part.path("properties").path(name))
                .filter(found -> !found.isMissingNode())
                .findFirst()
                .orElseGet(() -> first(rule, "additionalProperties"));
    }

    boolean isReadOnly(JsonNode rule) {
        return parts(rule).anyMatch(part -> part.path("readOnly").asBoolean());
    }

    /**
     * From OpenAPI 3.0 to JSON Schema: a required member that is readOnly is required of answers only, and an exclusive
     * bound is a number.
     *
     * @param whole the rule that this one is a part of by allOf, or the rule itself
     */
    private void translate(JsonNode rule, JsonNode whole) {
        if (rule.get("required") instanceof ArrayNode required) {
            for (int i = required.size() - 1; i >= 0; i--) {
                if (isReadOnly(member(whole, required.get(i).asText()))) {
                    required.remove(i);
                }
            }
            if (required.isEmpty()) {
                ((ObjectNode) rule).remove("required");
            }
        }
        translateBound(rule, "minimum", "exclusiveMinimum");
        translateBound(rule, "maximum", "exclusiveMaximum");
        rule.path("allOf").forEach(part -> translate(part, whole));
        rule.properties().stream()
                .filter(keyword -> !keyword.getKey().equals("allOf"))
                .forEach(keyword -> translate(keyword.getValue(), keyword.getValue()));
        if (rule.isArray()) {
            rule.forEach(item -> translate(item, item));
        }
    }

    private static void translateBound(JsonNode rule, String bound, String exclusive) {
        if (rule instanceof ObjectNode object && object.path(exclusive).isBoolean()) {
            if (object.remove(exclusive).booleanValue()) {
                object.set(exclusive, object.remove(bound));
            }
        }
    }
}
