package se.arsredovisning.goals.document;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Who a measure belongs to, and so who decides on its targets. */
public enum Owner {
    /** The municipal council, <i>kommunfullmäktige</i>: the owner of every indicator. */
    COUNCIL,
    /** The board itself, <i>nämnden</i>: the owner of every key figure. */
    BOARD;

    /** The name in JSON. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
