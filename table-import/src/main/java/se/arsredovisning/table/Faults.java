package se.arsredovisning.table;

import java.util.ArrayList;
import java.util.List;
import se.arsredovisning.kit.problem.Fault;
import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.kit.sentence.Sentence;

/** What is found to be wrong with a file, up to what a problem names. */
final class Faults {

    private final List<Fault> found = new ArrayList<>();

    /** The problem that is one fault of the file as a whole. */
    static ProblemException ofFile(Sentence reason) {
        return ProblemException.invalid(List.of(new Fault("", null, reason)));
    }

    void add(String place, String value, Sentence reason) {
        if (!isFull()) {
            found.add(new Fault(place, value == null ? null : CellText.abbreviated(value), reason));
        }
    }

    /** Whether there are more than a problem names, so that looking further helps nobody. */
    boolean isFull() {
        return found.size() > ProblemException.MAX_FAULTS;
    }

    /** @throws ProblemException {@code invalid-content} where anything was wrong */
    void end() {
        if (!found.isEmpty()) {
            throw ProblemException.invalid(found);
        }
    }
}
