package se.arsredovisning.reports.draft;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.reports.section.ReportPart;
import se.arsredovisning.reports.section.SectionChanged;

/**
 * A report as the revision log keeps it: its own members, and which version of each section it shows. The sections'
 * texts are not in it.
 */
final class DraftDocument {

    private static final String SECTIONS = "sections";

    /** The report's own members, in the order in which they are read. */
    private static final List<String> OWN = List.of(
            "title",
            "board",
            "administration",
            "offices",
            "introduction",
            "texts",
            "decision",
            "parts",
            "explanations");

    private final ObjectNode root;

    private DraftDocument(ObjectNode root) {
        this.root = root;
    }

    /** The document of a report that does not exist. */
    static DraftDocument empty() {
        return new DraftDocument(Json.MAPPER.createObjectNode());
    }

    static DraftDocument of(JsonNode document) {
        return new DraftDocument((ObjectNode) document);
    }

    /** The same sections under other own members; objects without members count as left out. */
    DraftDocument withOwn(JsonNode own) {
        ObjectNode changed = Json.MAPPER.createObjectNode();
        for (String name : OWN) {
            JsonNode value = own.path(name);
            if (!value.isMissingNode() && !(value.isObject() && value.isEmpty())) {
                changed.set(name, value);
            }
        }
        if (root.has(SECTIONS)) {
            changed.set(SECTIONS, root.get(SECTIONS));
        }
        return new DraftDocument(changed);
    }

    /** The same own members with one section as it is now, or without it. */
    DraftDocument with(SectionChanged change) {
        ObjectNode changed = root.deepCopy();
        ObjectNode sections = changed.withObjectProperty(SECTIONS);
        if (change.etag() == null) {
            sections.remove(change.part().member());
        } else {
            ObjectNode section = sections.putObject(change.part().member());
            section.put("revision", change.revision());
            section.put("etag", change.etag());
        }
        if (sections.isEmpty()) {
            changed.remove(SECTIONS);
        }
        return new DraftDocument(changed);
    }

    /** What a list shows of it. */
    DraftDocument forList() {
        ObjectNode some = Json.MAPPER.createObjectNode();
        copy("title", some);
        copy("board", some);
        return new DraftDocument(some);
    }

    /** Whether nothing is left: such a report does not exist. */
    boolean isEmpty() {
        return root.isEmpty();
    }

    /** One of the report's own members; a missing node where it is not given. */
    JsonNode own(String name) {
        return root.path(name);
    }

    /** Why the report says that it does not tell of a part; nothing where it does. */
    Optional<String> whyWithout(ReportPart part) {
        JsonNode said = root.path("parts").path(part.member());
        return said.path("included").asBoolean(true)
                ? Optional.empty()
                : Optional.of(said.path("reason").textValue());
    }

    /** Copies one of the report's own members, where it is given. */
    void copy(String name, ObjectNode to) {
        if (root.has(name)) {
            to.set(name, root.get(name));
        }
    }

    JsonNode json() {
        return root;
    }

    /** Whether two documents say the same. */
    boolean same(DraftDocument other) {
        return Json.equivalent(root, other.root);
    }
}
