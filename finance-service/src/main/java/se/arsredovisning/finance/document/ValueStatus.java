package se.arsredovisning.finance.document;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import se.arsredovisning.kit.language.Figure;

/** How sure the outcome of a volume or a grant is. */
public enum ValueStatus {
    FINAL(Figure.Status.FINAL),
    PRELIMINARY(Figure.Status.PRELIMINARY),
    /** The report says that there is none, and why: "Stängt". */
    MISSING(Figure.Status.MISSING);

    private final Figure.Status figureStatus;

    ValueStatus(Figure.Status figureStatus) {
        this.figureStatus = figureStatus;
    }

    /** The same in the words of figures. */
    Figure.Status figureStatus() {
        return figureStatus;
    }

    /** The name in JSON. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
