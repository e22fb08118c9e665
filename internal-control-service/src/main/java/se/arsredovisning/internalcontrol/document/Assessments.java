package se.arsredovisning.internalcontrol.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.language.AssessmentScale;
import se.arsredovisning.kit.language.AssessmentStep;
import se.arsredovisning.kit.language.AssessmentStep.Meaning;

/**
 * What the assessments of a section say.
 *
 * @param scale the steps that they are of
 */
public record Assessments(AssessmentScale scale) {

    /** The scale of a section that does not give its own. */
    public static final AssessmentScale STANDARD =
            new AssessmentScale(Stream.of(Assessment.WITHOUT_REMARK, Assessment.WITH_REMARK, Assessment.NOT_CARRIED_OUT)
                    .map(known -> new AssessmentStep(known.code(), known.label(), null, known.meaning()))
                    .toList());

    /** Those of a document that fits the schema, as far as its scale goes. */
    public static Assessments in(JsonNode document) {
        JsonNode own = document.path("assessmentScale");
        return new Assessments(own.isMissingNode() ? STANDARD : Json.MAPPER.convertValue(own, AssessmentScale.class));
    }

    /**
     * What a control counts as: the board's own word, else what its results say together; nothing where it is not known,
     * or the board's word is that it does not assess it.
     */
    public Optional<Assessment> of(ControlDocument control) {
        return (control.assessment() == null ? together(control) : scale.meaning(control.assessment()))
                .flatMap(Assessment::of);
    }

    /** Whether nobody says how a control came out. Where the board says that it does not assess it, that is known. */
    boolean isUnknown(ControlDocument control) {
        return control.assessment() == null && together(control).isEmpty();
    }

    /** Whether a result tells of a control that was carried out: all do but those that say that it was not. */
    boolean carriedOut(ResultDocument result) {
        return scale.meaning(result.assessment())
                .filter(Meaning.NOT_CARRIED_OUT::equals)
                .isEmpty();
    }

    /**
     * The step that a control's results say together: without remark where each does, not carried out where each does, else
     * the graver remark that one of them has. Where there is none, as some were not carried out, it is the lesser remark
     * that the scale has.
     *
     * @return its key; nothing where there is no result, or one whose assessment is not known, or where several steps say it
     */
    public Optional<String> suggested(ControlDocument control) {
        return together(control).flatMap(meaning -> {
            List<String> given = control.results().stream()
                    .map(ResultDocument::assessment)
                    .filter(step -> scale.meaning(step).filter(meaning::equals).isPresent())
                    .distinct()
                    .toList();
            List<String> steps = given.isEmpty() ? keys(meaning) : given;
            return steps.size() == 1 ? Optional.of(steps.get(0)) : Optional.empty();
        });
    }

    private Optional<Meaning> together(ControlDocument control) {
        Set<Meaning> given = control.results().stream()
                .map(result -> scale.meaning(result.assessment()).orElse(Meaning.NOT_ASSESSED))
                .collect(Collectors.toSet());
        if (given.isEmpty() || given.contains(Meaning.NOT_ASSESSED)) {
            return Optional.empty();
        }
        if (given.size() == 1) {
            return given.stream().findFirst();
        }
        boolean lesser = given.contains(Meaning.PARTLY) || !keys(Meaning.PARTLY).isEmpty();
        return Optional.of(given.contains(Meaning.NOT) || !lesser ? Meaning.NOT : Meaning.PARTLY);
    }

    private List<String> keys(Meaning meaning) {
        return scale.steps().stream()
                .filter(step -> step.meaning() == meaning)
                .map(AssessmentStep::key)
                .toList();
    }
}
