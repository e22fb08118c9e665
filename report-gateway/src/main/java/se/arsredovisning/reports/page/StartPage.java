package se.arsredovisning.reports.page;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.arsredovisning.kit.language.Municipalities;
import se.arsredovisning.kit.language.RevisionId;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.query.Paging;
import se.arsredovisning.reports.cache.ReadyEditions;
import se.arsredovisning.reports.edition.EditionReading;

/** The first page: the reports that are looked for, or the latest ones. */
@Singleton
final class StartPage implements PageSource {

    private static final int MOST = 50;
    private static final int LATEST = 20;

    private final EditionReading editions;
    private final PageFrames frames;
    private final PageTemplates templates;
    private final Clock clock;

    StartPage(EditionReading editions, PageFrames frames, PageTemplates templates, Clock clock) {
        this.editions = editions;
        this.frames = frames;
        this.templates = templates;
        this.clock = clock;
    }

    @Override
    public boolean isAt(PageRequest request) {
        return request.path().isEmpty() && request.extension().isEmpty();
    }

    @Override
    public PageReply answer(PageRequest request) {
        request.takes("q", "municipality", "board", "year");
        PageWords w = request.words();
        Search search = Search.of(request);
        List<Start.Row> rows;
        String found;
        String more = null;
        if (search.isEmpty()) {
            rows = editions.latest(LATEST).stream()
                    .map(card -> row(request, card))
                    .toList();
            found = w.say("start.latest");
        } else {
            EditionReading.PublishedCards cards = search.isPossible()
                    ? editions.published(search.municipality(), search.board(), search.period(), new Paging(1, MOST))
                    : new EditionReading.PublishedCards(List.of(), 0);
            rows = cards.cards().stream().map(card -> row(request, card)).toList();
            found = w.say("start.found", cards.total());
            more = cards.total() > rows.size() ? w.say("start.more", rows.size()) : null;
        }
        String heading = search.isEmpty() ? w.say("start.title") : w.say("start.search");
        Start start = new Start(
                heading,
                Optional.ofNullable(search.municipality()).orElse(""),
                Optional.ofNullable(search.given()).orElse(""),
                Optional.ofNullable(search.period()).orElse(""),
                municipalities(),
                found,
                rows,
                more);
        Frame frame = search.isEmpty()
                ? frames.of(request, heading, w.say("start.lead"), List.of(), "/", List.of())
                : frames.hidden(request, heading, List.of(), "/");
        String html = templates.render("start", frame, start);
        return new PageReply.Ready(
                PageFile.page(request.language(), RevisionId.NONE, clock.instant(), List.of(), html),
                ReadyEditions.CACHING);
    }

    private static Start.Row row(PageRequest request, EditionReading.PublishedCard card) {
        PageWords w = request.words();
        String detail = w.say(
                "start.row",
                ReportNames.board(card),
                ReportNames.period(card.report(), request.language()) + ", "
                        + w.say("published", request.numbers().day(card.publishedAt())));
        return new Start.Row(request.root() + ReportAddress.of(card.report()), ReportNames.of(card), detail);
    }

    private static List<Frame.Crumb> municipalities() {
        return Municipalities.all().entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.comparing(MunicipalityNames::slug)))
                .map(entry -> new Frame.Crumb(entry.getKey(), entry.getValue()))
                .toList();
    }

    /**
     * What is looked for.
     *
     * @param given the board as it was written
     * @param isPossible whether anything can be called so
     */
    private record Search(String municipality, String board, String period, String given, boolean isPossible) {

        static Search of(PageRequest request) {
            String municipality = request.parameter("municipality");
            String board = request.parameter("board");
            String year = request.parameter("year");
            List<String> words = new ArrayList<>();
            String text = request.parameter("q");
            if (text != null) {
                words.addAll(Arrays.asList(text.split("[\\s,]+")));
                Optional<String> period =
                        words.stream().filter(SectionId::isPeriod).findFirst();
                year = period.orElse(year);
                period.ifPresent(words::remove);
                // The longest beginning or end of it that is a municipality's name; the rest is the board's.
                for (int length = words.size(); length > 0 && municipality == null; length--) {
                    for (int from : new int[] {0, words.size() - length}) {
                        List<String> name = words.subList(from, from + length);
                        municipality =
                                MunicipalityNames.code(String.join(" ", name)).orElse(null);
                        if (municipality != null) {
                            name.clear();
                            break;
                        }
                    }
                }
                board = words.isEmpty() ? board : String.join(" ", words);
            }
            String code = municipality == null
                    ? null
                    : MunicipalityNames.code(municipality).orElse(null);
            String slug = board == null ? null : MunicipalityNames.slug(board);
            boolean isPossible = (municipality == null || code != null)
                    && (slug == null || SectionId.isBoard(slug))
                    && (year == null || SectionId.isPeriod(year));
            return new Search(code, slug, year, board, isPossible);
        }

        boolean isEmpty() {
            return isPossible && municipality == null && board == null && period == null;
        }
    }
}
