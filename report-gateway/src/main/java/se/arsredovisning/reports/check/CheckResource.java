package se.arsredovisning.reports.check;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import se.arsredovisning.kit.http.AcceptedLanguage;
import se.arsredovisning.kit.http.PageAnswer;
import se.arsredovisning.kit.http.PageParameters;
import se.arsredovisning.kit.http.ParameterReader;
import se.arsredovisning.kit.http.Representation;
import se.arsredovisning.kit.http.SectionParameters;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.query.Paging;
import se.arsredovisning.kit.sentence.AnswerLanguage;
import se.arsredovisning.reports.section.ReportMemory;

/** A report's checks over HTTP. */
@Authenticated
@Path("drafts/{id}/checks")
@Produces(MediaType.APPLICATION_JSON)
public class CheckResource {

    private final CheckService checks;
    private final ReportMemory reportMemory;

    CheckResource(CheckService checks, ReportMemory reportMemory) {
        this.reportMemory = reportMemory;
        this.checks = checks;
    }

    /** The checks of one report. */
    @GET
    public Response list(
            @PathParam("id") String id,
            @QueryParam("result") List<String> result,
            @QueryParam("kind") List<String> kind,
            @QueryParam("part") List<String> part,
            @QueryParam("page") String page,
            @QueryParam("limit") String limit,
            @HeaderParam("If-None-Match") String ifNoneMatch,
            @Context UriInfo uri) {
        SectionId report = SectionParameters.id(id);
        ParameterReader reader = new ParameterReader();
        CheckSelection selection = reader.read(() -> CheckSelection.of(result, kind, part));
        Paging paging = reader.read(() -> PageParameters.of(page, limit));
        reader.end();
        reportMemory.reserve(report);
        AnswerLanguage language = AcceptedLanguage.asked();
        CheckService.Answer answer = checks.find(report, selection, paging, language, ifNoneMatch);
        return Representation.told(answer.tag(), ifNoneMatch, language, () -> page(answer.page(), paging, uri));
    }

    private static Map<String, Object> page(CheckPage found, Paging paging, UriInfo uri) {
        return PageAnswer.of(paging, "checks", found.rows(), found.total(), uri, Map.of("counts", found.counts()));
    }
}
