package se.arsredovisning.kit.section;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jboss.logging.Logger;
import se.arsredovisning.kit.http.EntityTag;
import se.arsredovisning.kit.http.PageAnswer;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.query.Paging;
import se.arsredovisning.kit.query.SectionFilter;
import se.arsredovisning.kit.query.StatusFilter;
import se.arsredovisning.kit.revision.Revision;
import se.arsredovisning.kit.revision.SummaryLog;

/**
 * Lists a service's sections, each in short. What a row says of a document is worked out once for a revision and kept beside it, so
 * that a list of many large sections reads none of them.
 */
@ApplicationScoped
public class SectionList {

    private static final Logger LOG = Logger.getLogger(SectionList.class);

    /** Another whenever {@link SectionRow} takes something else from a document. */
    private static final String VERSION = "1";

    private final SummaryLog summaries;

    public SectionList(SummaryLog summaries) {
        this.summaries = summaries;
    }

    /**
     * How a service shows its sections in short.
     *
     * @param rules what that follows from, beside the document: what is kept counts as long as this is the same
     * @param etag the validator that a read of the section answers with
     * @param contents reads a document, and says of it what everybody may be told who may read it; nothing else than the document and
     *     the rules may be in it, and no sentences
     */
    public record Shown(
            String rules, Function<Revision, EntityTag> etag, Function<Revision, SectionRow.Contents> contents) {}

    /** The page that is asked for, as it is answered. */
    public Map<String, Object> answer(
            SectionFilter which, StatusFilter status, Paging paging, UriInfo asked, Shown shown) {
        String rules = VERSION + "-" + shown.rules();
        SummaryLog.Page page = summaries.sections(which, status, paging, rules);
        String address = asked.getBaseUriBuilder().path("sections").build().toString() + "/";
        Map<Revision, String> derived = new LinkedHashMap<>();
        List<Map<String, Object>> rows = new ArrayList<>();
        for (SummaryLog.Summarised section : page.sections()) {
            Revision revision = section.revision();
            String summary = section.summary();
            if (summary == null) {
                summary = derive(revision, shown);
                if (summary != null) {
                    derived.put(revision.withDocument(null), summary);
                }
            }
            JsonNode told = summary == null ? Json.MAPPER.createObjectNode() : Json.read(summary);
            rows.add(SectionRow.of(revision, shown.etag().apply(revision), address, told));
        }
        keep(derived, rules);
        return PageAnswer.of(paging, "sections", rows, page.total(), asked);
    }

    /**
     * Null where the document cannot be read. One that cannot be had just now, for want of room or of the database, ends the
     * request: a row without it would pass for what the list's ETag stands for.
     */
    private String derive(Revision revision, Shown shown) {
        return summaries.show(revision, read -> RowValue.of(
                        revision.section(),
                        () -> Json.write(SectionRow.told(shown.contents().apply(read))))
                .orElse(null));
    }

    /** Who only lists is answered though nothing can be kept. */
    private void keep(Map<Revision, String> derived, String rules) {
        if (derived.isEmpty()) {
            return;
        }
        try {
            summaries.keep(derived, rules);
        } catch (RuntimeException e) {
            LOG.warn("The summaries of sections cannot be kept; the next list works them out again", e);
        }
    }
}
