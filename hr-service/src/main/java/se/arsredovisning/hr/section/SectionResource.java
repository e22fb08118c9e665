package se.arsredovisning.hr.section;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.arsredovisning.hr.document.SectionSummary;
import se.arsredovisning.hr.document.SectionView;
import se.arsredovisning.kit.http.PageParameters;
import se.arsredovisning.kit.http.ParameterReader;
import se.arsredovisning.kit.http.Precondition;
import se.arsredovisning.kit.http.SectionParameters;
import se.arsredovisning.kit.http.StatusParameters;
import se.arsredovisning.kit.json.Links;
import se.arsredovisning.kit.json.StrictReader;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.query.Paging;
import se.arsredovisning.kit.query.SectionFilter;
import se.arsredovisning.kit.query.StatusFilter;
import se.arsredovisning.kit.revision.Change;
import se.arsredovisning.kit.revision.Revision;
import se.arsredovisning.kit.section.IncludedFigures;
import se.arsredovisning.kit.section.SectionList;
import se.arsredovisning.kit.section.SectionRow;
import se.arsredovisning.kit.section.Written;

/** Hr sections over HTTP. */
@Authenticated
@Path("sections")
@Produces(MediaType.APPLICATION_JSON)
public class SectionResource {

    private final SectionService sections;
    private final SectionList list;
    private final SectionAnswer answer;
    private final Clock clock;
    private final SectionList.Shown shown;

    SectionResource(SectionService sections, SectionList list, SectionAnswer answer, Clock clock) {
        this.sections = sections;
        this.list = list;
        this.answer = answer;
        this.clock = clock;
        this.shown = new SectionList.Shown(answer.rules(), answer::told, this::contents);
    }

    /** The sections that exist. */
    @GET
    public Response list(
            @QueryParam("municipality") String municipality,
            @QueryParam("board") String board,
            @QueryParam("period") String period,
            @QueryParam("status") List<String> status,
            @QueryParam("due") String due,
            @QueryParam("page") String page,
            @QueryParam("limit") String limit,
            @HeaderParam("If-None-Match") String ifNoneMatch,
            @Context UriInfo asked) {
        ParameterReader reader = new ParameterReader();
        Paging paging = reader.read(() -> PageParameters.of(page, limit));
        SectionFilter which = reader.read(() -> SectionParameters.of(municipality, board, period));
        StatusFilter progress = StatusParameters.read(reader, status, due, clock);
        reader.end();
        return answer.list(
                sections.state(which.scope()),
                progress,
                ifNoneMatch,
                () -> list.answer(which, progress, paging, asked, shown));
    }

    /** One section, with all that follows from it. */
    @GET
    @Path("{id}")
    public Response get(
            @PathParam("id") String id,
            @QueryParam("include") String include,
            @HeaderParam("If-None-Match") String ifNoneMatch) {
        IncludedFigures included = IncludedFigures.of(include);
        return answer.read(
                sections.present(SectionParameters.id(id)),
                ifNoneMatch,
                section -> included.in(section.view(), section::figures));
    }

    /** Writes a section whole. */
    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response put(
            @PathParam("id") String id,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("If-None-Match") String ifNoneMatch,
            @HeaderParam("Change-Reason") String reason,
            @Context UriInfo asked,
            byte[] body) {
        Written written = sections.replace(
                SectionParameters.id(id),
                Precondition.of(ifMatch, ifNoneMatch),
                Change.because(reason),
                () -> StrictReader.read(body));
        return answer.written(written.created() ? Response.created(asked.getAbsolutePath()) : Response.ok(), written);
    }

    /** Deletes a section; its history stays. */
    @DELETE
    @Path("{id}")
    public void delete(
            @PathParam("id") String id,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Change-Reason") String reason) {
        sections.delete(SectionParameters.id(id), Precondition.of(ifMatch, null), Change.because(reason));
    }

    /** Every number of a section, as rows. */
    @GET
    @Path("{id}/figures")
    public Response figures(@PathParam("id") String id, @HeaderParam("If-None-Match") String ifNoneMatch) {
        return answer.read(sections.present(SectionParameters.id(id)), ifNoneMatch, this::figures);
    }

    private Map<String, Object> figures(Section section) {
        SectionId id = section.id();
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("figures", section.figures());
        all.put("_links", Links.of("self", SectionView.path(id) + "/figures", "section", SectionView.path(id)));
        return all;
    }

    private SectionRow.Contents contents(Revision revision) {
        Section section = answer.section(revision);
        return new SectionRow.Contents(
                section.told(), Map.of("summary", SectionSummary.of(section.id().year(), section.document())));
    }
}
