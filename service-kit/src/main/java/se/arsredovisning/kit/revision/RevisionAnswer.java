package se.arsredovisning.kit.revision;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.core.UriInfo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import se.arsredovisning.kit.http.CurrentCaller;
import se.arsredovisning.kit.http.PageAnswer;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.json.Links;
import se.arsredovisning.kit.problem.Fault;
import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.kit.query.Paging;
import se.arsredovisning.kit.sentence.Sentence;

/** How a history is answered: the shapes {@code Revision} and {@code RevisionList} of the house's OpenAPI components. */
public final class RevisionAnswer {

    /** The media type of a difference (RFC 6902). */
    public static final String JSON_PATCH = "application/json-patch+json";

    private final String subject;
    private final boolean hasStatus;

    private RevisionAnswer(String subject, boolean hasStatus) {
        this.subject = subject;
        this.hasStatus = hasStatus;
    }

    /** The history of what a revision names by this member: {@code report}. */
    public static RevisionAnswer of(String subject) {
        return new RevisionAnswer(subject, false);
    }

    /** The history of sections, which have a status. */
    public static RevisionAnswer ofSections() {
        return new RevisionAnswer("section", true);
    }

    /** One page of revisions, without their documents; links are absolute, after the address that was asked. */
    public Map<String, Object> list(RevisionLog.Found found, Paging paging, UriInfo asked) {
        String revisions = asked.getAbsolutePath().toString().replaceAll("/$", "");
        List<Map<String, Object>> rows = found.revisions().stream()
                .map(revision -> row(revision, revisions))
                .toList();
        return PageAnswer.of(paging, "revisions", rows, found.total(), asked);
    }

    /**
     * One revision with its document.
     *
     * @param revisions the path of the revisions that it is one of
     */
    public Map<String, Object> one(Revision revision, String revisions) {
        Map<String, Object> row = row(revision, revisions);
        if (!revision.deleted()) {
            row.put("document", Json.read(revision.document()));
        }
        return row;
    }

    /**
     * What a revision changed against another, as a JSON Patch; the document is null before the first revision and after
     * a deletion.
     *
     * @param other the other's number; 0 for before the first
     * @param find finds a revision by its number
     */
    public static JsonNode difference(Revision revision, long other, LongFunction<Revision> find) {
        JsonNode before = other == 0
                ? Json.MAPPER.nullNode()
                : document(other == revision.number() ? revision : find.apply(other));
        return Json.difference(before, document(revision));
    }

    /** What a revision is compared with: the parameter {@code from}, or where it is null the one before. */
    public static long from(String from, long number) {
        return from == null ? number - 1 : number("from", from);
    }

    /**
     * A revision's number as a path or a query gives it.
     *
     * @throws ProblemException {@code invalid-content} where it is none
     */
    public static long number(String name, String text) {
        if (!text.matches("[0-9]{1,18}")) {
            throw ProblemException.invalid(List.of(new Fault(name, text, Sentence.of("fault.revision"))));
        }
        return Long.parseLong(text);
    }

    private static JsonNode document(Revision revision) {
        return revision.deleted() ? Json.MAPPER.nullNode() : Json.read(revision.document());
    }

    private Map<String, Object> row(Revision revision, String revisions) {
        String path = revisions + "/" + revision.number();
        Map<String, Object> row = new LinkedHashMap<>();
        row.put(subject, revision.section().toString());
        row.put("revision", revision.number());
        row.put("identity", revision.id().toString());
        row.put("changedBy", revision.changedBy());
        if (revision.changedByName() != null && CurrentCaller.get().isKnown()) {
            row.put("changedByName", revision.changedByName());
        }
        row.put("changedAt", revision.changedAt());
        if (revision.reason() != null) {
            row.put("reason", revision.reason());
        }
        row.put("deleted", revision.deleted());
        if (hasStatus && !revision.deleted()) {
            row.put("status", revision.status());
        }
        row.put("_links", Links.of("self", path, "difference", path + "/difference"));
        return row;
    }
}
