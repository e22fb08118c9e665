package se.arsredovisning.kit.audit;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import se.arsredovisning.kit.problem.Fault;
import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.kit.sentence.Sentence;

/** Reads which entries of the audit a request asks for. */
final class AuditParameters {

    /** As long as a subject may be. */
    private static final int LONGEST_SUBJECT = 255;

    /** Days are those of who reads. */
    private static final ZoneId HERE = ZoneId.of("Europe/Stockholm");

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern TIME =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?(Z|[+-]\\d\\d:\\d\\d)");

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
        // Whoever does not encode the sign of an offset has sent a space.
        String text = given.replace(' ', '+');
        try {
            if (DAY.matcher(text).matches()) {
                return LocalDate.parse(text)
                        .plusDays(daysLater)
                        .atStartOfDay(HERE)
                        .toInstant();
            }
            if (TIME.matcher(text).matches()) {
                return OffsetDateTime.parse(text).toInstant();
            }
        } catch (DateTimeException e) {
            // Said below.
        }
        faults.add(new Fault(name, given, Sentence.of("fault.time")));
        return null;
    }
}
