package se.arsredovisning.goals.section;

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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import se.arsredovisning.goals.document.SectionSummary;
import se.arsredovisning.goals.document.SectionView;
import se.arsredovisning.kit.http.PageAnswer;
import se.arsredovisning.kit.http.PageParameters;
import se.arsredovisning.kit.http.Precondition;
import se.arsredovisning.kit.http.SectionParameters;
import se.arsredovisning.kit.json.Links;
import se.arsredovisning.kit.json.StrictReader;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.query.Paging;
import se.arsredovisning.kit.query.SectionFilter;
import se.arsredovisning.kit.revision.Change;
import se.arsredovisning.kit.revision.Revision;
import se.arsredovisning.kit.section.RowValue;
import se.arsredovisning.kit.section.Written;

/** Goals sections over HTTP. */
@Path("sections")
@Tag(name = "Sections")
@Produces(MediaType.APPLICATION_JSON)
public class SectionResource {

    private final SectionService sections;

    SectionResource(SectionService sections) {
        this.sections = sections;
    }

    /** The sections that exist. */
    @GET
    @Operation(
            operationId = "listSections",
            summary = "Sections, in short",
            description = "Which boards have reported which periods, by municipality, board and period. A page out of"
                    + " range is empty. `etag` is the ETag that a GET of the section answers with, so that a reader"
                    + " sees which sections it must read again. The list's own ETag is another whenever any section"
                    + " of the api changes, comes or goes, whatever is asked for.")
    @APIResponse(
            responseCode = "200",
            description = "A page of sections",
            headers = @Header(name = "ETag", ref = "ListETag"),
            content = @Content(schema = @Schema(ref = "SectionList")))
    @APIResponse(responseCode = "304", ref = "ListNotModified")
    @APIResponse(responseCode = "400", ref = "InvalidContent")
    public Response list(
            @Parameter(ref = "municipality") @QueryParam("municipality") String municipality,
            @Parameter(ref = "board") @QueryParam("board") String board,
            @Parameter(ref = "period") @QueryParam("period") String period,
            @Parameter(ref = "page") @QueryParam("page") String page,
            @Parameter(ref = "limit") @QueryParam("limit") String limit,
            @Parameter(ref = "ifNoneMatch") @HeaderParam("If-None-Match") String ifNoneMatch,
            @Context UriInfo asked) {
        Paging paging = PageParameters.of(page, limit);
        SectionFilter which = SectionParameters.of(municipality, board, period);
        return SectionAnswer.list(sections.state(), ifNoneMatch, () -> {
            var found = sections.list(which, paging);
            List<Map<String, Object>> rows = found.map(revision -> row(revision, asked));
            return PageAnswer.of(paging, "sections", rows, found.total(), asked);
        });
    }

    /** One section, with all that follows from it. */
    @GET
    @Path("{id}")
    @Operation(
            operationId = "getSection",
            summary = "One board's goals for one period",
            description = "What the board has given, with what follows from it added: the summary, the suggested"
                    + " assessments, whether targets are reached, trends and checks. The answer is a function of the"
                    + " revision and the version of the rules, which together are its ETag.")
    @APIResponse(
            responseCode = "200",
            description = "The section",
            headers = @Header(name = "ETag", ref = "ETag"),
            content = @Content(schema = @Schema(ref = "Section")))
    @APIResponse(responseCode = "304", ref = "NotModified")
    @APIResponse(responseCode = "400", ref = "InvalidId")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public Response get(
            @Parameter(ref = "id") @PathParam("id") String id,
            @Parameter(ref = "ifNoneMatch") @HeaderParam("If-None-Match") String ifNoneMatch) {
        return SectionAnswer.read(sections.present(SectionParameters.id(id)), ifNoneMatch, Section::view);
    }

