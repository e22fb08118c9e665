package se.arsredovisning.kit.section;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.core.UriInfo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
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

    /**
     * The row.
     *
     * @param etag the validator that a read of the section answers with
     * @param contents reads the document; the row says nothing of one that cannot be read
     */
    public static Map<String, Object> of(
            Revision revision, EntityTag etag, UriInfo asked, Supplier<Contents> contents) {
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
        RowValue.of(id, contents).ifPresent(read -> {
            GIVEN.stream()
                    .filter(read.document()::has)
                    .forEach(member -> row.put(member, read.document().get(member)));
            row.putAll(read.derived());
        });
        row.put(
                "_links",
                Links.of(
                        "self",
                        asked.getBaseUriBuilder()
                                .path("sections")
                                .path(id.toString())
                                .build()
                                .toString()));
        return row;
    }
}
