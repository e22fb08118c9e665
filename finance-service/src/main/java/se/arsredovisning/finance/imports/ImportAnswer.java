package se.arsredovisning.finance.imports;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.arsredovisning.finance.document.SectionView;
import se.arsredovisning.finance.section.SectionAnswer;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.revision.Revision;

/** What an import came to, or would come to: the schema {@code ImportAnswer}, whatever the format of the file. */
public final class ImportAnswer {

    private final Revision revision;
    private final Map<String, Object> members = new LinkedHashMap<>();

    private ImportAnswer(Revision revision) {
        this.revision = revision;
    }

    /**
     * The answer of an import.
     *
     * @param format of the file: {@code csv}, {@code xlsx} …
     * @param dryRun whether the import was only tried
     * @param revision the section's revision now
     * @param before the section's document before the import
     * @param after the document that is kept, or would be
     */
    public static ImportAnswer of(String format, boolean dryRun, Revision revision, JsonNode before, JsonNode after) {
        JsonNode difference = Json.difference(before, after);
        return new ImportAnswer(revision)
                .with("dryRun", dryRun)
                .with("changed", !difference.isEmpty())
                .with("revision", revision.number())
                .with("format", format)
                .with("difference", difference);
    }

    /** What the import gives another value. */
    public ImportAnswer written(List<WrittenCell> cells) {
        return with("written", cells);
    }

    /** What somebody should look at, a sentence each. */
    public ImportAnswer warnings(List<String> warnings) {
        return with("warnings", warnings);
    }

    /** A member of this kind of import's own. */
    public ImportAnswer with(String member, Object value) {
        members.put(member, value);
        return this;
    }

    /** The answer over HTTP, with the section's ETag. */
    public Response response() {
        with("_links", Map.of("section", Map.of("href", SectionView.path(revision.section()))));
        return SectionAnswer.tagged(Response.ok(members), revision).build();
    }
}
