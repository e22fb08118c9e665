package se.arsredovisning.kit.section;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.arsredovisning.kit.http.EntityTag;
import se.arsredovisning.kit.json.Links;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.revision.Revision;

/** A section in short, as a list over sections has it. */
public final class SectionRow {

    private static final List<String> GIVEN = List.of("dueAt", "responsibleOffice");

    private SectionRow() {}

    /**
     * What its row says of the document.
     *
     * @param document the document as it may be told
     * @param derived what follows from it, in short: {@code summary}
     */
    public record Contents(JsonNode document, Map<String, ?> derived) {}

    /** What the row says of the document, by member. */
    static Map<String, Object> told(Contents read) {
        Map<String, Object> told = new LinkedHashMap<>();
        GIVEN.stream()
                .filter(read.document()::has)
                .forEach(member -> told.put(member, read.document().get(member)));
        told.putAll(read.derived());
        return told;
    }

    /**
     * The row.
     *
     * @param etag the validator that a read of the section answers with
     * @param sections the address below which sections are
     * @param told what it says of the document: nothing of one that cannot be read
     */
    static Map<String, Object> of(Revision revision, EntityTag etag, String sections, JsonNode told) {
        SectionId id = revision.section();
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", id.toString());
        row.put("municipality", id.municipality());
        row.put("board", id.board());
        row.put("period", id.period());
        row.put("revision", revision.number());
        row.put("etag", etag.toString());
        row.put("updatedAt", revision.changedAt());
        row.put("status", revision.status());
        told.properties().forEach(member -> row.put(member.getKey(), member.getValue()));
        row.put("_links", Links.of("self", sections + id));
        return row;
    }
}
