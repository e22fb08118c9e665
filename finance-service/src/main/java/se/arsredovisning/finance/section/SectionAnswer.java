package se.arsredovisning.finance.section;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import java.util.function.Supplier;
import se.arsredovisning.finance.document.SectionRules;
import se.arsredovisning.finance.document.SectionView;
import se.arsredovisning.kit.http.AcceptedLanguage;
import se.arsredovisning.kit.http.EntityTag;
import se.arsredovisning.kit.http.Representation;
import se.arsredovisning.kit.http.StatusParameters;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.json.Links;
import se.arsredovisning.kit.language.RevisionId;
import se.arsredovisning.kit.query.StatusFilter;
import se.arsredovisning.kit.revision.Revision;
import se.arsredovisning.kit.section.Written;

/** How a revision of a section, or a part of it, is answered: with the section's ETag, and not at all where it is known. */
public final class SectionAnswer {

    private SectionAnswer() {}

    /** The validator of everything that is shown of this revision. */
    public static EntityTag tag(Revision revision) {
        return new EntityTag(revision.id(), SectionRules.VERSION);
    }

    /** The validator of this revision as a file of that format. */
    public static EntityTag tag(Revision revision, String format) {
        return new EntityTag(revision.id(), SectionRules.VERSION + "-" + format);
    }

    /** The validator in the language that is asked for. */
    static EntityTag told(Revision revision) {
        return tag(revision).in(AcceptedLanguage.asked());
    }

    /** A list of sections. */
    public static Response list(RevisionId state, StatusFilter which, String ifNoneMatch, Supplier<Object> show) {
        return Representation.list(
                new EntityTag(state, StatusParameters.rules(SectionRules.VERSION, which)), ifNoneMatch, show);
    }

    /** A read: 304 where the caller holds this representation already, else what {@code show} makes of it. */
    public static Response read(Revision revision, String ifNoneMatch, Function<Section, Object> show) {
        return Representation.told(tag(revision), ifNoneMatch, () -> show.apply(Section.of(revision)));
    }

    /** A read of one part; a part that the section does not have is not found, whatever the caller holds. */
    public static Response read(Revision revision, String ifNoneMatch, SectionItem part) {
        Section section = Section.of(revision);
        String place = part.in(section.document());
        return Representation.told(
                tag(revision), ifNoneMatch, () -> section.view().at(place));
    }

    /** A read of one of the section's lists, whole. */
    public static Response list(Revision revision, String ifNoneMatch, String member) {
        return read(revision, ifNoneMatch, present -> {
            String section = SectionView.path(present.id());
            ObjectNode answer = Json.MAPPER.createObjectNode();
            answer.set(member, present.view().withArrayProperty(member));
            Links.add(answer, "self", section + "/" + member);
            Links.add(answer, "section", section);
            return answer;
        });
    }

    /** The answer with the section's ETag. */
    public static Response.ResponseBuilder tagged(Response.ResponseBuilder answer, Revision revision) {
        return Representation.toldTagged(answer, tag(revision));
    }

    /** What a write shows, with the section's ETag. */
    public static Response written(Response.ResponseBuilder answer, Written written) {
        return tagged(answer.entity(written.shown()), written.revision()).build();
    }

    /** One part as it is after a write. */
    public static Response written(Written written) {
        return written(Response.ok(), written);
    }
}
