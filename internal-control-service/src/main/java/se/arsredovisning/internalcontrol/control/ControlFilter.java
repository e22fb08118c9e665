package se.arsredovisning.internalcontrol.control;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import se.arsredovisning.internalcontrol.document.Assessment;
import se.arsredovisning.internalcontrol.document.FollowUp;
import se.arsredovisning.internalcontrol.document.Frequency;
import se.arsredovisning.kit.problem.Fault;
import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.kit.sentence.Sentence;

/**
 * Which controls of the sections asked for are wanted; a part that is null asks for all.
 *
 * @param key the control's key, to follow it over years
 * @param process the process, in the plan's own words
 * @param organisationUnit the part of the organisation that it concerns, in the plan's own words
 * @param responsible the role, in the plan's own words
 * @param frequency how often it is to be followed up
 * @param assessment what it counts as, or {@code not-assessed}
 * @param level the key of the risk level
 * @param riskValueFrom the least risk value
 * @param followUp whether it was followed up often enough
 * @param overdue whether it has an action that is overdue
 */
record ControlFilter(
        String key,
        String process,
        String organisationUnit,
        String responsible,
        String frequency,
        String assessment,
        String level,
        String riskValueFrom,
        String followUp,
        String overdue) {

    /** What is asked for where the assessment of a control is not known. */
    static final String NOT_ASSESSED = "not-assessed";

    private static final List<String> FREQUENCIES =
            Arrays.stream(Frequency.values()).map(Frequency::code).toList();
    private static final List<String> ASSESSMENTS = Stream.concat(
                    Arrays.stream(Assessment.values()).map(Assessment::code), Stream.of(NOT_ASSESSED))
            .toList();
    private static final List<String> STATUSES =
            Arrays.stream(FollowUp.Status.values()).map(FollowUp.Status::code).toList();

    /**
     * Holds that every part can be a control's.
     *
     * @throws ProblemException {@code invalid-content} that names each that cannot
     */
    ControlFilter {
        List<Fault> faults = new ArrayList<>();
        oneOf(FREQUENCIES, "frequency", frequency, faults);
        oneOf(ASSESSMENTS, "assessment", assessment, faults);
        oneOf(STATUSES, "followUp", followUp, faults);
        oneOf(List.of("true", "false"), "overdue", overdue, faults);
        if (riskValueFrom != null && !riskValueFrom.matches("[1-9][0-9]{0,2}")) {
            faults.add(new Fault("riskValueFrom", riskValueFrom, Sentence.of("fault.whole-number", 999)));
        }
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
    }

    private static void oneOf(List<String> allowed, String name, String given, List<Fault> faults) {
        if (given != null && !allowed.contains(given)) {
            faults.add(new Fault(name, given, Sentence.of("fault.none-of", allowed)));
        }
    }
}
