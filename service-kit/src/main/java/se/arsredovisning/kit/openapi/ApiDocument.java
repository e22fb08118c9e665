package se.arsredovisning.kit.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * This service's OpenAPI document, of its rooms: {@code META-INF/openapi/api.yaml}, which says what the API is, one file for
 * each of {@code api.rooms}, with its paths and its shapes, and the kit's, of which {@code {api}} stands for the name of the
 * API. What every service says alike the kit says: its components are taken in where something refers to them and the
 * service does not define them itself, and {@link DerivedAnswers} adds the answers that follow from a
 * rule, {@link DerivedPatches} the members of patches, {@link NamedExamples} the names of examples.
 */
public final class ApiDocument {

    private static final String ROOM = "META-INF/openapi/%s.yaml";

    /** What the API is: the room that every service has. */
    private static final String API = "api";

    /** What every service has alike: its components, and the paths of its operator. */
    private static final String KIT = "kit";

    private static final String DESCRIPTION = "description";
    private static final String COMPONENTS = "components";
    private static final String SCHEMES = "securitySchemes";
    private static final Pattern REFERENCE = Pattern.compile("\"#/components/([A-Za-z]+)/([A-Za-z]+)\"");
    private static final YAMLMapper YAML = new YAMLMapper();

    private ApiDocument() {}

    /** Read once: it is part of what was built. */
    private static final class OfService {
        private static final ObjectNode DOCUMENT = read(ConfigProvider.getConfig());
    }

    /** The document as it is published. The caller may change what it is given. */
    public static ObjectNode ofService() {
        return OfService.DOCUMENT.deepCopy();
    }

    /** One document in YAML. */
    public static JsonNode parse(byte[] yaml) {
        try {
            return YAML.readTree(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectNode read(Config config) {
        String api = config.getValue("api.name", String.class);
        ObjectNode document = room(API, api);
        document.putArray("servers").addObject().put("url", "/" + api + "/v1");
        for (String name : config.getValue("api.rooms", String[].class)) {
            merge(document, room(name, api), name);
        }
        ObjectNode kit = room(KIT, api);
        ObjectNode shared = (ObjectNode) kit.remove(COMPONENTS);
        describe((ObjectNode) document.path("info"), (ObjectNode) kit.path("info"));
        merge(document, kit, KIT);
        document.withObjectProperty(COMPONENTS).set(SCHEMES, shared.path(SCHEMES));
        DerivedAnswers.add(document, shared);
        // Patches ask for the types of what is shared too.
        takeWhatIsReferredTo(document, shared);
        DerivedPatches.add(document);
        NamedExamples.add(document);
        return document;
    }

    /** What is said of every API comes after what is said of this one. */
    private static void describe(ObjectNode info, ObjectNode shared) {
        String own = info.path(DESCRIPTION).asText().strip();
        info.put(DESCRIPTION, own + "\n\n" + shared.remove(DESCRIPTION).asText());
    }

    private static ObjectNode room(String name, String api) {
        String location = ROOM.formatted(name);
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(location)) {
            if (file == null) {
                throw new IllegalStateException("api.rooms names " + name + ", and there is no " + location);
            }
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return (ObjectNode) YAML.readTree(text.replace("{api}", api));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void merge(ObjectNode into, ObjectNode from, String room) {
        from.properties().forEach(member -> {
            JsonNode known = into.get(member.getKey());
            if (known instanceof ObjectNode object && member.getValue() instanceof ObjectNode more) {
                merge(object, more, room);
            } else if (known == null) {
                into.set(member.getKey(), member.getValue());
            } else {
                throw new IllegalStateException("the room " + room + " says " + member.getKey() + " once more");
            }
        });
    }

    private static void takeWhatIsReferredTo(ObjectNode document, ObjectNode shared) {
        ObjectNode components = document.withObjectProperty(COMPONENTS);
        boolean more = true;
        while (more) {
            List<String[]> missing = REFERENCE
                    .matcher(document.toString())
                    .results()
                    .map(found -> new String[] {found.group(1), found.group(2)})
                    .filter(found -> !components.path(found[0]).has(found[1]))
                    .toList();
            for (String[] name : missing) {
                JsonNode component = shared.path(name[0]).path(name[1]);
                if (component.isMissingNode()) {
                    throw new IllegalStateException("nobody defines " + String.join("/", name));
                }
                components.withObjectProperty(name[0]).set(name[1], component);
            }
            more = !missing.isEmpty();
        }
    }
}
