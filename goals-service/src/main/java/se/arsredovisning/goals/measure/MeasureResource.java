package se.arsredovisning.goals.measure;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import se.arsredovisning.goals.document.MeasureKind;
import se.arsredovisning.goals.section.SectionAnswer;
import se.arsredovisning.goals.section.SectionItem;
import se.arsredovisning.goals.section.SectionService;
import se.arsredovisning.kit.http.Precondition;
import se.arsredovisning.kit.http.SectionParameters;
import se.arsredovisning.kit.json.ItemPatch;
import se.arsredovisning.kit.json.StrictReader;
import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.kit.revision.Change;

/** Indicators and key figures over HTTP, one by one within a section. */
@Path("sections/{id}/{measures}/{key}")
@Tag(name = "Measures")
@Produces(MediaType.APPLICATION_JSON)
public class MeasureResource {

    private final SectionService sections;

    MeasureResource(SectionService sections) {
        this.sections = sections;
    }

    /** One indicator or key figure with all its values. */
    @GET
    @Operation(
            operationId = "getMeasure",
            summary = "One indicator or key figure of a section",
            description = "As it stands in the section, with its values of every year. Its ETag is its section's.")
    @APIResponse(
            responseCode = "200",
            description = "The measure",
            headers = @Header(name = "ETag", ref = "ETag"),
            content = @Content(schema = @Schema(ref = "Measure")))
    @APIResponse(responseCode = "304", ref = "NotModified")
    @APIResponse(responseCode = "400", ref = "InvalidId")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public Response get(
            @Parameter(ref = "id") @PathParam("id") String id,
            @Parameter(ref = "measures") @PathParam("measures") String measures,
            @Parameter(ref = "key") @PathParam("key") String key,
            @Parameter(ref = "ifNoneMatch") @HeaderParam("If-None-Match") String ifNoneMatch) {
        return read(id, measure(measures, key), ifNoneMatch);
    }

    /** The value of one year. */
    @GET
    @Path("values/{year}")
    @Operation(
            operationId = "getMeasureValue",
            summary = "One year's target and outcome of a measure",
            description = "As it stands in the section. Its ETag is its section's.")
    @APIResponse(
            responseCode = "200",
            description = "The value",
            headers = @Header(name = "ETag", ref = "ETag"),
            content = @Content(schema = @Schema(ref = "MeasureValue")))
    @APIResponse(responseCode = "304", ref = "NotModified")
    @APIResponse(responseCode = "400", ref = "InvalidId")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public Response getValue(
            @Parameter(ref = "id") @PathParam("id") String id,
            @Parameter(ref = "measures") @PathParam("measures") String measures,
            @Parameter(ref = "key") @PathParam("key") String key,
            @Parameter(ref = "year") @PathParam("year") String year,
            @Parameter(ref = "ifNoneMatch") @HeaderParam("If-None-Match") String ifNoneMatch) {
        return read(id, value(measures, key, year), ifNoneMatch);
    }

    /** Changes the value of one year. */
    @PATCH
    @Path("values/{year}")
    @Consumes(ItemPatch.MEDIA_TYPE)
    @Operation(
            operationId = "patchMeasureValue",
            summary = "Change one year's target or outcome",
            description =
                    "A JSON Merge Patch (RFC 7396): members given are set, null takes a member away. An outcome is"
                            + " given with its status. The section gets a new revision, unless nothing changes. Pointers in a"
                            + " problem are relative to the value. The year cannot be changed.")
    @RequestBody(
            required = true,
            content = @Content(mediaType = ItemPatch.MEDIA_TYPE, schema = @Schema(ref = "MeasureValuePatch")))
    @APIResponse(
            responseCode = "200",
            description = "The value as it is now",
            headers = @Header(name = "ETag", ref = "ETag"),
            content = @Content(schema = @Schema(ref = "MeasureValue")))
    @APIResponse(responseCode = "400", ref = "InvalidContent")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "412", ref = "PreconditionFailed")
    @APIResponse(responseCode = "413", ref = "ContentTooLarge")
    @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @APIResponse(responseCode = "428", ref = "PreconditionRequired")
    public Response patchValue(
            @Parameter(ref = "id") @PathParam("id") String id,
            @Parameter(ref = "measures") @PathParam("measures") String measures,
            @Parameter(ref = "key") @PathParam("key") String key,
            @Parameter(ref = "year") @PathParam("year") String year,
            @Parameter(ref = "ifMatchRequired") @HeaderParam("If-Match") String ifMatch,
            @Parameter(ref = "changeReason") @HeaderParam("Change-Reason") String reason,
            byte[] body) {
        return SectionAnswer.written(sections.patch(
                SectionParameters.id(id),
                value(measures, key, year),
                Precondition.required(ifMatch),
                Change.because(reason),
                () -> StrictReader.read(body)));
    }

    private Response read(String id, SectionItem part, String ifNoneMatch) {
        return SectionAnswer.read(sections.present(SectionParameters.id(id)), ifNoneMatch, part);
    }

    private static SectionItem measure(String measures, String key) {
        MeasureKind kind = kind(measures);
        return new SectionItem(kind.segment() + " " + key, "key", document -> document.pointerToMeasure(kind, key));
    }

    private static SectionItem value(String measures, String key, String year) {
        MeasureKind kind = kind(measures);
        return new SectionItem(
                "value of " + year + " of " + kind.segment() + " " + key,
                "year",
                document -> document.pointerToValue(kind, key, year));
    }

    private static MeasureKind kind(String measures) {
        return Arrays.stream(MeasureKind.values())
                .filter(kind -> kind.segment().equals(measures))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("No resource has this address."));
    }
}
