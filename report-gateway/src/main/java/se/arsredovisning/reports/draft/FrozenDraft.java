package se.arsredovisning.reports.draft;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.revision.Revision;
import se.arsredovisning.reports.section.PartState;
import se.arsredovisning.reports.section.ReportPart;
import se.arsredovisning.reports.section.SectionContent;

/**
 * All of a report at one revision, with its parts, whoever reads it: what an edition is made of.
 *
 * @param revision its last revision
 * @param parts how each of its four parts stands
 * @param texts the texts of those that there is a copy of and that the report tells of, in its order
 */
public record FrozenDraft(Revision revision, List<PartState> parts, List<SectionContent> texts) {

    /** Without the texts of parts that the report says it does not tell of. */
    public FrozenDraft {
        Set<ReportPart> included = included(document(revision));
        texts = texts.stream().filter(text -> included.contains(text.part())).toList();
    }

    /** Which report it is. */
    public SectionId id() {
        return revision.section();
    }

    /** What the report says itself: names and texts, a new object each time. */
    public ObjectNode own() {
        return DraftView.own(id(), document(revision));
    }

    /** The parts that it tells of. */
    public Set<ReportPart> included() {
        return included(document(revision));
    }

    /** The revision of a section that the report's own revision names; 0 where it names none. */
    public long revisionOf(ReportPart part) {
        JsonNode sections = document(revision).json().path("sections");
        return sections.path(part.member()).path("revision").asLong();
    }

    private static DraftDocument document(Revision revision) {
        return DraftDocument.of(Json.read(revision.document()));
    }

    private static Set<ReportPart> included(DraftDocument document) {
        Set<ReportPart> included = EnumSet.noneOf(ReportPart.class);
        Arrays.stream(ReportPart.values())
                .filter(part -> document.whyWithout(part).isEmpty())
                .forEach(included::add);
        return included;
    }
}
