package se.arsredovisning.reports.section;

/** What a service says of a section when it is asked. */
sealed interface SectionAnswer {

    /**
     * The section and its figures, of one version.
     *
     * @param etag the ETag of both, with its quotes
     * @param section the section
     * @param figures the text of its figures
     */
    record Found(String etag, SectionText section, String figures) implements SectionAnswer {}

    /** The copy that the gateway holds is the present version. */
    record Unchanged() implements SectionAnswer {}

    /** There is no such section. */
    record Gone() implements SectionAnswer {}
}
