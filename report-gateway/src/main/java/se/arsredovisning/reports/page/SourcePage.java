package se.arsredovisning.reports.page;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.kit.sentence.Language;
import se.arsredovisning.kit.sentence.Sentence;
import se.arsredovisning.reports.code.CodeCatalogue;
import se.arsredovisning.reports.code.CodeEntry;

/** Makes the page that tells where the numbers of a code come from, and why they do or do not add up. */
@Singleton
final class SourcePage {

    private final PageFrames frames;
    private final PageTemplates templates;

    SourcePage(PageFrames frames, PageTemplates templates) {
        this.frames = frames;
        this.templates = templates;
    }

    String html(ReportContext context, String code) {
        List<ShownFigure> figures = context.figures().of(code);
        if (figures.isEmpty()) {
            throw ProblemException.notFound(Sentence.of("reports.page.no-figure", code));
        }
        PageWords w = context.w();
        ShownFigure first = figures.get(0);
        List<SourceView.Told> numbers =
                figures.stream().map(figure -> number(context, figure)).toList();
        SourceView view = new SourceView(
                context.label(first),
                context.labelLang(first),
                code,
                w.say("figure.lead", ReportPage.title(context)),
                definition(context, code),
                numbers,
                lines(context, context.checks().ofMany(code, context.report().period())),
                context.address() + context.pin());
        List<Frame.Crumb> crumbs = new ArrayList<>(ReportPage.crumbs(context));
        crumbs.add(new Frame.Crumb(
                context.address() + context.pin(), context.report().period()));
        String path = (context.edition().isDraft() ? "/drafts" : "") + ReportAddress.of(context.report()) + "/figures/"
                + code;
        Frame frame = context.edition().isDraft()
                ? frames.hidden(context.request(), view.label(), crumbs, path)
                : frames.of(context.request(), view.label(), view.lead(), crumbs, path, List.of());
        return templates.render("figure", frame, view);
    }

    private static List<CheckLine> lines(ReportContext context, List<JsonNode> checks) {
        return checks.stream().map(check -> CheckLine.of(context, check)).toList();
    }

    private static String definition(ReportContext context, String code) {
        Optional<CodeEntry> entry = CodeCatalogue.get().find(code);
        boolean isEnglish = context.request().language() == Language.ENGLISH;
        return entry.map(found -> isEnglish ? found.definitionEn() : found.definitionSv())
                .orElse("");
    }

    private static SourceView.Told number(ReportContext context, ShownFigure figure) {
        PageWords w = context.w();
        List<ReportView.Known> known = new ArrayList<>();
        known.add(new ReportView.Known(w.say("figure.value"), exact(context, figure)));
        known.add(new ReportView.Known(w.say("figure.accuracy"), accuracy(context, figure)));
        known.add(new ReportView.Known(
                w.say("figure.status"), w.find("status." + figure.status()).orElse(figure.status())));
        String reason = reason(context, figure);
        if (!reason.isEmpty()) {
            known.add(new ReportView.Known(w.say("figure.reason"), reason));
        }
        known.add(new ReportView.Known(
                w.say("figure.origin"), w.say(figure.isPrinted() ? "figure.printed" : "figure.computed")));
        known.add(new ReportView.Known(
                w.say("figure.source"), figure.json().path("source").asText("")));
        known.add(new ReportView.Known(
                w.say("board"),
                ReportPage.boardName(context) + ", "
                        + MunicipalityNames.name(context.report().municipality())));
        if (!context.edition().isDraft()) {
            known.add(new ReportView.Known(
                    w.say("edition"),
                    w.say(
                            "edition.published",
                            context.edition().number(),
                            context.numbers().day(context.edition().publishedAt()))));
        }
        String kind = w.find("kind." + figure.kind()).orElse(figure.kind());
        String label = context.label(figure);
        String title = kind + " " + context.period(figure.period(), figure.periodType())
                + (figure.dimensions().isEmpty() ? "" : ", " + label);
        String printed = context.print(figure) + (figure.value() == null ? "" : "\u00a0" + context.unit(figure));
        return new SourceView.Told(
                figure.anchor(context.report().period()),
                title,
                printed,
                known,
                lines(context, context.checks().of(figure, context.report().period())));
    }

    /** Not rounded: kronor where the page has thousands. */
    private static String exact(ReportContext context, ShownFigure figure) {
        PageWords w = context.w();
        if (figure.value() == null) {
            return w.say(figure.status().equals("suppressed") ? "status.suppressed" : "status.missing");
        }
        boolean isAmount = figure.unit().equals("SEK");
        String unit = isAmount ? w.say("kronor") : context.unit(figure);
        return context.numbers().number(figure.value(), Math.max(0, figure.decimals())) + "\u00a0" + unit;
    }

    private static String accuracy(ReportContext context, ShownFigure figure) {
        PageWords w = context.w();
        return w.find("accuracy." + figure.unit() + "." + figure.decimals())
                .or(() -> w.find("accuracy." + figure.decimals()))
                .orElseGet(() -> w.say(
                        "accuracy.half", context.numbers().number(BigDecimal.valueOf(5, figure.decimals() + 1), 0)));
    }

    private static String reason(ReportContext context, ShownFigure figure) {
        JsonNode english = figure.json().path("reasonEnglish");
        return context.request().language() == Language.ENGLISH && english.isTextual()
                ? english.textValue()
                : figure.json().path("reason").asText("");
    }
}
