package se.arsredovisning.finance.document;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What pays for an activity. */
public enum Financing {
    TAX,
    /** Fees of those who use it, whose surplus belongs to them: water and sewage, waste. */
    FEE,
    /** Rents within the municipality: <i>fastighetsfinansierad</i>. */
    PROPERTY;

    /** The name in JSON. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
