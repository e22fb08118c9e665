package se.arsredovisning.reports.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import se.arsredovisning.reports.edition.EditionReading;

/** Makes the page of what an edition changed of the one before: numbers side by side, and texts. */
@Singleton
final class ChangesPage {

    private final EditionReading editions;
    private final PageFrames frames;
    private final PageTemplates templates;

    ChangesPage(EditionReading editions, PageFrames frames, PageTemplates templates) {
        this.editions = editions;
        this.frames = frames;
        this.templates = templates;
    }

    String html(ReportContext context) {
        PageWords w = context.w();
        ObjectNode difference =
                editions.difference(context.report(), context.edition().number());
        List<PageTable.Row> rows = new ArrayList<>();
        JsonNode figures = difference.path("figures");
        figures.path("changed").forEach(pair -> rows.add(row(context, pair.path("before"), pair.path("after"))));
        figures.path("added").forEach(added -> rows.add(row(context, null, added)));
        figures.path("removed").forEach(removed -> rows.add(row(context, removed, null)));
        List<PageTable.Column> columns = List.of(
                new PageTable.Column(w.say("measure"), ""),
                new PageTable.Column(
                        w.say("changes.before", difference.path("from").asText()), "n"),
                new PageTable.Column(
                        w.say("changes.after", difference.path("to").asText()), "n"));
        PageTable table = rows.isEmpty() ? null : new PageTable(w.say("changes.figures"), "", columns, rows, List.of());
        List<ChangeView.Text> texts = new ArrayList<>();
        for (JsonNode text : difference.path("texts")) {
            texts.add(new ChangeView.Text(
                    text.path("pointer").asText(),
                    text.path("before").asText(""),
                    text.path("after").asText("")));
        }
        ChangeView view = new ChangeView(
                w.say("changes"),
                w.say("changes.lead", ReportPage.title(context)),
                context.edition().body().path("edition").path("reason").asText(""),
                table,
                texts,
                context.boardsLang());
        List<Frame.Crumb> crumbs = new ArrayList<>(ReportPage.crumbs(context));
        crumbs.add(new Frame.Crumb(
                context.address() + context.pin(), context.report().period()));
        Frame frame = frames.of(
                context.request(),
                view.title() + ": " + ReportPage.title(context),
                view.lead(),
                crumbs,
                ReportAddress.of(context.report()) + "/changes",
                List.of());
        return templates.render("changes", frame, view);
    }

    private static PageTable.Row row(ReportContext context, JsonNode before, JsonNode after) {
        ShownFigure shown = ShownFigure.of(after == null ? before : after);
        String kind = context.w().find("kind." + shown.kind()).orElse(shown.kind());
        String head = context.label(shown) + ", " + kind + " " + context.period(shown.period(), shown.periodType());
        return new PageTable.Row(
                head, context.labelLang(shown), "", 0, List.of(cell(context, before), cell(context, after)));
    }

    private static PageTable.Cell cell(ReportContext context, JsonNode figure) {
        if (figure == null) {
            return PageTable.Cell.blank("n");
        }
        ShownFigure shown = ShownFigure.of(figure);
        String text = context.print(shown) + (shown.value() == null ? "" : "\u00a0" + context.unit(shown));
        return PageTable.Cell.words(text, "n", "");
    }
}
