package se.arsredovisning.reports.section;

import java.util.List;
import se.arsredovisning.kit.language.Figure;
import se.arsredovisning.kit.language.SectionId;

/**
 * A copy has changed; told inside the transaction that stored it.
 *
 * @param part whose it is
 * @param section the section
 * @param revision the copy's revision
 * @param etag its ETag with the quotes, or null where the section is gone
 * @param figures its figures, in their order; none where the section is gone, and null where they are those that it had
 */
public record SectionChanged(ReportPart part, SectionId section, long revision, String etag, List<Figure> figures) {}
