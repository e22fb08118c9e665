package se.arsredovisning.internalcontrol.document;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far an action has come. */
public enum ActionState {
    PLANNED,
    ONGOING,
    DONE,
    /** It is not to be done any more, and so cannot be late. */
    CANCELLED;

    /** The name in JSON. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
