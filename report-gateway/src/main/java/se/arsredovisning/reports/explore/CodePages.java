package se.arsredovisning.reports.explore;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.arsredovisning.kit.http.ParameterReader;
import se.arsredovisning.kit.language.RevisionId;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.language.Unit;
import se.arsredovisning.kit.query.Paging;
import se.arsredovisning.kit.sentence.Language;
import se.arsredovisning.reports.access.FigureSource;
import se.arsredovisning.reports.code.CodeCatalogue;
import se.arsredovisning.reports.code.CodeEntry;
import se.arsredovisning.reports.code.CodeUse;
import se.arsredovisning.reports.code.Direction;
import se.arsredovisning.reports.figure.FigureParameters;
import se.arsredovisning.reports.figure.FigureSelection;
import se.arsredovisning.reports.page.Frame;
import se.arsredovisning.reports.page.PageFile;
import se.arsredovisning.reports.page.PageFrames;
import se.arsredovisning.reports.page.PageReply;
import se.arsredovisning.reports.page.PageRequest;
import se.arsredovisning.reports.page.PageSource;
import se.arsredovisning.reports.page.PageWords;
import se.arsredovisning.reports.series.SeriesParameters;
import se.arsredovisning.reports.series.SeriesService;

/** What a code means, {@code /codes/{code}}: its definition, its unit, who tells it. */
@Singleton
final class CodePages implements PageSource {

    static final String BEGINNING = "codes";

    /** The one unit that pages write as a word of numbers. */
    private static final String KRONOR = "kr";

    /** So many series are looked at for boards to name. */
    private static final int SOME = 100;

    private final CodeNames codes;
    private final SeriesService series;
    private final AsOf asOf;
    private final PageFrames frames;
    private final ExploreTemplates templates;

    CodePages(CodeNames codes, SeriesService series, AsOf asOf, PageFrames frames, ExploreTemplates templates) {
        this.templates = templates;
        this.codes = codes;
        this.series = series;
        this.asOf = asOf;
        this.frames = frames;
    }

    @Override
    public boolean isAt(PageRequest request) {
        return Exploring.isAt(request, BEGINNING);
    }

    @Override
    public PageReply answer(PageRequest request) {
        request.takes();
        if (request.extension().equals("json") && request.path().size() == 2) {
            return new PageReply.OfApi(
                    "/reports/v1/codes/" + request.path().get(1), "application/json", request.language());
        }
        if (Exploring.isFile(request)) {
            throw Exploring.nothing();
        }
        FigureSource source = asOf.source(request, new ParameterReader());
        CodeUse use = codes.use(request, source);
        String name = CodeNames.name(use, request.language());
        Optional<CodeEntry> entry = CodeCatalogue.get().find(use.code());
        PageWords w = request.words();
        String definition = request.language() == Language.ENGLISH
                ? entry.map(CodeEntry::definitionEn).orElse(null)
                : entry.map(CodeEntry::definitionSv).orElse(null);
        ExploredCode shown = new ExploredCode(
                use.code(),
                name,
                definition,
                entry.map(CodeEntry::direction)
                        .map(direction -> direction == Direction.LOWER_IS_BETTER
                                ? w.say("explore.lower-is-better")
                                : w.say("explore.higher-is-better"))
                        .orElse(null),
                use.unitLabels().isEmpty()
                        ? use.units().stream()
                                .map(unit -> w.find("unit." + unit).orElse(KRONOR))
                                .toList()
                        : use.unitLabels(),
                use.kinds().stream().map(kind -> CodeNames.kind(kind, w)).toList(),
                use.firstPeriod().equals(use.lastPeriod())
                        ? use.lastPeriod()
                        : use.firstPeriod() + "–" + use.lastPeriod(),
                use.boards(),
                tellers(request, use, source),
                isCompared(use, entry) ? Exploring.address(request, ComparisonPages.BEGINNING, use.code()) : null);
        Frame frame = frames.of(
                request,
                name,
                Optional.ofNullable(definition).orElse(name),
                List.of(),
                "/" + BEGINNING + "/" + use.code(),
                List.of(new Frame.Alternate("/reports/v1/codes/" + use.code(), "application/json", "JSON")));
        return new PageReply.Ready(
                PageFile.page(
                        request.language(),
                        RevisionId.NONE,
                        asOf.now(),
                        frame.alternates(),
                        templates.page("code", frame, shown)),
                source.caching());
    }

    private static boolean isCompared(CodeUse use, Optional<CodeEntry> entry) {
        return entry.filter(CodeEntry::comparable).isPresent()
                && use.units().stream().map(CodePages::unit).allMatch(unit -> CodeCatalogue.get()
                        .comparable(use.code(), unit));
    }

    private static Unit unit(String code) {
        for (var unit : Unit.values()) {
            if (unit.code().equals(code)) {
                return unit;
            }
        }
        throw new IllegalArgumentException(code + " is no unit");
    }

    /** Boards that tell the code, each once; one question for all of them. */
    private List<Frame.Crumb> tellers(PageRequest request, CodeUse use, FigureSource source) {
        FigureParameters asked = new FigureParameters();
        asked.code = List.of(use.code());
        asked.kind = List.of(
                use.kinds().contains("outcome") ? "outcome" : use.kinds().get(0));
        SeriesService.Found found = series.find(
                FigureSelection.of(source, null, null, SeriesParameters.ALL_REPORTS, asked), new Paging(1, SOME));
        Map<String, Frame.Crumb> boards = new LinkedHashMap<>();
        found.page().series().forEach(one -> {
            SectionId section = one.latest().section();
            Map<String, String> query = new LinkedHashMap<>();
            query.put("municipality", section.municipality());
            query.put("board", section.board());
            boards.putIfAbsent(
                    section.municipality() + section.board(),
                    new Frame.Crumb(
                            Exploring.address(request, SeriesPages.BEGINNING, use.code()) + AsOf.query(query),
                            CodeNames.board(section, found.names())));
        });
        return List.copyOf(boards.values());
    }
}
