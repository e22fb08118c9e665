package se.arsredovisning.reports.edition;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.reports.proof.CanonicalJson;
import se.arsredovisning.reports.proof.ContentHash;

/**
 * What an edition says, without what names it: the report at one revision, its parts, figures and checks, each sentence in
 * Swedish and beside it in English. Two that say the same have one hash.
 *
 * @param json nothing but plain JSON
 * @param members the canonical bytes of each of its members
 * @param hash the SHA-256 of its canonical bytes
 */
record EditionContent(ObjectNode json, SortedMap<String, byte[]> members, String hash) {

    private static final Set<String> NAMES_EDITION = Set.of("edition", "salt");

    static EditionContent of(ObjectNode json) {
        SortedMap<String, byte[]> members = CanonicalJson.members(json);
        return new EditionContent(json, members, ContentHash.of(CanonicalJson.object(members)));
    }

    /** The canonical bytes of the edition that says this and has such a name and salt. */
    byte[] body(ObjectNode edition, String salt) {
        SortedMap<String, byte[]> body = new TreeMap<>(members);
        body.put("edition", CanonicalJson.bytes(edition));
        body.put("salt", CanonicalJson.bytes(TextNode.valueOf(salt)));
        return CanonicalJson.object(body);
    }

    /** What a stored body says. */
    static ObjectNode of(byte[] body) {
        ObjectNode json = (ObjectNode) Json.read(new String(body, UTF_8));
        return json.remove(NAMES_EDITION);
    }

    JsonNode checks() {
        return json.path("checks");
    }

    JsonNode explanations() {
        return json.path("explanations");
    }

    /** The codes of its figures that are preliminary. */
    Set<String> preliminary() {
        Set<String> codes = new TreeSet<>();
        for (JsonNode figure : json.path("figures")) {
            if (figure.path("status").asText().equals("preliminary")) {
                codes.add(figure.path("code").asText());
            }
        }
        return codes;
    }
}
