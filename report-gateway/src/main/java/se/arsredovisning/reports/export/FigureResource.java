package se.arsredovisning.reports.export;

import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import se.arsredovisning.kit.http.ParameterReader;
import se.arsredovisning.reports.access.EditionParameters;
import se.arsredovisning.reports.access.FigureSource;
import se.arsredovisning.reports.access.FigureSources;
import se.arsredovisning.reports.figure.FigureParameters;
import se.arsredovisning.reports.figure.FigureSelection;
import se.arsredovisning.reports.figure.FigureService;

/** Figures of all reports over HTTP. */
@PermitAll
@Path("figures")
public class FigureResource {

    private final FigureService figures;
    private final FigureStreams streams;
    private final JsonStatService jsonStat;
    private final FigureMemory memory;
    private final FigureSources sources;

    FigureResource(
            FigureService figures,
            FigureStreams streams,
            JsonStatService jsonStat,
            FigureMemory memory,
            FigureSources sources) {
        this.sources = sources;
        this.figures = figures;
        this.memory = memory;
        this.streams = streams;
        this.jsonStat = jsonStat;
    }

    /** Figures of all reports. */
    @GET
    public Response list(
            @QueryParam("municipality") List<String> municipality,
            @QueryParam("board") List<String> board,
            @QueryParam("reportedIn") List<String> reportedIn,
            @BeanParam FigureParameters asked,
            @BeanParam EditionParameters edition,
            @BeanParam FigureFileParameters given,
            @Context HttpHeaders headers,
            @Context HttpServerRequest request,
            @Context UriInfo uri) {
        FigureFormat format = FigureFormat.of(given.format, headers);
        ParameterReader reader = new ParameterReader();
        FigureFile file = reader.read(() -> FigureFile.of(format, given));
        FigureSource source = sources.of(edition, reader);
        FigureSelection selection =
                reader.read(() -> FigureSelection.of(source, municipality, board, reportedIn, asked));
        reader.end();
        Object body =
                switch (format) {
                    case JSON -> FigureLists.answer(FigureLists.find(figures, selection, file), selection, file, uri);
                    case JSON_STAT -> {
                        memory.reserve(selection, format);
                        yield jsonStat.find(
                                selection, file.language(), uri.getRequestUri().toString());
                    }
                    case CSV, XLSX -> streams.of(selection, file, request);
                };
        return file.answer(body, "figures")
                .header(HttpHeaders.CACHE_CONTROL, source.caching())
                .build();
    }
}
