package se.arsredovisning.reports.access;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import se.arsredovisning.kit.http.CurrentCaller;
import se.arsredovisning.kit.http.ParameterReader;
import se.arsredovisning.kit.http.TimeParameter;
import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.kit.sentence.Sentence;

/** Reads from which editions, or drafts, a request is to be answered. */
@Singleton
public class FigureSources {

    private final Clock clock;

    FigureSources(Clock clock) {
        this.clock = clock;
    }

    /**
     * The source that is asked for; what is wrong with the parameters is kept in {@code reader}.
     *
     * @throws ProblemException {@code unauthorized} where drafts are asked for and nobody says who asks
     */
    public FigureSource of(EditionParameters given, ParameterReader reader) {
        AskedEdition asked = reader.of("edition", given.edition, AskedEdition.BY_WORD, AskedEdition.PUBLISHED);
        if (asked != AskedEdition.PUBLISHED) {
            CurrentCaller.known();
            refuse("asOf", given.asOf, reader);
            refuse("publishedSince", given.publishedSince, reader);
        }
        return switch (asked) {
            case DRAFT -> FigureSource.drafts(ReadableFigures.ofCaller());
            case NEWEST -> FigureSource.newest(ReadableFigures.ofCaller());
            case PUBLISHED -> FigureSource.published(asOf(given.asOf, reader), since(given.publishedSince, reader));
        };
    }

    private static void refuse(String name, String given, ParameterReader reader) {
        if (given != null) {
            reader.refuse(name, given, Sentence.of("reports.fault.published-only"));
        }
    }

    private LocalDate asOf(String given, ParameterReader reader) {
        if (given == null) {
            return null;
        }
        LocalDate day = TimeParameter.day(given).orElse(null);
        if (day == null) {
            reader.refuse("asOf", given, Sentence.of("reports.fault.day"));
        } else if (day.isAfter(clock.instant().atZone(TimeParameter.HERE).toLocalDate())) {
            reader.refuse("asOf", given, Sentence.of("reports.fault.day-to-come"));
            return null;
        }
        return day;
    }

    private static Instant since(String given, ParameterReader reader) {
        Instant since = given == null ? null : TimeParameter.time(given, 0).orElse(null);
        if (given != null && since == null) {
            reader.refuse("publishedSince", given, Sentence.of("fault.time"));
        }
        return since;
    }
}
