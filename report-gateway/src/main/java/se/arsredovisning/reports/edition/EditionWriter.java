package se.arsredovisning.reports.edition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.language.Check;
import se.arsredovisning.kit.language.Denomination;
import se.arsredovisning.kit.sentence.AnswerLanguage;
import se.arsredovisning.reports.access.ReadableReport;
import se.arsredovisning.reports.check.CheckService;
import se.arsredovisning.reports.draft.FrozenDraft;
import se.arsredovisning.reports.export.FigureView;
import se.arsredovisning.reports.figure.FigureService;
import se.arsredovisning.reports.section.ReportPart;
import se.arsredovisning.reports.section.SectionContent;

/** Writes what an edition of a report would say. Reads in the caller's transaction. */
@ApplicationScoped
class EditionWriter {

    /** What the bytes follow; a later one gets another name. */
    private static final String CANONICAL_FORM = "rfc8785-exact-numbers";

    private static final String RULES_ADDRESS = "/documentation";

    private final CheckService checks;
    private final FigureService figures;

    EditionWriter(CheckService checks, FigureService figures) {
        this.checks = checks;
        this.figures = figures;
    }

    EditionContent write(FrozenDraft draft) {
        ObjectNode root = draft.own();
        if (!root.has("explanations")) {
            root.putArray("explanations");
        }
        ObjectNode summary = root.putObject("summary");
        ObjectNode sections = root.putObject("sections");
        for (SectionContent text : draft.texts()) {
            String name = text.part().member();
            JsonNode content = text.inBoth();
            if (content.has("summary")) {
                summary.set(name, content.get("summary"));
            }
            ObjectNode section = sections.putObject(name);
            section.set("revision", content.path("revision"));
            section.set("content", content);
        }
        Set<ReportPart> included = draft.included();
        List<ObjectNode> made = checks.ofEdition(new ReadableReport(draft.revision(), included, true), draft.texts());
        made.forEach(check -> explain(check, root.path("explanations")));
        root.set("checks", array(made));
        root.set("checkCounts", counts(made));
        root.set(
                "figures",
                array(figures.ofReport(draft.id()).stream()
                        .filter(row -> included.contains(row.part()))
                        .map(row -> FigureView.row(row, Denomination.SEK))
                        .toList()));
        root.putObject("rules").put("canonicalForm", CANONICAL_FORM).put("documentation", RULES_ADDRESS);
        return EditionContent.of((ObjectNode) Json.read(Json.write(root, AnswerLanguage.BOTH)));
    }

    private static void explain(ObjectNode check, JsonNode explanations) {
        for (JsonNode explanation : explanations) {
            if (Explanations.isOf(explanation, check)) {
                check.set("explanation", explanation.get("text"));
            }
        }
    }

    private static ArrayNode array(List<ObjectNode> items) {
        return Json.MAPPER.createArrayNode().addAll(items);
    }

    private static ObjectNode counts(List<ObjectNode> checks) {
        ObjectNode counts = Json.MAPPER.createObjectNode();
        Arrays.stream(Check.Result.values()).forEach(result -> counts.put(result.code(), 0));
        checks.forEach(check -> {
            String result = check.path("result").asText();
            counts.put(result, counts.path(result).asInt() + 1);
        });
        return counts;
    }
}
