package se.arsredovisning.table;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.json.Links;
import se.arsredovisning.kit.revision.Revision;
import se.arsredovisning.kit.sentence.Sentence;

/** What an import came to, or would come to: the members that every import's answer has, and those of its own. */
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
    public ImportAnswer written(List<?> cells) {
        return with("written", cells);
    }

    /** What somebody should look at, a sentence each. */
    public ImportAnswer warnings(List<Sentence> warnings) {
        return with("warnings", warnings);
    }

    /** A member of this kind of import's own. */
    public ImportAnswer with(String member, Object value) {
        members.put(member, value);
        return this;
    }

    /**
     * The members, in order, with the link to the section.
     *
     * @param section the section's path
     */
    public Map<String, Object> members(String section) {
        return with("_links", Links.of("section", section)).members;
    }

    /** The section's revision now. */
    public Revision revision() {
        return revision;
    }
}
