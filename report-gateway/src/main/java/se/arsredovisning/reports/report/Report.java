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
 * @param others stands for the same board's other reports that the checks depend on; empty where there is none
 */
public record Report(Revision revision, List<SectionStanding> parts, String others) {

    /** Changes whenever {@link ReportView} shows the same revision in another way. */
    static final String RULES = "2";

    /**
     * The validator of the whole representation: another revision, other rules, a part that stands otherwise, or other
     * reports to compare with.
     */
    public EntityTag tag() {
        StringBuilder standings = new StringBuilder(RULES).append('-');
        parts.forEach(part -> standings.append(part.standing().digit()));
        if (!others.isEmpty()) {
            standings.append('-').append(others);
        }
        return new EntityTag(revision.number(), standings.toString());
    }

    ReportDocument document() {
        return ReportDocument.of(Json.read(revision.document()));
    }
}
