package se.arsredovisning.goals.section;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import java.util.function.Supplier;
import se.arsredovisning.goals.document.SectionDocument;
import se.arsredovisning.goals.document.SectionFigures;
import se.arsredovisning.goals.document.SectionRules;
import se.arsredovisning.goals.document.SectionView;
import se.arsredovisning.kit.http.EntityTag;
import se.arsredovisning.kit.http.Representation;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.language.RevisionId;
import se.arsredovisning.kit.revision.Revision;

/** How a revision of a section, or a part of it, is answered: with the section's ETag, and not at all where it is known. */
public final class SectionAnswer {

    private SectionAnswer() {}

    /** The validator of everything that is shown of this revision. */
    public static EntityTag tag(Revision revision) {
        return new EntityTag(revision.id(), SectionRules.VERSION);
    }

    /** A list of sections. */
    public static Response list(RevisionId state, String ifNoneMatch, Supplier<Object> show) {
        return Representation.list(new EntityTag(state, SectionRules.VERSION), ifNoneMatch, show);
    }

    /** The section as it is read. */
    public static ObjectNode view(Revision revision) {
        return SectionView.of(
                Json.read(revision.document()), revision.section(), revision.number(), revision.changedAt());
    }

    /** Works out all that is shown of a revision, so that none is kept whose section could not be read. */
    static void ensureReadable(Revision revision) {
        view(revision);
        SectionFigures.of(revision.section(), SectionDocument.read(Json.read(revision.document())));
    }

    /** A read: 304 where the caller holds this representation already, else what {@code show} makes of it. */
    public static Response read(Revision revision, String ifNoneMatch, Function<Revision, Object> show) {
        return Representation.read(tag(revision), ifNoneMatch, () -> show.apply(revision));
    }

    /** The answer with the section's ETag. */
    public static Response.ResponseBuilder tagged(Response.ResponseBuilder answer, Revision revision) {
        return Representation.tagged(answer, tag(revision));
    }

    /** A read of one part; a part that the section does not have is not found, whatever the caller holds. */
    public static Response read(Revision revision, String ifNoneMatch, Part part) {
        String place = place(revision, part);
        return read(revision, ifNoneMatch, present -> view(present).at(place));
    }

    /** One part as it is after a write. */
    public static Response written(Revision revision, Part part) {
        return tagged(Response.ok(view(revision).at(place(revision, part))), revision)
                .build();
    }

    private static String place(Revision revision, Part part) {
        return part.in(SectionDocument.read(Json.read(revision.document())));
    }
}
