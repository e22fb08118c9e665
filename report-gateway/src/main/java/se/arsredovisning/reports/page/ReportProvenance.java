package se.arsredovisning.reports.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Where a report's page comes from: which edition, when, what was decided, how far its numbers agree. */
final class ReportProvenance {

    private ReportProvenance() {}

    static List<ReportView.Known> of(ReportContext context) {
        PageWords w = context.w();
        List<ReportView.Known> known = new ArrayList<>();
        if (!context.edition().isDraft()) {
            known.add(new ReportView.Known(
                    w.say("edition"),
                    w.say(
                            "edition.published",
                            context.edition().number(),
                            context.numbers().day(context.edition().publishedAt()))));
        }
        JsonNode decision = context.edition().body().path("decision");
        JsonNode terms = context.edition().body().path("edition");
        JsonNode decided = terms.has("decision") ? terms.path("decision") : decision;
        if (decided.isObject()) {
            known.add(new ReportView.Known(w.say("decision"), decision(context, decided)));
        } else if (terms.has("decisionUnknown")) {
            known.add(new ReportView.Known(
                    w.say("decision"), terms.path("decisionUnknown").asText()));
        }
        JsonNode administration =
                context.edition().body().path("administration").path("name");
        if (administration.isTextual()) {
            known.add(new ReportView.Known(w.say("administration"), administration.textValue()));
        }
        for (JsonNode office : context.edition().body().path("offices")) {
            String title = office.path("title").asText("");
            if (!title.isEmpty()) {
                known.add(new ReportView.Known(w.say("office"), title));
            }
        }
        JsonNode counts = context.edition().body().path("checkCounts");
        if (counts.isObject()) {
            known.add(new ReportView.Known(
                    w.say("checks"),
                    w.say(
                                    "checks.counts",
                                    counts.path("ok").asInt(),
                                    counts.path("rounding").asInt()
                                            + counts.path("truncated").asInt())
                            + " "
                            + w.say(
                                    "checks.counts.more",
                                    counts.path("discrepancy").asInt(),
                                    counts.path("unverifiable").asInt())));
        }
        return known;
    }

    private static String decision(ReportContext context, JsonNode decision) {
        List<String> words = new ArrayList<>();
        String date = decision.path("date").asText("");
        if (!date.isEmpty()) {
            words.add(context.numbers().day(LocalDate.parse(date)));
        }
        decision.properties().forEach(member -> {
            if (!member.getKey().equals("date") && member.getValue().isValueNode()) {
                String text = member.getValue().asText();
                words.add(member.getKey().equals("paragraph") && !text.contains("§") ? "§\u00a0" + text : text);
            }
        });
        return String.join(", ", words);
    }
}
