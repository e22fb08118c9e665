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
 * @param organisationUnit the part of the organisation that it concerns, or null
 * @param likelihood on the section's scale, or null where it is not known
 * @param consequence on the section's scale; known where the likelihood is
 * @param riskValue their product, given only where they are not, else null
 * @param inherentRisk before any control, or null
 * @param residualRisk with the controls that there are, or null
 * @param acceptedRisk as much as the board is willing to bear, or null
 * @param subject what is controlled, or null
 * @param method how, or null
 * @param responsible the role that answers for it, or null
 * @param frequency how often, or null where the plan does not say
 * @param frequencyLabel how often in the plan's own words, or null
 * @param assessment the board's own word on the period as a whole, a step of the section's scale; null where it is not known
 * @param comment Markdown, or null
 * @param results in the document's order; empty where none is given
 * @param actions in the document's order; empty where none is given
 */
public record ControlDocument(
        String key,
        String risk,
        String process,
        String organisationUnit,
        Integer likelihood,
        Integer consequence,
        Integer riskValue,
        RiskRating inherentRisk,
        RiskRating residualRisk,
        RiskRating acceptedRisk,
        String subject,
        String method,
        String responsible,
        Frequency frequency,
        String frequencyLabel,
        String assessment,
        String comment,
        List<ResultDocument> results,
        List<ActionDocument> actions) {

    public ControlDocument {
        results = results == null ? List.of() : List.copyOf(results);
        actions = actions == null ? List.of() : List.copyOf(actions);
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
