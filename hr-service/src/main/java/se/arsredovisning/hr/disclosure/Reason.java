package se.arsredovisning.hr.disclosure;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Why a percentage is suppressed. */
public enum Reason {
    /** The author says that it would tell of one person. */
    SINGLED_OUT("Uppgiften lämnas inte: den kan hänföras till en enskild individ"),
    /** The group has no more employees than the threshold. */
    SMALL_GROUP("Uppgiften lämnas inte: gruppen har för få anställda"),
    /** With it, another group's suppressed percentage could be computed. */
    COMPLEMENTARY("Uppgiften lämnas inte: med den skulle en annan grupps dolda uppgift kunna räknas fram"),
    /** It was hidden when the section was last changed, and has not been given anew since. */
    WITHHELD("Uppgiften är dold tills den lämnas på nytt");

    private final String sentence;

    Reason(String sentence) {
        this.sentence = sentence;
    }

    /** For a reader of the report, in Swedish. */
    public String sentence() {
        return sentence;
    }

    /** The name in JSON. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
