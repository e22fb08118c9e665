package se.arsredovisning.goals.document;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.arsredovisning.kit.language.AssessmentScale;
import se.arsredovisning.kit.language.AssessmentStep;
import se.arsredovisning.kit.language.AssessmentStep.Meaning;

/** How far a goal is met. */
public enum Assessment {
    /** <i>Helt uppfyllt</i>. */
    FULFILLED,
    /** <i>Delvis uppfyllt</i>. */
    PARTLY_FULFILLED,
    /** <i>Ej uppfyllt</i>. */
    NOT_FULFILLED;

    /** The scale of a section that names none: one step for each, called as it is here. */
    static final AssessmentScale SCALE = new AssessmentScale(List.of(
            new AssessmentStep(FULFILLED.code(), "Helt uppfyllt", null, Meaning.FULFILLED),
            new AssessmentStep(PARTLY_FULFILLED.code(), "Delvis uppfyllt", null, Meaning.PARTLY),
            new AssessmentStep(NOT_FULFILLED.code(), "Ej uppfyllt", null, Meaning.NOT)));

    /** What a step of any scale says; nothing where it says that the board does not assess. */
    static Optional<Assessment> of(Meaning meaning) {
        return switch (meaning) {
            case FULFILLED -> Optional.of(FULFILLED);
            case PARTLY -> Optional.of(PARTLY_FULFILLED);
            case NOT -> Optional.of(NOT_FULFILLED);
            default -> Optional.empty();
        };
    }

    /** The name in JSON and in figure codes. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
