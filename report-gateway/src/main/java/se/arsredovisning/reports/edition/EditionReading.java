package se.arsredovisning.reports.edition;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.language.RevisionId;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.kit.query.Paging;
import se.arsredovisning.reports.section.ReportMemory;

/** Reads editions for those who show them: what they say, and which there are. */
@Singleton
public class EditionReading {

    private final EditionService editions;
    private final EditionRenderer rendering;
    private final PublishingService publishing;
    private final ReportMemory memory;
    private final Clock clock;

    EditionReading(
            EditionService editions,
            EditionRenderer rendering,
            PublishingService publishing,
            ReportMemory memory,
            Clock clock) {
        this.editions = editions;
        this.rendering = rendering;
        this.publishing = publishing;
        this.memory = memory;
        this.clock = clock;
    }

    /**
     * Shows the newest decided edition of a report.
     *
     * @throws ProblemException {@code not-found}, {@code withdrawn}, {@code erased}, {@code overloaded}
     */
    public <T> T standing(SectionId report, Function<EditionText, T> show) {
        return show(editions.standing(report), show);
    }

    /**
     * Shows an edition that is for everybody.
     *
     * @param number its number as it was given
     * @throws ProblemException {@code invalid-content}, {@code not-found}, {@code withdrawn}, {@code erased}, {@code overloaded}
     */
    public <T> T open(SectionId report, String number, Function<EditionText, T> show) {
        return show(open(report, number), show);
    }

    /** Which edition has that number, and whether it is the one that stands. */
    public boolean isStanding(SectionId report, String number) {
        return open(report, number).number() == editions.standing(report).number();
    }

    /**
     * Shows what a report would say if it were published now. Whether whoever asks may read all of it has been asked.
     *
     * @throws ProblemException {@code not-found}, {@code overloaded}
     */
    public <T> T draft(SectionId report, Function<EditionText, T> show) {
        return memory.holding(report, () -> {
            ObjectNode body = publishing.preview(report).json();
            return show.apply(new EditionText(report, 0, 0, 0, "draft", clock.instant(), RevisionId.NONE, body));
        });
    }

    private Edition open(SectionId report, String number) {
        return editions.open(report, EditionAnswer.number("edition", number));
    }

    private <T> T show(Edition edition, Function<EditionText, T> show) {
        return memory.holding(edition.proof().length(), () -> show.apply(text(edition)));
    }

    /** What an edition changed of the one before, as {@code editions/{n}/difference} says it. */
    public ObjectNode difference(SectionId report, int number) {
        Edition after = editions.open(report, number);
        return rendering.difference(editions.before(after), after);
    }

    /**
     * The reports that stand; what is null asks for all.
     *
     * @throws ProblemException {@code invalid-content}
     */
    public PublishedCards published(String municipality, String board, String period, Paging paging) {
        PublishedPage page = editions.published(PublishedQuery.of(municipality, board, period, null), paging);
        return new PublishedCards(
                page.editions().stream().map(EditionReading::card).toList(), page.total());
    }

    /** The reports that stand and were published last, the newest first. */
    public List<PublishedCard> latest(int limit) {
        return editions.latest(limit).stream().map(EditionReading::card).toList();
    }

    /** All editions of a report that are or were for everybody, the newest first. */
    public List<PublishedCard> editions(SectionId report) {
        return editions.onceOpen(report).stream().map(EditionReading::card).toList();
    }

    private EditionText text(Edition edition) {
        ReportEditions all = new ReportEditions(editions.onceOpen(edition.report()));
        return new EditionText(
                edition.report(),
                edition.number(),
                all.decided().map(Edition::number).orElse(0),
                all.readableBefore(edition.number()).map(Edition::number).orElse(0),
                edition.terms().kind().code(),
                edition.publishedAt(),
                edition.id(),
                (ObjectNode) Json.read(new String(editions.body(edition), UTF_8)));
    }

    private static PublishedCard card(Edition edition) {
        return new PublishedCard(
                edition.report(),
                edition.names().title(),
                edition.names().board(),
                edition.number(),
                edition.terms().kind().code(),
                edition.state(),
                edition.publishedAt(),
                edition.terms().reason());
    }

    /**
     * An edition in a list.
     *
     * @param title the report's title; null where it has none
     * @param board what the report calls its board; null where it does not
     * @param state {@code open}, {@code withdrawn} or {@code erased}
     * @param reason why it corrects the one before; null where it does not
     */
    public record PublishedCard(
            SectionId report,
            String title,
            String board,
            int number,
            String kind,
            String state,
            Instant publishedAt,
            String reason) {}

    /** Some of them, and how many there are in all. */
    public record PublishedCards(List<PublishedCard> cards, long total) {}
}
