package se.arsredovisning.reports.edition;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.json.Links;
import se.arsredovisning.kit.language.Municipalities;
import se.arsredovisning.kit.language.SectionId;

/** An edition as lists show it, without its body. */
final class EditionView {

    /** Where editions are for everybody. */
    static final String REPORTS = "/reports/v1/reports/";

    /** Where they are for those who publish. */
    static final String DRAFTS = "/reports/v1/drafts/";

    private EditionView() {}

    /** Where an edition is. */
    static String address(String under, Edition edition) {
        return under + edition.report() + "/editions/" + edition.number();
    }

    /**
     * All that is told of an edition beside its body.
     *
     * @param under where its links lead
     */
    static ObjectNode card(Edition edition, String under) {
        ObjectNode card = Json.MAPPER.createObjectNode();
        card.put("report", edition.report().toString());
        card.put("number", edition.number());
        card.put("kind", edition.terms().kind().code());
        card.put("state", edition.state());
        card.put("publishedAt", edition.publishedAt().toString());
        putTerms(card, edition.terms());
        card.set("sections", Json.read(edition.sections()));
        card.put("hash", edition.proof().hash());
        card.put("length", edition.proof().length());
        card.put("signature", edition.proof().signature());
        if (edition.withdrawal() != null) {
            ObjectNode withdrawal = card.putObject("withdrawal");
            withdrawal.put("kind", edition.withdrawal().kind());
            withdrawal.put("reason", edition.withdrawal().reason());
            withdrawal.put("withdrawnAt", edition.withdrawal().withdrawnAt().toString());
        }
        if (edition.erasure() != null) {
            ObjectNode erasure = card.putObject("erasure");
            erasure.put("reference", edition.erasure().reference());
            erasure.put("erasedAt", edition.erasure().erasedAt().toString());
        }
        ObjectNode links = card.putObject("_links");
        Links.put(links, "self", address(under, edition));
        if (edition.isPublic()) {
            for (String below : List.of("signature", "difference", "archive")) {
                Links.put(links, below, address(REPORTS, edition) + "/" + below);
            }
        }
        return card;
    }

    /** A row of the list of what is published. */
    static ObjectNode row(Edition edition) {
        SectionId report = edition.report();
        ObjectNode row = Json.MAPPER.createObjectNode();
        row.put("id", report.toString());
        if (edition.names().title() != null) {
            row.put("title", edition.names().title());
        }
        ObjectNode municipality = row.putObject("municipality");
        municipality.put("code", report.municipality());
        municipality.put("name", Municipalities.name(report.municipality()).orElseThrow());
        ObjectNode board = row.putObject("board");
        board.put("key", report.board());
        if (edition.names().board() != null) {
            board.put("name", edition.names().board());
        }
        row.put("period", report.period());
        row.put("edition", edition.number());
        row.put("kind", edition.terms().kind().code());
        row.put("publishedAt", edition.publishedAt().toString());
        if (edition.terms().corrects() != null) {
            row.put("corrects", edition.terms().corrects());
        }
        row.put("hash", edition.proof().hash());
        return row;
    }

    /** As what it was published. */
    static void putTerms(ObjectNode to, Edition.Terms terms) {
        if (terms.corrects() != null) {
            to.put("corrects", terms.corrects());
        }
        if (terms.reason() != null) {
            to.put("reason", terms.reason());
        }
        if (terms.decision() != null) {
            to.set("decision", Json.read(terms.decision()));
        }
        if (terms.decisionUnknown() != null) {
            to.put("decisionUnknown", terms.decisionUnknown());
        }
    }
}
