package se.arsredovisning.internalcontrol.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A control of the plan as a section gives it.
 *
 * @param key its name in URLs and figure codes, unique in the section and the same from year to year
 * @param risk the identified risk
 * @param process the process that has the risk, or null
 * @param likelihood on the section's scale, or null where it is not known
 * @param consequence on the section's scale; known where the likelihood is
 * @param riskValue their product, given only where they are not, else null
 * @param subject what is controlled, or null
 * @param method how, or null
 * @param responsible the role that answers for it, or null
 * @param frequency how often, or null where the plan does not say
 * @param frequencyLabel how often in the plan's own words, or null
 * @param assessment the board's own word on the period as a whole, or null where it is not known
 * @param comment Markdown, or null
 * @param results in the document's order; empty where none is given
 * @param actions in the document's order; empty where none is given
 */
public record ControlDocument(
        String key,
        String risk,
        String process,
        Integer likelihood,
        Integer consequence,
        Integer riskValue,
        String subject,
        String method,
        String responsible,
        Frequency frequency,
        String frequencyLabel,
        Assessment assessment,
        String comment,
        List<ResultDocument> results,
        List<ActionDocument> actions) {

    public ControlDocument {
        results = results == null ? List.of() : List.copyOf(results);
        actions = actions == null ? List.of() : List.copyOf(actions);
    }

    /** Whether likelihood and consequence are known, and so the cell of the risk matrix. */
    public boolean hasCell() {
        return likelihood != null && consequence != null;
    }

    /** The product of likelihood and consequence, or the risk value given alone; nothing where neither is known. */
    public Optional<Integer> value() {
        return hasCell() ? Optional.of(likelihood * consequence) : Optional.ofNullable(riskValue);
    }

    /**
     * What its results say together: without remark where each does, not carried out where each does, else with
     * remark.
     *
     * @return nothing where there is no result, or one whose assessment is not known
     */
    public Optional<Assessment> suggestedAssessment() {
        List<Assessment> given = results.stream()
                .map(ResultDocument::assessment)
                .filter(known -> known != null)
                .distinct()
                .toList();
        if (given.isEmpty() || results.stream().anyMatch(result -> result.assessment() == null)) {
            return Optional.empty();
        }
        return Optional.of(given.size() == 1 ? given.get(0) : Assessment.WITH_REMARK);
    }

    /** What it counts as: the board's own word, else what its results say together; nothing where it is not known. */
    public Optional<Assessment> assessed() {
        return Optional.ofNullable(assessment).or(this::suggestedAssessment);
    }

    /** How many of its actions are overdue on a day, as far as is known. */
    public int overdueActions(LocalDate day) {
        return (int) actions.stream()
                .filter(action -> action.overdue(day).orElse(false))
                .count();
    }

    /** How many of its actions are still to be done on a day, as far as is known. */
    public int openActions(LocalDate day) {
        return (int) actions.stream()
                .filter(action -> action.open(day).orElse(false))
                .count();
    }

    Optional<ResultDocument> result(String name) {
        return results.stream().filter(result -> result.key().equals(name)).findFirst();
    }

    /** The JSON Pointer of a result or an action, below the control's own. */
    Optional<String> pointerTo(FollowUpKind kind, String name) {
        List<String> keys = kind.keys(this);
        return IntStream.range(0, keys.size())
                .filter(i -> keys.get(i).equals(name))
                .mapToObj(i -> "/" + kind.member() + "/" + i)
                .findFirst();
    }
}
