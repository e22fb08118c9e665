package se.arsredovisning.reports.page;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import se.arsredovisning.kit.language.RevisionId;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.kit.query.Paging;
import se.arsredovisning.kit.sentence.Sentence;
import se.arsredovisning.reports.cache.ReadyEditions;
import se.arsredovisning.reports.edition.EditionReading;

/** A board over the years: its published reports. A municipality alone is a search for its boards. */
@Singleton
final class BoardPages implements PageSource {

    private static final String CODE = "\\d{4}";

    private final EditionReading editions;
    private final PageFrames frames;
    private final PageTemplates templates;
    private final Clock clock;

    BoardPages(EditionReading editions, PageFrames frames, PageTemplates templates, Clock clock) {
        this.editions = editions;
        this.frames = frames;
        this.templates = templates;
        this.clock = clock;
    }

    @Override
    public boolean isAt(PageRequest request) {
        int length = request.path().size();
        return (length == 1 || length == 2)
                && request.extension().isEmpty()
                && (request.path().get(0).matches(CODE)
                        || MunicipalityNames.code(request.path().get(0)).isPresent());
    }

    @Override
    public PageReply answer(PageRequest request) {
        request.takes();
        String municipality = MunicipalityNames.code(request.path().get(0))
                .orElseThrow(() -> ProblemException.notFound(Sentence.of(
                        "reports.page.no-municipality", request.path().get(0))));
        if (request.path().size() == 1) {
            return new PageReply.Moved(request.start() + "?municipality=" + municipality);
        }
        String board = MunicipalityNames.slug(request.path().get(1));
        if (!SectionId.isBoard(board)) {
            throw ProblemException.notFound(Sentence.of("reports.page.none"));
        }
        String address = request.root() + ReportAddress.ofBoard(municipality, board);
        if (!request.uri().equals(address)) {
            return new PageReply.Moved(address);
        }
        List<EditionReading.PublishedCard> cards = editions.published(
                        municipality, board, null, new Paging(1, Paging.MAX_LIMIT))
                .cards();
        if (cards.isEmpty()) {
            throw ProblemException.notFound(
                    Sentence.of("reports.page.no-board", board, MunicipalityNames.name(municipality)));
        }
        return new PageReply.Ready(
                PageFile.page(request.language(), RevisionId.NONE, clock.instant(), List.of(), html(request, cards)),
                ReadyEditions.CACHING);
    }

    private String html(PageRequest request, List<EditionReading.PublishedCard> cards) {
        EditionReading.PublishedCard last = cards.get(cards.size() - 1);
        PageWords w = request.words();
        String municipality = MunicipalityNames.name(last.report().municipality());
        String name = ReportNames.board(last);
        BoardView view = new BoardView(
                name,
                w.say("board.lead", municipality),
                cards.stream()
                        .sorted((one, other) ->
                                other.report().period().compareTo(one.report().period()))
                        .map(card -> new Start.Row(
                                request.root() + ReportAddress.of(card.report()),
                                card.title() == null
                                        ? name + " " + card.report().period()
                                        : card.title(),
                                ReportNames.period(card.report(), request.language()) + ", "
                                        + w.say("published", request.numbers().day(card.publishedAt()))
                                        + (card.reason() == null
                                                ? ""
                                                : ". " + w.say("notice.corrected", card.reason()))))
                        .toList());
        Frame frame = frames.of(
                request,
                name + ", " + municipality,
                view.lead(),
                List.of(new Frame.Crumb(
                        request.start() + "?municipality=" + last.report().municipality(), municipality)),
                ReportAddress.ofBoard(
                        last.report().municipality(), last.report().board()),
                List.of());
        return templates.render("board", frame, view);
    }
}
