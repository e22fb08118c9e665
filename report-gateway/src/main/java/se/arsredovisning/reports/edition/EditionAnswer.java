package se.arsredovisning.reports.edition;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import se.arsredovisning.kit.http.PageAnswer;
import se.arsredovisning.kit.problem.Fault;
import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.kit.query.Paging;
import se.arsredovisning.kit.sentence.Sentence;
import se.arsredovisning.reports.cache.ReadyEditions;
import se.arsredovisning.reports.cache.RenderedReport;

/** How editions are answered, and asked for. */
final class EditionAnswer {

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");

    private EditionAnswer() {}

    /**
     * Reads an edition's number.
     *
     * @param name the parameter
     * @throws ProblemException {@code invalid-content} where it is none
     */
    static int number(String name, String given) {
        if (!NUMBER.matcher(given).matches()) {
            throw ProblemException.invalid(
                    List.of(new Fault(name, given, Sentence.of("reports.edition.fault.number"))));
        }
        return Integer.parseInt(given);
    }

    /**
     * The bytes, or 304 where the caller has them.
     *
     * @param ifNoneMatch the header, or null
     * @param ifModifiedSince the header, or null
     */
    static Response of(
            RenderedReport rendered, String ifNoneMatch, String ifModifiedSince, HttpHeaders asked, String caching) {
        RenderedReport.Body body = rendered.body(asked.getHeaderString(HttpHeaders.ACCEPT_ENCODING));
        String held = rendered.held(ifNoneMatch, ifModifiedSince, body);
        Response.ResponseBuilder answer = held != null
                ? Response.notModified()
                : Response.ok()
                        .header(HttpHeaders.CONTENT_ENCODING, body.coding())
                        .header(HttpHeaders.CONTENT_LENGTH, body.length())
                        .type(RenderedReport.MEDIA_TYPE)
                        .entity(body.bytes().getBytes());
        return answer.header(HttpHeaders.ETAG, held == null ? body.etag() : held)
                .header(HttpHeaders.CONTENT_LANGUAGE, rendered.language())
                .header(HttpHeaders.LAST_MODIFIED, rendered.lastModified())
                .header(HttpHeaders.CACHE_CONTROL, caching)
                .header(HttpHeaders.VARY, ReadyEditions.VARY)
                .build();
    }

    /** What everybody may read, and keep for a minute. */
    static Response open(Object entity) {
        return Response.ok(entity)
                .header(HttpHeaders.CACHE_CONTROL, ReadyEditions.CACHING)
                .header(HttpHeaders.VARY, ReadyEditions.VARY)
                .build();
    }

    /**
     * The same, to be saved.
     *
     * @param disposition the value of {@code Content-Disposition}
     */
    static Response open(byte[] file, String disposition) {
        return Response.ok(file)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition)
                .header(HttpHeaders.CACHE_CONTROL, ReadyEditions.CACHING)
                .build();
    }

    /** A page of a report's editions. */
    static Map<String, Object> page(List<Edition> all, String under, Paging paging, UriInfo asked) {
        List<ObjectNode> cards = all.stream()
                .skip(paging.offset())
                .limit(paging.limit())
                .map(edition -> EditionView.card(edition, under))
                .toList();
        return PageAnswer.of(paging, "editions", cards, all.size(), asked);
    }
}
