package se.arsredovisning.reports.section;

/**
 * One section of a service's list.
 *
 * @param revision its revision
 * @param etag its ETag with the quotes
 */
public record ListedSection(long revision, String etag) {

    /** One that the service does not have. */
    public static final ListedSection NOT = new ListedSection(0, "");
}
