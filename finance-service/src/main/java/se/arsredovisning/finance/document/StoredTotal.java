package se.arsredovisning.finance.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import se.arsredovisning.kit.json.Json;

/**
 * Which statements a stored document adds up. Documents of before a section could say so have no {@code total}: theirs is
 * of all statements, and stays so. In every document with statements that is written since, {@code total.of} says it, be it
 * nothing.
 */
public final class StoredTotal {

    private static final String TOTAL = "total";

    private StoredTotal() {}

    /**
     * A document to be stored, that says which statements are added.
     *
     * @param given as it was given, without derived members
     */
    public static JsonNode said(JsonNode given) {
        if (!given.path(TOTAL).path("of").isEmpty()) {
            return given;
        }
        ObjectNode said = given.deepCopy();
        said.remove(TOTAL);
        if (!given.path("statements").isEmpty()) {
            said.putObject(TOTAL).putArray("of");
        }
        return said;
    }

    /** A stored document to be edited: what it adds up is said in it, so that no edit of something else changes that. */
    public static JsonNode toEdit(JsonNode stored) {
        if (stored.has(TOTAL) || stored.path("statements").isEmpty()) {
            return stored;
        }
        ObjectNode said = stored.deepCopy();
        ArrayNode of = said.putObject(TOTAL).putArray("of");
        stored.path("statements").forEach(statement -> of.add(statement.path("key")));
        return said;
    }

    /**
     * Whether a document says nothing else than a stored one of before: what it says of the total is that of all
     * statements, or nothing.
     */
    public static boolean saysTheSame(JsonNode stored, JsonNode document) {
        return stored != null
                && !stored.has(TOTAL)
                && (document.path(TOTAL).path("of").isEmpty()
                        || Json.same(document.path(TOTAL), toEdit(stored).path(TOTAL)))
                && Json.equivalent(without(document), stored);
    }

    private static JsonNode without(JsonNode document) {
        ObjectNode less = document.deepCopy();
        less.remove(TOTAL);
        return less;
    }
}
