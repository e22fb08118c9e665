package se.arsredovisning.reports.section;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import se.arsredovisning.kit.json.Json;
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

    private static final String MESSAGE = "message";

    /** The section's document in a language; in Swedish where the service speaks no other. */
    public String content(AnswerLanguage language) {
        return language == AnswerLanguage.ENGLISH && englishChecks != null
                ? SectionText.withChecks(content, englishChecks)
                : content;
    }

    /** The section's document with each check's sentence in both languages, where the service speaks both. */
    public ObjectNode inBoth() {
        ObjectNode both = (ObjectNode) Json.read(content);
        if (englishChecks != null) {
            JsonNode checks = both.path("checks");
            JsonNode english = Json.read(englishChecks);
            for (int i = 0; i < checks.size(); i++) {
                JsonNode said = english.path(i).path(MESSAGE);
                if (checks.get(i) instanceof ObjectNode check
                        && !said.isMissingNode()
                        && !said.equals(check.path(MESSAGE))) {
                    check.set(MESSAGE + "English", said);
                }
            }
        }
        return both;
    }
}
