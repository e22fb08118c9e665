package se.arsredovisning.goals.document;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Of whom a measure's value is, where it is not of all. */
public enum Sex {
    WOMEN,
    MEN;

    /** The name in JSON, and the value of the dimension {@code sex}. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
