package se.arsredovisning.kit.language;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How sure the outcome of a measure, a volume or a grant is. What was planned has no status. */
public enum OutcomeStatus {
    FINAL(Figure.Status.FINAL),
    /** "Prel:" in the report: the outcome may still change. */
    PRELIMINARY(Figure.Status.PRELIMINARY),
    /** "i.u." or "Stängt" in the report: it says that there is no outcome. A blank cell says nothing, and has no status. */
    MISSING(Figure.Status.MISSING);

    private final Figure.Status figureStatus;

    OutcomeStatus(Figure.Status figureStatus) {
        this.figureStatus = figureStatus;
    }

    /** The same in the words of figures. */
    public Figure.Status figureStatus() {
        return figureStatus;
    }

    /** The name in JSON. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
