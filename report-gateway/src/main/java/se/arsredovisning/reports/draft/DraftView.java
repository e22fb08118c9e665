package se.arsredovisning.reports.draft;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.json.Links;
import se.arsredovisning.kit.language.Municipalities;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.sentence.AnswerLanguage;
import se.arsredovisning.kit.sentence.Sentence;
import se.arsredovisning.reports.cache.FieldSelection;
import se.arsredovisning.reports.cache.Rendition;
import se.arsredovisning.reports.section.PartState;
import se.arsredovisning.reports.section.ReportPart;
import se.arsredovisning.reports.section.SectionContent;

/** A report as it is read. Sections stand in it as the texts that their services gave. */
final class DraftView {

    private static final String PATH = "/reports/v1/drafts/";

    private static final String REVISIONS = "revisions";

    /** The resources of a report that stand under it. */
    private static final List<String> BELOW = List.of("figures", "checks", REVISIONS);

    private static final String NOT_INCLUDED = "not-included";

    private DraftView() {}

    /** What is asked for of a report, as JSON. */
    static String json(DraftContent content, Rendition asked) {
        ObjectNode root = whole(content, asked.language());
        asked.fields().select(root);
        return Json.write(root, asked.language());
    }

    private static ObjectNode whole(DraftContent rendered, AnswerLanguage language) {
        Draft report = rendered.report();
        Map<ReportPart, SectionContent> byPart = new EnumMap<>(ReportPart.class);
        rendered.texts().forEach(content -> byPart.put(content.part(), content));
        DraftDocument document = report.document();
        ObjectNode root = head(report, document);
        copyText(document, root);
        ObjectNode summary = root.putObject("summary");
        ObjectNode sections = root.putObject("sections");
        for (PartState part : report.parts()) {
            String name = part.part().member();
            SectionContent content = byPart.get(part.part());
            sections.set(name, section(report, document, part, content, language));
            if (content != null && content.summary() != null) {
                summary.putRawValue(name, new RawValue(content.summary()));
            }
        }
        root.set("checks", Json.MAPPER.valueToTree(rendered.checks()));
        root.set("_links", links(report));
        return root;
    }

    /** One row of a list, without its links. */
    static ObjectNode row(Draft report) {
        DraftDocument document = report.document();
        ObjectNode row = head(report, document);
        row.remove(List.of("administration", "offices"));
        if (report.isWhole()) {
            row.put("etag", report.tag(FieldSelection.ALL).toString());
        }
        return row;
    }

    /** What a report says itself, whoever reads it and however it stands. */
    static ObjectNode own(SectionId id, DraftDocument document) {
        ObjectNode root = names(id, document);
        copyText(document, root);
        return root;
    }

    private static void copyText(DraftDocument document, ObjectNode root) {
        for (String member : List.of("introduction", "texts", "decision", "parts", "explanations")) {
            document.copy(member, root);
        }
    }

    private static ObjectNode head(Draft report, DraftDocument document) {
        ObjectNode root = names(report.id(), document);
        root.put("state", "draft");
        if (report.tellsItself()) {
            root.put("version", report.revision().number());
        }
        root.put("updatedAt", report.updatedAt().toString());
        return root;
    }

    private static ObjectNode names(SectionId id, DraftDocument document) {
        ObjectNode root = Json.MAPPER.createObjectNode();
        root.put("id", id.toString());
        document.copy("title", root);
        ObjectNode municipality = root.putObject("municipality");
        municipality.put("code", id.municipality());
        municipality.put("name", Municipalities.name(id.municipality()).orElseThrow());
        ObjectNode board = root.putObject("board");
        board.put("key", id.board());
        if (document.own("board").has("name")) {
            board.set("name", document.own("board").get("name"));
        }
        document.copy("administration", root);
        document.copy("offices", root);
        root.put("period", id.period());
        return root;
    }

    /** A part that the report says it does not tell of is not missing, but one that is there all the same is shown. */
    private static ObjectNode section(
            Draft report, DraftDocument document, PartState part, SectionContent content, AnswerLanguage language) {
        ObjectNode section = Json.MAPPER.createObjectNode();
        Optional<String> without = content == null ? document.whyWithout(part.part()) : Optional.empty();
        Optional<Sentence> reason = without.map(Sentence::said).or(part.freshness()::reason);
        section.put(
                "state",
                without.isPresent() ? NOT_INCLUDED : part.freshness().state().code());
        reason.ifPresent(sentence -> section.putPOJO("reason", sentence));
        section.put("since", report.since(part).toString());
        if (content != null) {
            section.put("revision", part.revision());
            section.put("fetchedAt", part.fetchedAt().toString());
            section.putRawValue("content", new RawValue(content.content(language)));
        }
        return section;
    }

    private static ObjectNode links(Draft report) {
        String id = report.id().toString();
        ObjectNode links = Json.MAPPER.createObjectNode();
        Links.put(links, "self", PATH + id);
        for (String below : BELOW) {
            if (report.tellsItself() || !below.equals(REVISIONS)) {
                Links.put(links, below, PATH + id + "/" + below);
            }
        }
        report.previous().ifPresent(other -> Links.put(links, "previous", path(other)));
        report.next().ifPresent(other -> Links.put(links, "next", path(other)));
        for (PartState part : report.parts()) {
            if (part.revision() > 0) {
                Links.put(links, part.part().member(), "/" + part.part().api() + "/v1/sections/" + id);
            }
        }
        return links;
    }

    /** Where a report is. */
    static String path(SectionId id) {
        return PATH + id;
    }
}
