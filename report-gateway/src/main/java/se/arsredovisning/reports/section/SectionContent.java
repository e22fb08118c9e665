package se.arsredovisning.reports.section;

import se.arsredovisning.kit.sentence.AnswerLanguage;

/**
 * The texts of one copy.
 *
 * @param part whose it is
 * @param content the section's document as its service gave it, without {@code _links}
 * @param summary its member {@code summary}; null where it has none
 * @param checks the number of its checks by result, a JSON object
 * @param englishChecks its member {@code checks} with English sentences; null where the service has given none
 */
public record SectionContent(ReportPart part, String content, String summary, String checks, String englishChecks) {

    /** The section's document in a language; in Swedish where the service speaks no other. */
    public String content(AnswerLanguage language) {
        return language == AnswerLanguage.ENGLISH && englishChecks != null
                ? SectionText.withChecks(content, englishChecks)
                : content;
    }
}
