package se.arsredovisning.reports.edition;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import se.arsredovisning.kit.access.Chapter;
import se.arsredovisning.kit.access.NeedsAnyOf;
import se.arsredovisning.kit.access.Right;
import se.arsredovisning.kit.http.CurrentCaller;
import se.arsredovisning.kit.http.PageParameters;
import se.arsredovisning.kit.http.Refusal;
import se.arsredovisning.kit.http.SectionParameters;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.kit.query.Paging;
import se.arsredovisning.kit.revision.Change;
import se.arsredovisning.kit.sentence.Sentence;
import se.arsredovisning.reports.access.ReadableReport;

/** A draft's editions over HTTP, for those who make them. */
@Authenticated
@Path("drafts/{id}/editions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DraftEditionResource {

    private final EditionService editions;
    private final EditionRenderer rendering;
    private final PublishingService publishing;

    DraftEditionResource(EditionService editions, EditionRenderer rendering, PublishingService publishing) {
        this.editions = editions;
        this.rendering = rendering;
        this.publishing = publishing;
    }

    /** All editions of a report. */
    @GET
    public Map<String, Object> list(
            @PathParam("id") String id,
            @QueryParam("page") String page,
            @QueryParam("limit") String limit,
            @Context UriInfo asked) {
        SectionId report = SectionParameters.id(id);
        Paging paging = PageParameters.of(page, limit);
        if (!ReadableReport.tellsItself(report)) {
            throw ProblemException.notFound(Sentence.of("problem.no-report", report));
        }
        return EditionAnswer.page(editions.all(report), EditionView.DRAFTS, paging, asked);
    }

    /** One edition, whoever it is for. */
    @GET
    @Path("{edition}")
    public Response get(
            @PathParam("id") String id,
            @PathParam("edition") String edition,
            @HeaderParam("If-None-Match") String ifNoneMatch,
            @Context HttpHeaders headers) {
        SectionId report = SectionParameters.id(id);
        int number = EditionAnswer.number("edition", edition);
        boolean publishes = CurrentCaller.get().grants().allow(Right.PUBLISH, report, Chapter.REPORT);
        if (!publishes) {
            ensureReadsAll(report);
        }
        return EditionAnswer.of(rendering.any(report, number), ifNoneMatch, null, headers, "no-cache");
    }

    /** What would change if the draft were published now. */
    @GET
    @Path("{edition}/difference")
    public ObjectNode difference(@PathParam("id") String id, @PathParam("edition") String edition) {
        SectionId report = SectionParameters.id(id);
        int number = EditionAnswer.number("edition", edition);
        ensureReadsAll(report);
        return rendering.difference(editions.any(report, number), () -> publishing.preview(report));
    }

    /** Takes an edition from everybody. */
    @POST
    @Path("{edition}/withdrawal")
    @NeedsAnyOf(Right.PUBLISH)
    public ObjectNode withdraw(@PathParam("id") String id, @PathParam("edition") String edition, byte[] body) {
        SectionId report = SectionParameters.id(id);
        int number = EditionAnswer.number("edition", edition);
        WithdrawalRequest request = WithdrawalRequest.read(body);
        Edition withdrawn = editions.withdraw(report, number, request, Change.because(null));
        rendering.drop(report);
        return EditionView.card(withdrawn, EditionView.DRAFTS);
    }

    private static void ensureReadsAll(SectionId report) {
        if (!ReadableReport.isWhole(report)) {
            Refusal.of(Right.READ, report.toString());
            throw ProblemException.notFound(Sentence.of("problem.no-report", report));
        }
    }
}
