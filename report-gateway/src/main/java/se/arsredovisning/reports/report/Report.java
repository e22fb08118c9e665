package se.arsredovisning.reports.report;

import java.util.List;
import se.arsredovisning.kit.http.EntityTag;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.revision.Revision;
import se.arsredovisning.reports.section.SectionStanding;

/**
 * A report as it is now: its revision, and how each of its parts stands.
 *
 * @param revision its last revision
 * @param parts all four parts, in the report's order
 */
public record Report(Revision revision, List<SectionStanding> parts) {

    /** Changes whenever {@link ReportView} shows the same revision in another way. */
    static final String RULES = "1";

    /** The validator of the whole representation: another revision, other rules, or a part that stands otherwise. */
    public EntityTag tag() {
        StringBuilder standings = new StringBuilder(RULES).append('-');
        parts.forEach(part -> standings.append(part.standing().digit()));
        return new EntityTag(revision.number(), standings.toString());
    }

    ReportDocument document() {
        return ReportDocument.of(Json.read(revision.document()));
    }
}
