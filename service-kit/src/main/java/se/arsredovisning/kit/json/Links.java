package se.arsredovisning.kit.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** The member {@code _links} of an answer, as HAL has it: {@code {"self": {"href": "/goals/v1/sections/…"}}}. */
public final class Links {

    private Links() {}

    /** One link. */
    public static Map<String, Map<String, String>> of(String relation, String href) {
        Map<String, Map<String, String>> links = new LinkedHashMap<>();
        links.put(relation, Map.of("href", href));
        return links;
    }

    /** Two links, in this order. */
    public static Map<String, Map<String, String>> of(String relation, String href, String other, String otherHref) {
        Map<String, Map<String, String>> links = of(relation, href);
        links.put(other, Map.of("href", otherHref));
        return links;
    }

    /** Adds a link to an answer's. */
    public static void add(ObjectNode answer, String relation, String href) {
        put(answer.withObjectProperty("_links"), relation, href);
    }

    /** Puts a link into the member itself, which is yet to be given to an answer. */
    public static void put(ObjectNode links, String relation, String href) {
        links.putObject(relation).put("href", href);
    }
}
