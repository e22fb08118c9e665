package se.arsredovisning.kit.http;

import java.util.ArrayList;
import java.util.List;
import se.arsredovisning.kit.access.Right;
import se.arsredovisning.kit.language.Municipalities;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.problem.Fault;
import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.kit.query.SectionFilter;

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
            faults.add(new Fault("municipality", municipality, "is not one of SCB's 290 four-digit codes"));
        }
        if (board != null && !SectionId.isBoard(board)) {
            faults.add(new Fault("board", board, "is not a board's slug"));
        }
        if (period != null && !SectionId.isPeriod(period)) {
            faults.add(new Fault("period", period, "is neither a year nor a year and a month from 01 to 11"));
        }
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        return new SectionFilter(
                municipality, board, period, CurrentCaller.get().scope(Right.READ));
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
