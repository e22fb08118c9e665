package se.arsredovisning.reports.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Optional;

/** The chapter of finances: statements, their forecasts, investments, and what the board says of each line. */
final class FinanceChapter {

    private final ReportContext context;
    private final PageWords w;

    FinanceChapter(ReportContext context) {
        this.context = context;
        this.w = context.w();
    }

    PageChapter make() {
        JsonNode content = context.part("finance");
        PageChapter.Pieces pieces = new PageChapter.Pieces(context);
        for (JsonNode statement : content.path("statements")) {
            statement(pieces, statement);
        }
        if (content.path("statements").size() > 1
                && !context.figures().of("finance.total").isEmpty()) {
            pieces.heading(3, "finance-total", w.say("finance.total"));
            boolean isPrinted = content.path("total").path("published").asBoolean();
            pieces.table(new FigureTable(context, w.say("finance.total.caption"))
                    .code(w.say("finance.total"), "total", 0, "finance.total")
                    .make(w.say("line")));
            if (!isPrinted) {
                pieces.add(Block.line(w.say("not-printed"), ""));
            }
        }
        forecasts(pieces, content.path("forecasts"));
        investments(pieces, content.path("investments"));
        return pieces.texts(content.path("texts")).rest("finance").end("finance", w.say("chapter.finance"));
    }

    private void statement(PageChapter.Pieces pieces, JsonNode statement) {
        String key = statement.path("key").asText();
        String code = "finance." + key + ".";
        String title = statement.path("title").asText();
        pieces.said(3, "statement-" + key, title);
        if (statement.has("scope")) {
            pieces.add(Block.line(w.say("scope", statement.path("scope").asText()), context.boardsLang()));
        }
        pieces.prose(statement.path("summary"));
        FigureTable table = new FigureTable(context, title);
        for (JsonNode line : statement.path("lines")) {
            String role = line.path("role").asText("item");
            table.code(
                    line.path("label").asText(),
                    role.equals("result") ? "total" : role.equals("item") ? "" : role,
                    role.equals("memo") ? 1 : 0,
                    code + line.path("key").asText());
        }
        pieces.table(table.make(w.say("line")));
        pieces.table(new FigureTable(context, w.say("statement.parts", title))
                .all(context.figures().left(figure -> figure.code().startsWith(code)))
                .make(w.say("line")));
        comments(pieces, statement.path("lines"));
    }

    private void comments(PageChapter.Pieces pieces, JsonNode lines) {
        for (JsonNode line : lines) {
            if (line.has("comment") || line.has("changeComment")) {
                pieces.said(4, "", line.path("label").asText());
                pieces.prose(line.path("comment"));
                if (line.has("changeComment")) {
                    pieces.add(Block.line(w.say("since-last-year"), ""));
                    pieces.prose(line.path("changeComment"));
                }
            }
        }
    }

    private void forecasts(PageChapter.Pieces pieces, JsonNode forecasts) {
        if (forecasts.isEmpty()) {
            return;
        }
        pieces.heading(3, "forecasts", w.say("forecasts"));
        FigureTable table = new FigureTable(context, w.say("forecasts.caption"));
        for (JsonNode forecast : forecasts) {
            String label = forecast.path("label").asText();
            String date = forecast.path("date").asText();
            String head =
                    date.isEmpty() ? label : label + ", " + context.numbers().day(LocalDate.parse(date));
            table.code(head, "", 0, "finance.forecasts." + forecast.path("key").asText());
        }
        pieces.table(table.make(w.say("forecast")));
        forecasts.forEach(forecast -> pieces.prose(forecast.path("comment")));
    }

    private void investments(PageChapter.Pieces pieces, JsonNode investments) {
        if (investments.path("categories").isEmpty()
                && context.figures().of("finance.investments").isEmpty()) {
            return;
        }
        pieces.heading(3, "investments", w.say("investments"));
        pieces.prose(investments.path("comment"));
        FigureTable table = new FigureTable(context, w.say("investments"));
        investments.path("categories").forEach(category -> category(table, category, "finance.investments.", 0));
        JsonNode total = investments.path("total");
        if (!context.figures().of("finance.investments").isEmpty()) {
            table.code(total.path("label").asText(w.say("total")), "total", 0, "finance.investments");
        }
        Optional<PageTable> made = table.make(w.say("project"));
        pieces.table(made);
        investments.path("categories").forEach(category -> comment(pieces, category));
    }

    private void category(FigureTable table, JsonNode category, String above, int level) {
        String code = above + category.path("key").asText();
        table.code(category.path("label").asText(), "subtotal", level, code);
        for (JsonNode project : category.path("projects")) {
            table.code(
                    project.path("label").asText(),
                    "",
                    level + 1,
                    code + "." + project.path("key").asText());
        }
        category.path("categories").forEach(below -> category(table, below, code + ".", level + 1));
    }

    private void comment(PageChapter.Pieces pieces, JsonNode item) {
        if (item.has("comment")) {
            pieces.said(4, "", item.path("label").asText());
            pieces.prose(item.path("comment"));
        }
        item.path("projects").forEach(project -> comment(pieces, project));
        item.path("categories").forEach(category -> comment(pieces, category));
    }
}
