package se.arsredovisning.kit.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.arsredovisning.kit.access.Right;
import se.arsredovisning.kit.language.Municipalities;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.problem.Fault;
import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.kit.query.SectionFilter;
import se.arsredovisning.kit.sentence.Sentence;

/** Reads which sections a request is about. */
public final class SectionParameters {

    private SectionParameters() {}

    /**
     * Reads the three parameters of a list, each null where it was not given. It will have only what whoever asks may read.
     *
     * @throws ProblemException {@code invalid-content} that names each that can be no section's
     */
    public static SectionFilter of(String municipality, String board, String period) {
        List<Fault> faults = new ArrayList<>();
        if (municipality != null && !Municipalities.exists(municipality)) {
            faults.add(new Fault("municipality", municipality, Sentence.of("fault.municipality")));
        }
        if (board != null && !SectionId.isBoard(board)) {
            faults.add(new Fault("board", board, Sentence.of("fault.board")));
        }
        if (period != null && !SectionId.isPeriod(period)) {
            faults.add(new Fault("period", period, Sentence.of("fault.period")));
        }
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        return new SectionFilter(
                municipality, board, period, CurrentCaller.get().scope(Right.READ));
    }

    /**
     * The same board's section of a later period, which a body may name.
     *
     * @param period the period, or null for the same of the next year
     * @throws ProblemException {@code invalid-content} where it is no section's, also where it was not given and the years
     *     have come to an end
     */
    public static SectionId successor(SectionId from, String period) {
        Optional<SectionId> later = period == null
                ? from.yearsLater(1)
                : Optional.of(period).filter(SectionId::isPeriod).map(from::withPeriod);
        return later.orElseThrow(() ->
                ProblemException.invalid(List.of(new Fault("/period", period, Sentence.of("section-id.period")))));
    }

    /**
     * Reads the id of a path.
     *
     * @throws ProblemException {@code invalid-content} that says which parts of it are wrong
     */
    public static SectionId id(String id) {
        List<Fault> faults = SectionId.faults(id).stream()
                .map(reason -> new Fault("id", id, reason))
                .toList();
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        return SectionId.parse(id);
    }
}
