package se.arsredovisning.hr.document;

import java.util.Locale;
import se.arsredovisning.kit.sentence.Language;
import se.arsredovisning.kit.sentence.Sentence;

/** How somebody is employed. */
public enum EmploymentForm {
    /** <i>Tillsvidareanställd</i>. */
    PERMANENT("permanent", "hr.form.permanent"),
    /** <i>Visstidsanställd</i>. */
    FIXED_TERM("fixedTerm", "hr.form.fixed-term");

    private final String member;
    private final String word;

    EmploymentForm(String member, String word) {
        this.member = member;
        this.word = word;
    }

    /** The member of a month or a part that holds it. */
    public String member() {
        return member;
    }

    /** In Swedish. */
    public String label() {
        return words().in(Language.SWEDISH);
    }

    /** Those who are employed so. */
    Sentence words() {
        return Sentence.of(word);
    }

    /** The value of the dimension {@code employmentForm}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
