package se.arsredovisning.kit.problem;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import se.arsredovisning.kit.sentence.Language;
import se.arsredovisning.kit.sentence.Sentence;

/** Ends a request with a problem; what the transaction has written so far is undone. */
public final class ProblemException extends RuntimeException {

    /** The most faults that a problem names. With more of them something else is wrong, and an answer has its bounds. */
    public static final int MAX_FAULTS = 1000;

    private static final long serialVersionUID = 1;

    private final ProblemType type;
    private final transient Sentence detail;
    private final transient List<Fault> faults;
    private final transient Map<String, Object> more;

    /** A problem about values. */
    public ProblemException(ProblemType type, Sentence detail, List<Fault> faults) {
        this(type, detail, faults, Map.of());
    }

    /** A problem that says more, in members of its own, which are no sentences. */
    public ProblemException(ProblemType type, Sentence detail, Map<String, Object> more) {
        this(type, detail, List.of(), more);
    }

    private ProblemException(ProblemType type, Sentence detail, List<Fault> faults, Map<String, Object> more) {
        super(detail.in(Language.ENGLISH));
        this.more = more;
        this.detail = detail;
        this.type = type;
        this.faults = List.copyOf(faults);
    }

    /** A problem that one sentence says. */
    public ProblemException(ProblemType type, Sentence detail) {
        this(type, detail, List.of());
    }

    /** Values that are not allowed: all of them, or the first {@value #MAX_FAULTS}. */
    public static ProblemException invalid(List<Fault> faults) {
        if (faults.size() > MAX_FAULTS) {
            return tooMany(faults.subList(0, MAX_FAULTS));
        }
        Sentence detail =
                faults.size() == 1 ? Sentence.of("problem.one-value") : Sentence.of("problem.values", faults.size());
        return new ProblemException(ProblemType.INVALID_CONTENT, detail, faults);
    }

    /**
     * Ends the request where any value is not allowed.
     *
     * @throws ProblemException {@code invalid-content} with all of them
     */
    public static void throwIfAny(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw invalid(faults);
        }
    }

    /** More values that are not allowed than are named. */
    public static ProblemException tooMany(List<Fault> named) {
        Sentence detail = named.size() == 1
                ? Sentence.of("problem.too-many-values.one-named", MAX_FAULTS)
                : Sentence.of("problem.too-many-values", MAX_FAULTS, named.size());
        return new ProblemException(ProblemType.INVALID_CONTENT, detail, named);
    }

    public static ProblemException notFound(Sentence detail) {
        return new ProblemException(ProblemType.NOT_FOUND, detail);
    }

    /** The same problem, with the places of its faults told another way. */
    public ProblemException withPlaces(UnaryOperator<String> place) {
        return withFaults(fault -> new Fault(place.apply(fault.property()), fault.value(), fault.reason()));
    }

    /** The same problem, with each of its faults told another way. */
    public ProblemException withFaults(UnaryOperator<Fault> told) {
        return new ProblemException(type, detail, faults.stream().map(told).toList(), more);
    }

    public ProblemType type() {
        return type;
    }

    /** Every fault found; empty where the problem is not about values. */
    public List<Fault> faults() {
        return faults;
    }

    /** The problem as it is answered. */
    public Problem problem() {
        return new Problem(type.uri(), type.title(), type.status(), detail, faults, more);
    }
}
