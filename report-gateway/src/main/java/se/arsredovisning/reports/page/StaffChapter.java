package se.arsredovisning.reports.page;

import com.fasterxml.jackson.databind.JsonNode;

/** The chapter of staff: of the board's administration, how many, turnover, work environment, sick leave. */
final class StaffChapter {

    private final ReportContext context;
    private final PageWords w;

    StaffChapter(ReportContext context) {
        this.context = context;
        this.w = context.w();
    }

    PageChapter make() {
        JsonNode content = context.part("hr");
        PageChapter.Pieces pieces = new PageChapter.Pieces(context);
        if (content.has("organisation")) {
            pieces.add(Block.line(w.say("staff.of", content.path("organisation").asText()), ""));
        }
        pieces.prose(content.path("comment"));
        table(pieces, "headcount", "hr.headcount", "hr.fte");
        table(pieces, "turnover", "hr.turnover");
        table(pieces, "work-environment", "hr.work-environment.");
        actions(pieces, content.path("workEnvironment"));
        table(pieces, "sick-leave", "hr.sick-leave");
        return pieces.texts(content.path("texts")).rest("hr").end("staff", w.say("chapter.hr"));
    }

    private void table(PageChapter.Pieces pieces, String name, String... codes) {
        FigureTable table = new FigureTable(context, w.say("staff." + name));
        for (String code : codes) {
            table.all(context.figures().left(figure -> figure.code().startsWith(code)));
        }
        table.make(w.say("measure")).ifPresent(made -> {
            pieces.heading(3, name, w.say("staff." + name));
            pieces.add(Block.table(made));
        });
    }

    private void actions(PageChapter.Pieces pieces, JsonNode environment) {
        environment.properties().forEach(member -> {
            JsonNode actions = member.getValue().path("actions");
            if (actions.isTextual()) {
                pieces.add(Block.line(
                        w.find("staff." + member.getKey()).orElse(member.getKey()) + ": " + actions.textValue(),
                        context.boardsLang()));
            }
        });
    }
}
