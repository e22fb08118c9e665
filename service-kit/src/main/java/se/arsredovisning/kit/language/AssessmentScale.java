package se.arsredovisning.kit.language;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.arsredovisning.kit.language.AssessmentStep.Meaning;
import se.arsredovisning.kit.problem.Fault;
import se.arsredovisning.kit.sentence.Sentence;

/**
 * The steps that a board assesses on, in its own order. In JSON it is the list of its steps.
 *
 * @param steps in the board's order
 */
public record AssessmentScale(@JsonValue List<AssessmentStep> steps) {

    /** What each scale must be able to say: one that cannot say no assesses nothing. */
    private static final List<Meaning> NEEDED = List.of(Meaning.FULFILLED, Meaning.NOT);

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public AssessmentScale {
        steps = List.copyOf(steps);
    }

    /** The step of that key; nothing where there is none, or the key is null. */
    public Optional<AssessmentStep> step(String key) {
        return steps.stream().filter(step -> step.key().equals(key)).findFirst();
    }

    /** What a step means; nothing where there is no step of that key. */
    public Optional<Meaning> meaning(String key) {
        return step(key).map(AssessmentStep::meaning);
    }

    /** Every fault of the scale, each at its JSON Pointer: steps that cannot be told apart, and meanings that are missing. */
    public List<Fault> faults(String pointer) {
        List<Fault> faults = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        Set<String> labels = new HashSet<>();
        for (int s = 0; s < steps.size(); s++) {
            AssessmentStep step = steps.get(s);
            if (!keys.add(step.key())) {
                faults.add(new Fault(pointer + "/" + s + "/key", step.key(), Sentence.of("fault.scale.key-taken")));
            }
            if (!labels.add(step.label().strip().toLowerCase(Locale.ROOT))) {
                faults.add(
                        new Fault(pointer + "/" + s + "/label", step.label(), Sentence.of("fault.scale.label-taken")));
            }
        }
        NEEDED.stream()
                .filter(meaning -> steps.stream().noneMatch(step -> step.meaning() == meaning))
                .forEach(meaning -> faults.add(
                        new Fault(pointer, null, Sentence.of("fault.scale.meaning-missing", meaning.code()))));
        return faults;
    }

    /** The fault of an assessment that is no step of the scale; none where it is null. */
    public List<Fault> faults(String assessment, String pointer) {
        if (assessment == null || step(assessment).isPresent()) {
            return List.of();
        }
        String known = steps.stream().map(AssessmentStep::key).collect(Collectors.joining(", "));
        return List.of(new Fault(pointer, assessment, Sentence.of("fault.scale.no-step", known)));
    }
}
