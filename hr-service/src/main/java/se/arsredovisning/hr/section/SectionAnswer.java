package se.arsredovisning.hr.section;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import java.util.function.Supplier;
import se.arsredovisning.hr.disclosure.DisclosureControl;
import se.arsredovisning.hr.document.SectionDisclosure;
import se.arsredovisning.hr.document.SectionRules;
import se.arsredovisning.kit.http.AcceptedLanguage;
import se.arsredovisning.kit.http.EntityTag;
import se.arsredovisning.kit.http.Representation;
import se.arsredovisning.kit.http.StatusParameters;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.language.RevisionId;
import se.arsredovisning.kit.query.StatusFilter;
import se.arsredovisning.kit.revision.Revision;
import se.arsredovisning.kit.section.SectionAnswers;
import se.arsredovisning.kit.section.Written;

/**
 * How a revision of a section, or a part of it, is answered: with what may be told of it, with the section's ETag, and
 * not at all where it is known.
 */
@ApplicationScoped
public class SectionAnswer implements SectionAnswers {

    private final SectionDisclosure disclosure;
    private final String rules;

    SectionAnswer(DisclosureSettings settings) {
        this.disclosure = new SectionDisclosure(new DisclosureControl(settings.threshold()));
        this.rules = SectionRules.VERSION + "-" + settings.threshold();
    }

    /** What stands between a stored document and everybody else. */
    SectionDisclosure disclosure() {
        return disclosure;
    }

    /** What everything that is shown follows from, beside the document. */
    String rules() {
        return rules;
    }

    /** The validator of everything that is shown of this revision; what is told depends on the threshold too. */
    public EntityTag tag(Revision revision) {
        return new EntityTag(revision.id(), rules);
    }

    /** The validator of this revision as a file of that format. */
    public EntityTag tag(Revision revision, String format) {
        return new EntityTag(revision.id(), rules + "-" + format);
    }

    /** What is told of the section as the revision says it. */
    public Section section(Revision revision) {
        return Section.of(revision, disclosure.released(revision.section(), Json.read(revision.document())));
    }

    /** The validator in the language that is asked for. */
    EntityTag told(Revision revision) {
        return tag(revision).in(AcceptedLanguage.asked());
    }

    /** A list of sections. */
    public Response list(RevisionId state, StatusFilter which, String ifNoneMatch, Supplier<Object> show) {
        return Representation.list(new EntityTag(state, StatusParameters.rules(rules, which)), ifNoneMatch, show);
    }

    /** The section as it is read. */
    public ObjectNode view(Revision revision) {
        return section(revision).view();
    }

    @Override
    public Response answer(Revision revision) {
        return tagged(Response.ok(view(revision)), revision).build();
    }

    /** Works out all that is shown of a section, so that none is kept that could not be read. */
    void ensureReadable(Section section) {
        section.ensureReadable();
    }

    /** A read: 304 where the caller holds this representation already, else what {@code show} makes of it. */
    public Response read(Revision revision, String ifNoneMatch, Function<Section, Object> show) {
        return Representation.told(tag(revision), ifNoneMatch, () -> show.apply(section(revision)));
    }

    /** A read of one part; a part that the section does not have is not found, whatever the caller holds. */
    public Response read(Revision revision, String ifNoneMatch, SectionItem part) {
        Section section = section(revision);
        String place = part.in(section.document());
        return Representation.told(
                tag(revision), ifNoneMatch, () -> section.view().at(place));
    }

    /** The answer with the section's ETag. */
    public Response.ResponseBuilder tagged(Response.ResponseBuilder answer, Revision revision) {
        return Representation.toldTagged(answer, tag(revision));
    }

    /** What a write shows, with the section's ETag. */
    public Response written(Response.ResponseBuilder answer, Written written) {
        return tagged(answer.entity(written.shown()), written.revision()).build();
    }

    /** One part as it is after a write. */
    public Response written(Written written) {
        return written(Response.ok(), written);
    }
}
