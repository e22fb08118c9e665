package se.arsredovisning.reports.edition;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
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

    /** Days are those of who reads. */
    private static final ZoneId HERE = ZoneId.of("Europe/Stockholm");

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern TIME =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?(Z|[+-]\\d\\d:\\d\\d)");

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
        Instant since = publishedSince == null ? null : time(publishedSince, faults);
        ProblemException.throwIfAny(faults);
        return new PublishedQuery(municipality, board, period, since);
    }

    private static Instant time(String given, List<Fault> faults) {
        // Whoever does not encode the sign of an offset has sent a space.
        String text = given.replace(' ', '+');
        try {
            if (DAY.matcher(text).matches()) {
                return LocalDate.parse(text).atStartOfDay(HERE).toInstant();
            }
            if (TIME.matcher(text).matches()) {
                return OffsetDateTime.parse(text).toInstant();
            }
        } catch (DateTimeException e) {
            // Said below.
        }
        faults.add(new Fault("publishedSince", given, Sentence.of("fault.time")));
        return null;
    }
}
