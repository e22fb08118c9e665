package se.arsredovisning.reports.cache;

import se.arsredovisning.kit.sentence.AnswerLanguage;

/**
 * How a report is rendered.
 *
 * @param fields which of its members are asked for
 * @param language the language that its sentences are in: a report is rendered in one of them
 */
public record Rendition(FieldSelection fields, AnswerLanguage language) {

    public Rendition {
        language = language == AnswerLanguage.BOTH ? AnswerLanguage.SWEDISH : language;
    }

    /** Whether it is the whole report. */
    boolean isWhole() {
        return fields.equals(FieldSelection.ALL);
    }
}
