package se.arsredovisning.reports.section;

import java.util.List;
import se.arsredovisning.kit.language.Figure;

/** What a service says of a section when it is asked. */
public sealed interface FetchResult {

    /**
     * The section and its figures, of one version.
     *
     * @param etag the ETag of both, with its quotes
     * @param section the section
     * @param figures its figures, in their order; null where they are those that the copy has already
     */
    record Found(String etag, SectionText section, List<Figure> figures) implements FetchResult {}

    /** The copy that the gateway holds is the present version. */
    record Unchanged() implements FetchResult {}

    /** There is no such section. */
    record Gone() implements FetchResult {}
}
