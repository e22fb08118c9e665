package se.arsredovisning.kit.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The schemas of merge patches (RFC 7396). What may be set in part of an item follows from the item: its members but those
 * that are derived, each of which may be left out, or be null, which takes it away. A schema that says {@code x-patch-of}
 * gets them, without those that it names in {@code x-patch-without}; objects in objects are patched alike, lists whole.
 */
final class DerivedPatches {

    private static final String OF = "x-patch-of";
    private static final String WITHOUT = "x-patch-without";
    private static final String PROPERTIES = "properties";
    private static final String REF = "$ref";
    private static final String PREFIX = "#/components/schemas/";

    private final ObjectNode schemas;

    private DerivedPatches(ObjectNode schemas) {
        this.schemas = schemas;
    }

    /** Adds their members to the patches of a document. */
    static void add(ObjectNode document) {
        DerivedPatches patches = new DerivedPatches((ObjectNode) document.at("/components/schemas"));
        for (Map.Entry<String, JsonNode> schema : List.copyOf(patches.schemas.properties())) {
            if (schema.getValue() instanceof ObjectNode patch && patch.has(OF)) {
                Set<String> without = new HashSet<>();
                patch.path(WITHOUT).forEach(name -> without.add(name.asText()));
                String of = patch.remove(OF).asText();
                patch.remove(WITHOUT);
                patch.set(PROPERTIES, patches.members(patches.schemas.path(of), without));
            }
        }
    }

    private ObjectNode members(JsonNode item, Set<String> without) {
        ObjectNode members = schemas.objectNode();
        item.path(PROPERTIES).properties().stream()
                .filter(member -> !without.contains(member.getKey()))
                .filter(member -> !isDerived(member.getValue()))
                .forEach(member -> members.set(member.getKey(), patched(member.getValue())));
        return members;
    }

    private boolean isDerived(JsonNode member) {
        return member.path("readOnly").asBoolean()
                || schemas.path(referredTo(member)).path("readOnly").asBoolean();
    }

    private ObjectNode patched(JsonNode member) {
        ObjectNode patched = member.deepCopy();
        String name = referredTo(member);
        if (!name.isEmpty() && typeOf(name).equals("array")) {
            // A list is replaced whole. Generators want to see its items where its type is said.
            patched.remove(List.of(REF, "allOf"));
            schemas.path(name).properties().forEach(rule -> patched.putIfAbsent(rule.getKey(), rule.getValue()));
        } else if (!name.isEmpty()) {
            JsonNode reference = schemas.objectNode().put(REF, PREFIX + patchOf(name));
            patched.remove(List.of(REF, "allOf"));
            patched.put("type", typeOf(name));
            patched.set("allOf", schemas.arrayNode().add(reference));
        }
        patched.put("nullable", true);
        if (patched.get("enum") instanceof ArrayNode words) {
            words.addNull();
        }
        return patched;
    }

    /** The type of a schema: who says that something may be null must say of what type it is else. */
    private String typeOf(String name) {
        JsonNode schema = schemas.path(name);
        String other = referredTo(schema);
        if (!schema.has("type") && other.isEmpty()) {
            throw new IllegalStateException(name + " is patched and has no type");
        }
        return schema.has("type") ? schema.path("type").asText() : typeOf(other);
    }

    /** The name of the patch of a schema: its own, where there is nothing in it to patch. */
    private String patchOf(String name) {
        JsonNode schema = schemas.path(name);
        if (!schema.has(PROPERTIES)) {
            return name;
        }
        String patchName = name + "Patch";
        if (!schemas.has(patchName)) {
            ObjectNode patch = schemas.putObject(patchName);
            patch.put("type", "object");
            patch.put("description", "Members of a `" + name + "` to set; null takes a member away.");
            patch.set(PROPERTIES, members(schema, Set.of()));
        }
        return patchName;
    }

    /** The name of the schema that a member is of, directly or with words of its own; empty where it is of none. */
    private static String referredTo(JsonNode member) {
        List<JsonNode> places = new ArrayList<>();
        places.add(member.path(REF));
        places.add(member.at("/allOf/0/" + REF));
        return places.stream()
                .map(JsonNode::asText)
                .filter(reference -> reference.startsWith(PREFIX))
                .map(reference -> reference.substring(PREFIX.length()))
                .findFirst()
                .orElse("");
    }
}
