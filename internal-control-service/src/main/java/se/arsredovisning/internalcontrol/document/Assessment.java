package se.arsredovisning.internalcontrol.document;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How a control came out. That nothing is known of it is no assessment, and is not {@link #NOT_CARRIED_OUT}. */
public enum Assessment {
    /** <i>Kontrollen är genomförd utan anmärkning eller med försumbar anmärkning</i>. */
    WITHOUT_REMARK("utan/med försumbar anmärkning"),
    /** <i>Kontrollen är genomförd med anmärkning</i>. */
    WITH_REMARK("med anmärkning"),
    /** <i>Kontrollen är inte genomförd</i>. */
    NOT_CARRIED_OUT("ej genomförd");

    private final String label;

    Assessment(String label) {
        this.label = label;
    }

    /** The name for a reader, in Swedish. */
    public String label() {
        return label;
    }

    /** The name in JSON and in figure codes. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
