package se.arsredovisning.hr.disclosure;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import se.arsredovisning.kit.sentence.Sentence;

/** Why a percentage is suppressed. */
public enum Reason {
    /** The author says that it would tell of one person. */
    SINGLED_OUT("hr.reason.singled-out"),
    /** The group has no more employees than the threshold. */
    SMALL_GROUP("hr.reason.small-group"),
    /** With it, another group's suppressed percentage could be computed. */
    COMPLEMENTARY("hr.reason.complementary"),
    /** It was hidden when the section was last changed, and has not been given anew since. */
    WITHHELD("hr.reason.withheld");

    private final String sentence;

    Reason(String sentence) {
        this.sentence = sentence;
    }

    /** For a reader of the report. */
    public Sentence sentence() {
        return Sentence.of(sentence);
    }

    /** The name in JSON. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
