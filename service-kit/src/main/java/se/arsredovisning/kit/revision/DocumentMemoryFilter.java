package se.arsredovisning.kit.revision;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import se.arsredovisning.kit.http.RequestMemory;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.query.Paging;

/**
 * Makes room for requests that need more than one document, all at once and before they hold a connection to the database
 * or a section that others wait for: writes, and differences.
 */
@Singleton
public final class DocumentMemoryFilter {

    /** Bytes of heap for each byte of a body that becomes a document: what one dense in numbers needs (ADR 24). */
    static final int WRITE = 100;

    private static final Set<String> WRITES = Set.of("PUT", "PATCH", "POST");
    private static final String DIFFERENCE = "/difference";
    private static final String SECTIONS = "/sections";
    private static final int MAX_DIGITS = 18;
    private static final int FEW_ROWS = 100;
    private static final long ROW = 16 * 1024;

    private final LargeDocuments documents;
    private final RequestMemory memory;

    DocumentMemoryFilter(LargeDocuments documents, RequestMemory memory) {
        this.documents = documents;
        this.memory = memory;
    }

    @ServerRequestFilter
    public void makeRoom(ContainerRequestContext asked, RoutingContext context) {
        String id = asked.getUriInfo().getPathParameters().getFirst("id");
        if (WRITES.contains(asked.getMethod())) {
            long body = context.body().buffer() == null
                    ? 0
                    : context.body().buffer().length();
            long present = isSection(id) ? documents.size(SectionId.parse(id)) : 0;
            long times = asked.getMethod().equals("PUT") ? 1 : 2;
            memory.reserve(WRITE * body + times * LargeDocuments.READ * present);
        } else if (id == null) {
            makeRoomForRows(asked);
        } else if (isSection(id) && asked.getUriInfo().getPath().endsWith(DIFFERENCE)) {
            SectionId section = SectionId.parse(id);
            String number = asked.getUriInfo().getPathParameters().getFirst("number");
            String from = asked.getUriInfo().getQueryParameters().getFirst("from");
            if (isNumber(number)) {
                long to = Long.parseLong(number);
                long other = isNumber(from) ? Long.parseLong(from) : to - 1;
                memory.reserve(LargeDocuments.READ * (documents.size(section, to) + documents.size(section, other)));
            }
        }
    }

    /** A row may have a text of its own; a list of sections counts itself. */
    private void makeRoomForRows(ContainerRequestContext asked) {
        String limit = asked.getUriInfo().getQueryParameters().getFirst("limit");
        boolean isOfSections = asked.getUriInfo().getPath().endsWith(SECTIONS);
        if (isNumber(limit) && !isOfSections) {
            long rows = Math.min(Paging.MAX_LIMIT, Long.parseLong(limit));
            memory.reserve(rows > FEW_ROWS ? ROW * rows : 0);
        }
    }

    private static boolean isNumber(String text) {
        return text != null
                && !text.isEmpty()
                && text.length() <= MAX_DIGITS
                && text.chars().allMatch(Character::isDigit);
    }

    private static boolean isSection(String id) {
        return id != null && SectionId.tryParse(id).isPresent();
    }
}
