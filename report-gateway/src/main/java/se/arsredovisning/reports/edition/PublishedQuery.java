package se.arsredovisning.reports.edition;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.arsredovisning.kit.http.TimeParameter;
import se.arsredovisning.kit.language.Municipalities;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.problem.Fault;
import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.kit.sentence.Sentence;

/**
 * Which published reports are asked for; a part that is null asks for all.
 *
 * @param municipality one of SCB's codes
 * @param board a board's slug
 * @param period a year, or a year and month
 * @param since when they were published at the earliest
 */
record PublishedQuery(String municipality, String board, String period, Instant since) {

    /**
     * Reads the parameters, each null where it was not given.
     *
     * @param publishedSince a time, or a day: from its beginning on
     * @throws ProblemException {@code invalid-content} that names each that can be none
     */
    static PublishedQuery of(String municipality, String board, String period, String publishedSince) {
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
        Optional<Instant> since = Optional.ofNullable(publishedSince).flatMap(given -> TimeParameter.time(given, 0));
        if (publishedSince != null && since.isEmpty()) {
            faults.add(new Fault("publishedSince", publishedSince, Sentence.of("fault.time")));
        }
        ProblemException.throwIfAny(faults);
        return new PublishedQuery(municipality, board, period, since.orElse(null));
    }
}
