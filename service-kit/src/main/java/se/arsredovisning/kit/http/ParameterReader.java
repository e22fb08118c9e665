package se.arsredovisning.kit.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Supplier;
import se.arsredovisning.kit.problem.Fault;
import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.kit.sentence.Sentence;

/** Reads query parameters that each take one of a few words, and gathers what is wrong with them. */
public final class ParameterReader {

    private static final Map<String, Boolean> YES_OR_NO = Map.of("true", true, "false", false);

    private final List<Fault> faults = new ArrayList<>();

    /**
     * What a parameter says.
     *
     * @param given its text, or null where it was not given
     * @param choices what each word means
     * @param otherwise what it means where it was not given
     */
    public <T> T of(String name, String given, Map<String, T> choices, T otherwise) {
        if (given == null) {
            return otherwise;
        }
        if (!choices.containsKey(given)) {
            refuse(name, given, Sentence.of("fault.none-of", new TreeSet<>(choices.keySet())));
            return otherwise;
        }
        return choices.get(given);
    }

    /**
     * Whether a write is only tried.
     *
     * @param asBefore the same by its first name, {@code dry-run}, which is still understood
     */
    public boolean dryRun(String given, String asBefore) {
        if (given != null && asBefore != null) {
            refuse("dry-run", asBefore, Sentence.of("fault.dry-run"));
        }
        return isTrue("dryRun", given) || isTrue("dry-run", asBefore);
    }

    /** Whether a parameter says {@code true}; without it, or with {@code false}, it does not. */
    public boolean isTrue(String name, String given) {
        return of(name, given, YES_OR_NO, false);
    }

    /** What a reading of several parameters gives; null where it refuses some, whose faults are kept. */
    public <T> T read(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (ProblemException refused) {
            faults.addAll(refused.faults());
            return null;
        }
    }

    /** Keeps a fault of a parameter. */
    public void refuse(String name, String given, Sentence reason) {
        faults.add(new Fault(name, given, reason));
    }

    /**
     * Ends the request where any parameter was wrong.
     *
     * @throws ProblemException {@code invalid-content} that names each
     */
    public void end() {
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
    }
}
