package se.arsredovisning.internalcontrol.document;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import se.arsredovisning.kit.language.AssessmentStep.Meaning;
import se.arsredovisning.kit.sentence.Sentence;

/**
 * How a control came out, whatever a board calls it. That nothing is known of it is no assessment, and is not
 * {@link #NOT_CARRIED_OUT}.
 */
public enum Assessment {
    /** <i>Kontrollen är genomförd utan anmärkning eller med försumbar anmärkning</i>. */
    WITHOUT_REMARK("utan/med försumbar anmärkning", "internal-control.count.without-remark", Meaning.FULFILLED),
    /** <i>Kontrollen är genomförd med mindre anmärkning</i>: only boards with a scale of their own say so. */
    WITH_MINOR_REMARK("med mindre anmärkning", "internal-control.count.with-minor-remark", Meaning.PARTLY),
    /** <i>Kontrollen är genomförd med anmärkning</i>. */
    WITH_REMARK("med anmärkning", "internal-control.count.with-remark", Meaning.NOT),
    /** <i>Kontrollen är inte genomförd</i>. */
    NOT_CARRIED_OUT("ej genomförd", "internal-control.count.not-carried-out", Meaning.NOT_CARRIED_OUT);

    private final String label;
    private final String controls;
    private final Meaning meaning;

    Assessment(String label, String controls, Meaning meaning) {
        this.label = label;
        this.controls = controls;
        this.meaning = meaning;
    }

    /** How a control came out that is assessed with a step of that meaning; nothing where it is not assessed. */
    static Optional<Assessment> of(Meaning meaning) {
        return Stream.of(values())
                .filter(assessment -> assessment.meaning == meaning)
                .findFirst();
    }

    /** What a step of a scale means that says this. */
    Meaning meaning() {
        return meaning;
    }

    /** The name for a reader, in Swedish. */
    public String label() {
        return label;
    }

    /** What controls that came out so are called. */
    Sentence controls() {
        return Sentence.of(controls);
    }

    /** The name in JSON and in figure codes. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
