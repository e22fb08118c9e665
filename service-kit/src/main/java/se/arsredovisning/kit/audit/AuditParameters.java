package se.arsredovisning.kit.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.arsredovisning.kit.http.TimeParameter;
import se.arsredovisning.kit.problem.Fault;
import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.kit.sentence.Sentence;

/** Reads which entries of the audit a request asks for. */
final class AuditParameters {

    /** As long as a subject may be. */
    private static final int LONGEST_SUBJECT = 255;

    private AuditParameters() {}

    /**
     * Reads the parameters, each null where it was not given.
     *
     * @param from a time, or a day: from its beginning on
     * @param to a time, before which it must have happened, or a day: to its end
     * @throws ProblemException {@code invalid-content} that names each that is none
     */
    static AuditQuery of(String subject, String happening, String from, String to) {
        List<Fault> faults = new ArrayList<>();
        if (subject != null && subject.length() > LONGEST_SUBJECT) {
            faults.add(new Fault("subject", subject, Sentence.of("fault.longer", LONGEST_SUBJECT)));
        }
        Happening known = happening == null ? null : Happening.byCode().get(happening);
        if (happening != null && known == null) {
            faults.add(new Fault(
                    "happening",
                    happening,
                    Sentence.of(
                            "fault.none-of",
                            Happening.byCode().keySet().stream().sorted().toList())));
        }
        Instant first = time("from", from, 0, faults);
        Instant end = time("to", to, 1, faults);
        if (first != null && end != null && !end.isAfter(first)) {
            faults.add(new Fault("to", to, Sentence.of("fault.not-after-from")));
        }
        ProblemException.throwIfAny(faults);
        return new AuditQuery(subject, known, first, end);
    }

    private static Instant time(String name, String given, int daysLater, List<Fault> faults) {
        if (given == null) {
            return null;
        }
        Optional<Instant> time = TimeParameter.time(given, daysLater);
        if (time.isEmpty()) {
            faults.add(new Fault(name, given, Sentence.of("fault.time")));
        }
        return time.orElse(null);
    }
}
