package se.arsredovisning.reports.section;

/**
 * The texts of one copy.
 *
 * @param part whose it is
 * @param content the section's document as its service gave it, without {@code _links}
 * @param summary its member {@code summary}; null where it has none
 * @param checks the number of its checks by result, a JSON object
 */
public record SectionContent(ReportPart part, String content, String summary, String checks) {}
