package se.arsredovisning.goals.document;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Who a measure belongs to, and so who decides on its targets. */
public enum Owner {
    /** The municipal council, <i>kommunfullmäktige</i>: the owner of every indicator. */
    COUNCIL,
    /** The board itself, <i>nämnden</i>: the owner of most key figures. */
    BOARD,
    /** Another board of the municipality. */
    OTHER_BOARD,
    /** A company, most often the municipality's own. */
    COMPANY,
    /** Somebody else: a federation, a state authority, a foundation. */
    OTHER;

    /** Whether the owner is neither the council nor the board, and so may have to be named. */
    public boolean isAnother() {
        return this != COUNCIL && this != BOARD;
    }

    /** The name in JSON. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