    /** Writes a section whole. */
    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "putSection",
            summary = "Write a section whole",
            description =
                    "Creates the section or replaces it; what is not given is gone. Send what a GET returned, with"
                            + " your changes: derived members are passed over. Writing what is there already changes nothing"
                            + " and makes no revision, so a write may be repeated freely. With `If-Match` it is only done if"
                            + " nobody has written since, with `If-None-Match: *` only if the section does not exist. At most"
                            + " 5 MB; numbers have at most 20 digits and 6 decimals.")
    @RequestBody(required = true, content = @Content(schema = @Schema(ref = "Section")))
    @APIResponse(
            responseCode = "200",
            description = "The section as it is now",
            headers = @Header(name = "ETag", ref = "ETag"),
            content = @Content(schema = @Schema(ref = "Section")))
    @APIResponse(
            responseCode = "201",
            description = "The section, which is new",
            headers = {@Header(name = "ETag", ref = "ETag"), @Header(name = "Location", ref = "Location")},
            content = @Content(schema = @Schema(ref = "Section")))
    @APIResponse(responseCode = "400", ref = "InvalidContent")
    @APIResponse(responseCode = "412", ref = "PreconditionFailed")
    @APIResponse(responseCode = "413", ref = "ContentTooLarge")
    @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
    public Response put(
            @Parameter(ref = "id") @PathParam("id") String id,
            @Parameter(ref = "ifMatch") @HeaderParam("If-Match") String ifMatch,
            @Parameter(ref = "ifNoneMatchAny") @HeaderParam("If-None-Match") String ifNoneMatch,
            @Parameter(ref = "changeReason") @HeaderParam("Change-Reason") String reason,
            @Context UriInfo asked,
            byte[] body) {
        Written written = sections.replace(
                SectionParameters.id(id),
                Precondition.of(ifMatch, ifNoneMatch),
                Change.because(reason),
                () -> StrictReader.read(body));
        return SectionAnswer.written(
                written.created() ? Response.created(asked.getAbsolutePath()) : Response.ok(), written);
    }

    /** Deletes a section; its history stays. */
    @DELETE
    @Path("{id}")
    @Operation(
            operationId = "deleteSection",
            summary = "Delete a section",
            description = "Its revisions stay readable, and a later PUT goes on with their numbering.")
    @APIResponse(responseCode = "204", description = "The section is deleted")
    @APIResponse(responseCode = "400", ref = "InvalidId")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "412", ref = "PreconditionFailed")
    public void delete(
            @Parameter(ref = "id") @PathParam("id") String id,
            @Parameter(ref = "ifMatch") @HeaderParam("If-Match") String ifMatch,
            @Parameter(ref = "changeReason") @HeaderParam("Change-Reason") String reason) {
        sections.delete(SectionParameters.id(id), Precondition.of(ifMatch, null), Change.because(reason));
    }

    /** Every number of a section, as rows. */
    @GET
    @Path("{id}/figures")
    @Operation(
            operationId = "listSectionFigures",
            summary = "Every number of the section, one row each",
            description = "All rows at once, in the section's order, under the section's ETag. A blank cell gives no"
                    + " row; \"i.u.\" gives a row without value whose status is `missing`. Take rows of the role"
                    + " `item` only when you sum.")
    @APIResponse(
            responseCode = "200",
            description = "The figures",
            headers = @Header(name = "ETag", ref = "ETag"),
            content = @Content(schema = @Schema(ref = "FigureList")))
    @APIResponse(responseCode = "304", ref = "NotModified")
    @APIResponse(responseCode = "400", ref = "InvalidId")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public Response figures(
            @Parameter(ref = "id") @PathParam("id") String id,
            @Parameter(ref = "ifNoneMatch") @HeaderParam("If-None-Match") String ifNoneMatch) {
        return SectionAnswer.read(sections.present(SectionParameters.id(id)), ifNoneMatch, SectionResource::figures);
    }

    private static Map<String, Object> figures(Section section) {
        SectionId id = section.id();
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("figures", section.figures());
        answer.put("_links", Links.of("self", SectionView.path(id) + "/figures", "section", SectionView.path(id)));
        return answer;
    }

    private static Map<String, Object> row(Revision revision, UriInfo asked) {
        SectionId id = revision.section();
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", id.toString());
        row.put("municipality", id.municipality());
        row.put("board", id.board());
        row.put("period", id.period());
        row.put("revision", revision.number());
        row.put("etag", SectionAnswer.tag(revision).toString());
        row.put("updatedAt", revision.changedAt());
        RowValue.of(id, () -> SectionSummary.of(Section.of(revision).document()))
                .ifPresent(summary -> row.put("summary", summary));
        row.put(
                "_links",
                Links.of(
                        "self",
                        asked.getBaseUriBuilder()
                                .path("sections")
                                .path(id.toString())
                                .build()
                                .toString()));
        return row;
    }
}
