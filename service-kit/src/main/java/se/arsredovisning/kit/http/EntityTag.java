package se.arsredovisning.kit.http;

import se.arsredovisning.kit.language.RevisionId;
import se.arsredovisning.kit.sentence.AnswerLanguage;

/**
 * The strong validator of a section's representation: {@code "7-9f86d081884c7d65.1"} is revision 7, with
 * the bits that it drew, as the rules of version 1 show it.
 *
 * @param revision the revision shown
 * @param rules the version of the rules that derive what is derived; without a dot or a quote
 */
public record EntityTag(RevisionId revision, String rules) {

    /**
     * The tag of the same representation in a content coding: a strong validator names bytes.
     *
     * @param coding the coding's name, such as {@code gzip}
     */
    public EntityTag coded(String coding) {
        return new EntityTag(revision, rules + "-" + coding);
    }

    /** The tag of the representation in a language: Swedish has the plain one. Which revision it names is the same in all. */
    public EntityTag in(AnswerLanguage language) {
        return language == AnswerLanguage.SWEDISH ? this : new EntityTag(revision, rules + "-" + language.tag());
    }

    /** The header's value, in quotes. */
    @Override
    public String toString() {
        return "\"" + revision + "." + rules + "\"";
    }
}
