package se.arsredovisning.reports.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import se.arsredovisning.kit.http.PageAnswer;
import se.arsredovisning.kit.http.ParameterReader;
import se.arsredovisning.reports.figure.FigurePage;
import se.arsredovisning.reports.figure.FigureParameters;
import se.arsredovisning.reports.figure.FigureSelection;
import se.arsredovisning.reports.figure.FigureService;

/** Figures of all reports over HTTP. */
@Path("figures")
@Tag(name = "Figures")
public class FigureResource {

    private final FigureService figures;
    private final FigureStreams streams;
    private final JsonStatService jsonStat;
    private final FigureMemory memory;

    FigureResource(FigureService figures, FigureStreams streams, JsonStatService jsonStat, FigureMemory memory) {
        this.figures = figures;
        this.memory = memory;
        this.streams = streams;
        this.jsonStat = jsonStat;
    }

    /** Figures of all reports. */
    @GET
    @Operation(
            operationId = "listFigures",
            summary = "Numbers over boards and years, one row each",
            description =
                    "Every row tells all about its number: whose it is, what, of when, in which unit, how exact, how"
                            + " sure, and who said so. What is not asked for is not limited. Each period comes from its own"
                            + " section: the comparison years that a later report prints are left out, so that nothing is"
                            + " counted twice; ask for them with `reportedIn`. Take rows of the role `item` only when you sum."
                            + " The order is by municipality, board and report, and in the report's order within one; a page"
                            + " out of range is empty. CSV and XLSX are streamed as of one moment: if the answer cannot be"
                            + " completed the connection is cut, so an answer that ends as HTTP says is whole. A reader"
                            + " that takes nothing for a minute is cut off.")
    @APIResponse(
            responseCode = "200",
            description = "A page of figures as JSON, or all of them as a file",
            headers = @Header(name = "Content-Disposition", ref = "ContentDisposition"),
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "FigureList")),
                @Content(mediaType = "text/csv", schema = @Schema(ref = "FigureCsv")),
                @Content(mediaType = FigureFormat.XLSX_TYPE, schema = @Schema(ref = "FigureWorkbook")),
                @Content(mediaType = FigureFormat.JSON_STAT_TYPE, schema = @Schema(ref = "JsonStatCollection"))
            })
    @APIResponse(responseCode = "406", ref = "UnknownFormat")
    public Response list(
            @Parameter(ref = "municipalities") @QueryParam("municipality") List<String> municipality,
            @Parameter(ref = "boards") @QueryParam("board") List<String> board,
            @Parameter(ref = "reportedIn") @QueryParam("reportedIn") List<String> reportedIn,
            @BeanParam FigureParameters asked,
            @BeanParam FigureFileParameters given,
            @Context HttpHeaders headers,
            @Context HttpServerRequest request,
            @Context UriInfo uri) {
        FigureFormat format = FigureFormat.of(given.format, headers);
        ParameterReader reader = new ParameterReader();
        FigureFile file = reader.read(() -> FigureFile.of(format, given));
        FigureSelection selection = reader.read(() -> FigureSelection.of(municipality, board, reportedIn, asked));
        reader.end();
        Object body =
                switch (format) {
                    case JSON -> page(figures.find(selection, file.paging().orElseThrow()), selection, file, uri);
                    case JSON_STAT -> {
                        memory.reserve(selection, format);
                        yield jsonStat.find(selection, uri.getRequestUri().toString());
                    }
                    case CSV, XLSX -> streams.of(selection, file, request);
                };
        return file.answer(body, "figures").build();
    }

    /** How a page is answered as JSON. */
    static Map<String, Object> page(FigurePage found, FigureSelection selection, FigureFile file, UriInfo uri) {
        List<ObjectNode> rows = found.rows().stream()
                .map(row -> FigureView.row(row, selection.inThousands()))
                .toList();
        return PageAnswer.of(file.paging().orElseThrow(), "figures", rows, found.total(), uri);
    }
}
