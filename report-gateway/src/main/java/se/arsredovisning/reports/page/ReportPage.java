package se.arsredovisning.reports.page;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.reports.page.PageNumbers.Amounts;

/** Makes the page of a report of what an edition, or a draft, says. */
@Singleton
public final class ReportPage {

    private final PageFrames frames;
    private final PageTemplates templates;
    private final ChapterDrawings drawings;

    ReportPage(PageFrames frames, PageTemplates templates, ChapterDrawings drawings) {
        this.drawings = drawings;
        this.frames = frames;
        this.templates = templates;
    }

    /** The page as HTML. */
    String html(ReportContext context) {
        ReportView view = view(context);
        Frame frame = context.edition().isDraft()
                ? frames.hidden(
                        context.request(), view.title(), List.of(), "/drafts" + ReportAddress.of(context.report()))
                : frames.of(
                        context.request(),
                        view.title() + ", "
                                + MunicipalityNames.name(context.report().municipality()),
                        view.lead() + " " + description(view),
                        crumbs(context),
                        ReportAddress.of(context.report()),
                        alternates(context));
        return templates.render("report", frame, view);
    }

    /** The same in other forms, for the heads of answers and pages. */
    static List<Frame.Alternate> alternates(ReportContext context) {
        String address = context.request().root() + ReportAddress.of(context.report());
        String edition = context.request().parameter("edition") == null
                ? ""
                : "?edition=" + context.edition().number();
        return context.edition().isDraft()
                ? List.of()
                : List.of(
                        new Frame.Alternate(address + ".json" + edition, "application/json", "JSON"),
                        new Frame.Alternate(address + ".csv" + edition, "text/csv", "CSV"),
                        new Frame.Alternate(
                                address + ".xlsx" + edition,
                                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                                "Excel"));
    }

    /** The way to a report: its municipality, its board. */
    static List<Frame.Crumb> crumbs(ReportContext context) {
        SectionId report = context.report();
        String root = context.request().root();
        return List.of(
                new Frame.Crumb(
                        (root.isEmpty() ? "/" : root) + "?municipality=" + report.municipality(),
                        MunicipalityNames.name(report.municipality())),
                new Frame.Crumb(
                        root + ReportAddress.ofBoard(report.municipality(), report.board()), boardName(context)));
    }

    static String boardName(ReportContext context) {
        return context.edition()
                .body()
                .path("board")
                .path("name")
                .asText(ReportNames.board(context.report().board()));
    }

    static String title(ReportContext context) {
        return context.edition()
                .body()
                .path("title")
                .asText(boardName(context) + " " + context.report().period());
    }

    private static String description(ReportView view) {
        return view.cards().stream()
                .map(card -> card.label() + ": " + card.value() + ".")
                .reduce((one, other) -> one + " " + other)
                .orElse("");
    }

    private ReportView view(ReportContext context) {
        JsonNode body = context.edition().body();
        PageWords w = context.w();
        SectionId report = context.report();
        List<ReportView.Card> cards = new Highlights(context).make();
        List<PageChapter> chapters = chapters(context);
        String lead = w.say(
                "report.lead",
                boardName(context) + ", " + MunicipalityNames.name(report.municipality()),
                ReportNames.period(report, context.request().language()));
        return new ReportView(
                title(context),
                context.boardsLang(),
                lead,
                notices(context),
                cards,
                context.prose(body.path("introduction").asText(null)),
                chapters,
                alternates(context).stream()
                        .map(form -> new Frame.Crumb(form.href(), form.text()))
                        .toList(),
                amounts(context),
                ReportProvenance.of(context),
                below(context),
                ReportData.of(context));
    }

    private List<PageChapter> chapters(ReportContext context) {
        Map<String, List<Block>> drawn = drawings.of(context);
        JsonNode body = context.edition().body();
        List<PageChapter> chapters = new ArrayList<>();
        if (!body.path("texts").isEmpty()) {
            chapters.add(new PageChapter.Pieces(context)
                    .texts(body.path("texts"))
                    .end("texts", context.w().say("chapter.texts")));
        }
        for (String part : List.of("goals", "finance", "hr", "internalControl")) {
            if (context.part(part).isObject()) {
                PageChapter chapter =
                        switch (part) {
                            case "goals" -> new GoalsChapter(context).make();
                            case "finance" -> new FinanceChapter(context).make();
                            case "hr" -> new StaffChapter(context).make();
                            default -> new ControlChapter(context).make();
                        };
                chapters.add(chapter.beginningWith(drawn.getOrDefault(part, List.of())));
            } else {
                JsonNode reason = body.path("parts").path(part).path("reason");
                chapters.add(new PageChapter(
                        part,
                        context.w().say("chapter." + part),
                        List.of(),
                        reason.asText(context.w().say("absent")),
                        reason.isTextual() ? context.boardsLang() : ""));
            }
        }
        return chapters;
    }

    private static List<ReportView.Notice> notices(ReportContext context) {
        PageWords w = context.w();
        String address = context.request().root() + ReportAddress.of(context.report());
        List<ReportView.Notice> notices = new ArrayList<>();
        if (context.edition().isDraft()) {
            notices.add(new ReportView.Notice(w.say("notice.draft"), "", ""));
        } else if (context.edition().kind().equals("proposal")) {
            notices.add(new ReportView.Notice(w.say("notice.proposal"), address, w.say("notice.newest")));
        } else if (context.edition().newest() > context.edition().number()) {
            notices.add(new ReportView.Notice(
                    w.say(
                            "notice.older",
                            context.edition().number(),
                            context.edition().newest()),
                    address,
                    w.say("notice.newest")));
        } else if (context.edition().body().path("edition").has("corrects")) {
            JsonNode reason = context.edition().body().path("edition").path("reason");
            notices.add(new ReportView.Notice(
                    w.say("notice.corrected", reason.asText("")), address + "/changes", w.say("changes")));
        }
        return notices;
    }

    private static List<Frame.Crumb> amounts(ReportContext context) {
        String edition = context.request().parameter("edition");
        List<Frame.Crumb> others = new ArrayList<>();
        for (Amounts amounts : List.of(Amounts.TKR, Amounts.MNKR)) {
            if (amounts != context.amounts()) {
                String query = Optional.ofNullable(edition)
                        .map(number -> "?edition=" + number + (amounts == Amounts.TKR ? "" : "&amounts=mnkr"))
                        .orElse(amounts == Amounts.TKR ? "" : "?amounts=mnkr");
                others.add(
                        new Frame.Crumb(context.address() + query, context.w().say("amounts." + amounts.word())));
            }
        }
        return others;
    }

    private static List<Frame.Crumb> below(ReportContext context) {
        List<Frame.Crumb> below = new ArrayList<>();
        below.add(new Frame.Crumb(
                context.address() + "/checks" + context.pin(), context.w().say("checks")));
        if (!context.edition().isDraft() && context.edition().before() > 0) {
            below.add(new Frame.Crumb(
                    context.address() + "/changes" + context.pin(), context.w().say("changes")));
        }
        return below;
    }
}
