package se.arsredovisning.reports.page;

import com.fasterxml.jackson.databind.JsonNode;

/** The chapter of goals: by priority, each goal with its assessment, its measures and what the board says of it. */
final class GoalsChapter {

    private static final String CODE = "goals.";

    private final ReportContext context;
    private final PageWords w;

    GoalsChapter(ReportContext context) {
        this.context = context;
        this.w = context.w();
    }

    PageChapter make() {
        JsonNode content = context.part("goals");
        PageChapter.Pieces pieces = new PageChapter.Pieces(context).prose(content.path("comment"));
        for (JsonNode priority : content.path("priorities")) {
            String number = priority.path("number").asText();
            pieces.said(
                    3,
                    "priority-" + number,
                    w.say("priority", number, priority.path("title").asText()));
            priority.path("goals").forEach(goal -> goal(pieces, goal));
        }
        content.path("goals").forEach(goal -> goal(pieces, goal));
        counts(pieces);
        return pieces.texts(content.path("texts")).rest("goals").end("goals", w.say("chapter.goals"));
    }

    private void goal(PageChapter.Pieces pieces, JsonNode goal) {
        String judged = goal.path("assessment").asText("not-assessed");
        String title = goal.path("title").asText();
        pieces.add(Block.judged(
                4,
                "goal-" + goal.path("key").asText(),
                title,
                w.find("assessment." + judged).orElse(judged),
                judged,
                context.boardsLang()));
        pieces.prose(goal.path("comment"));
        FigureTable table = new FigureTable(context, w.say("goal.measures"));
        goal.path("indicators").forEach(measure -> row(table, "indicator.", measure));
        goal.path("keyFigures").forEach(measure -> row(table, "key-figure.", measure));
        pieces.table(table.make(w.say("measure")));
        JsonNode suggested = goal.path("suggestedAssessment").path("value");
        if (suggested.isTextual() && !suggested.textValue().equals(judged)) {
            pieces.add(Block.line(
                    w.say(
                            "goal.suggested",
                            w.find("assessment." + suggested.textValue()).orElse(suggested.textValue())),
                    ""));
        }
        goal.path("indicators").forEach(measure -> measured(pieces, measure));
        goal.path("keyFigures").forEach(measure -> measured(pieces, measure));
    }

    private void row(FigureTable table, String kind, JsonNode measure) {
        String owner = w.say(measure.path("owner").asText().equals("council") ? "owner.council" : "owner.board");
        String name = measure.path("name").asText();
        table.code(
                name + " (" + owner + ")",
                "",
                0,
                CODE + kind + measure.path("key").asText());
    }

    /** A target may be measured on another year, and be said in words. */
    private void measured(PageChapter.Pieces pieces, JsonNode measure) {
        for (JsonNode value : measure.path("values")) {
            String name = measure.path("name").asText();
            if (value.has("measuredOn")) {
                pieces.add(Block.line(
                        w.say("goal.measured-on", name, value.path("measuredOn").asText()), ""));
            }
            if (value.has("targetText")) {
                pieces.add(Block.line(
                        w.say("goal.target-text", name, value.path("targetText").asText()), ""));
            }
            pieces.prose(value.path("comment"));
        }
        pieces.prose(measure.path("comment"));
    }

    private void counts(PageChapter.Pieces pieces) {
        FigureTable table = new FigureTable(context, w.say("goals.counts"))
                .all(context.figures().left(figure -> figure.code().startsWith("goals.summary.")));
        pieces.table(table.make(w.say("assessment")));
    }
}
