package se.arsredovisning.reports.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** The chapter of internal control: each control with its risk, how it is followed up and by which office, and what came of it. */
final class ControlChapter {

    private final ReportContext context;
    private final PageWords w;

    ControlChapter(ReportContext context) {
        this.context = context;
        this.w = context.w();
    }

    PageChapter make() {
        JsonNode content = context.part("internalControl");
        PageChapter.Pieces pieces = new PageChapter.Pieces(context).prose(content.path("comment"));
        if (!content.path("controls").isEmpty()) {
            pieces.add(Block.table(controls(content.path("controls"))));
        }
        counts(pieces, "internal-control.reported-summary.", "controls.reported");
        counts(pieces, "internal-control.summary.", "controls.counted");
        return pieces.texts(content.path("texts"))
                .rest("internal-control")
                .end("controls", w.say("chapter.internalControl"));
    }

    private void counts(PageChapter.Pieces pieces, String codes, String caption) {
        pieces.table(new FigureTable(context, w.say(caption))
                .all(context.figures().left(figure -> figure.code().startsWith(codes)))
                .make(w.say("assessment")));
    }

    private PageTable controls(JsonNode controls) {
        String lang = context.boardsLang();
        List<PageTable.Column> columns = List.of(
                new PageTable.Column(w.say("control.risk"), ""),
                new PageTable.Column(w.say("control.process"), ""),
                new PageTable.Column(w.say("control.risk-value"), "n"),
                new PageTable.Column(w.say("control.method"), "t"),
                new PageTable.Column(w.say("control.responsible"), ""),
                new PageTable.Column(w.say("control.frequency"), ""),
                new PageTable.Column(w.say("control.result"), "t"),
                new PageTable.Column(w.say("assessment"), ""));
        List<PageTable.Row> rows = new ArrayList<>();
        for (JsonNode control : controls) {
            String judged = control.path("assessment").asText("not-assessed");
            String subject = control.path("subject").asText();
            String process = control.path("process").asText();
            List<PageTable.Cell> cells = List.of(
                    words(subject.isEmpty() ? process : process + ": " + subject, "", lang),
                    value(control),
                    words(control.path("method").asText(), "t", lang),
                    words(control.path("responsible").asText(), "", lang),
                    words(
                            control.path("frequencyLabel")
                                    .asText(control.path("frequency").asText()),
                            "",
                            lang),
                    words(results(control), "t", lang),
                    words(w.find("control." + judged).orElse(judged), "", ""));
            rows.add(new PageTable.Row(control.path("risk").asText(), lang, "", 0, cells));
        }
        return new PageTable(w.say("controls.caption"), "", columns, rows, List.of());
    }

    private static String results(JsonNode control) {
        String single = control.path("result").asText("");
        return StreamSupport.stream(control.path("results").spliterator(), false)
                .map(result -> result.path("text").asText())
                .reduce((one, other) -> one + " " + other)
                .orElse(single);
    }

    private PageTable.Cell value(JsonNode control) {
        String code = "internal-control.control." + control.path("key").asText() + ".risk-value";
        Optional<ShownFigure> figure = context.figures().of(code).stream().findFirst();
        figure.ifPresent(context.figures()::show);
        return figure.map(shown -> new PageTable.Cell(
                        shown.anchor(context.report().period()),
                        context.print(shown),
                        context.source(shown),
                        "",
                        "n",
                        ""))
                .orElseGet(() -> PageTable.Cell.blank("n"));
    }

    private static PageTable.Cell words(String text, String look, String lang) {
        return PageTable.Cell.words(text, look, text.isEmpty() ? "" : lang);
    }
}
