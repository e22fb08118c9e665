package se.arsredovisning.reports.export;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import se.arsredovisning.kit.http.ParameterReader;
import se.arsredovisning.kit.http.SectionParameters;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.reports.access.FigureSource;
import se.arsredovisning.reports.figure.FigureParameters;
import se.arsredovisning.reports.figure.FigureSelection;

/** Answers with the figures of one report. */
@Singleton
class FigureAnswer {

    private final FigureExportService figures;
    private final FigureMemory memory;

    FigureAnswer(FigureExportService figures, FigureMemory memory) {
        this.figures = figures;
        this.memory = memory;
    }

    /** The answer; {@code source} is of drafts, or of what is published. */
    Response ofReport(
            String id,
            FigureSource source,
            FigureParameters asked,
            FigureFileParameters given,
            String ifNoneMatch,
            HttpHeaders headers,
            UriInfo uri) {
        SectionId report = SectionParameters.id(id);
        FigureFormat format = FigureFormat.of(given.format, headers);
        ParameterReader reader = new ParameterReader();
        FigureFile file = reader.read(() -> FigureFile.of(format, given));
        FigureSelection selection = reader.read(() -> FigureSelection.of(source, report, asked));
        reader.end();
        memory.reserve(selection, format);
        FigureExportService.ReportFigures found =
                figures.ofReport(report, selection, file, uri.getRequestUri().toString(), ifNoneMatch);
        Response.ResponseBuilder answer = found.page() == null && found.file() == null
                ? file.head(Response.notModified())
                : file.answer(
                        found.page() == null ? found.file() : FigureLists.answer(found.page(), selection, file, uri),
                        report.toString());
        return answer.header(HttpHeaders.ETAG, file.etag(found.tag()))
                .header(HttpHeaders.CACHE_CONTROL, source.caching())
                .build();
    }
}
