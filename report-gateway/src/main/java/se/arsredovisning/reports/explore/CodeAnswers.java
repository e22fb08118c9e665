package se.arsredovisning.reports.explore;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import se.arsredovisning.kit.http.PageParameters;
import se.arsredovisning.kit.http.ParameterReader;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.language.RevisionId;
import se.arsredovisning.kit.query.Paging;
import se.arsredovisning.reports.access.FigureSource;
import se.arsredovisning.reports.cache.ReadyEditions;
import se.arsredovisning.reports.chart.Chart;
import se.arsredovisning.reports.page.Frame;
import se.arsredovisning.reports.page.PageFile;
import se.arsredovisning.reports.page.PageFrames;
import se.arsredovisning.reports.page.PageReply;
import se.arsredovisning.reports.page.PageRequest;

/** Answers what is asked of one code: with a page, or, pinned to a day, with its chart alone. */
@Singleton
final class CodeAnswers {

    private final CodeNames codes;
    private final AsOf asOf;
    private final ChartFiles files;
    private final PageFrames frames;

    CodeAnswers(CodeNames codes, AsOf asOf, ChartFiles files, PageFrames frames) {
        this.codes = codes;
        this.asOf = asOf;
        this.files = files;
        this.frames = frames;
    }

    /**
     * The answer.
     *
     * @param beginning what the address begins with
     * @param find looks for what is asked for
     */
    PageReply answer(PageRequest request, String beginning, Function<CodeQuestion, CodeAnswer> find) {
        boolean isFile = Exploring.isFile(request);
        if (isFile && request.parameter(AsOf.NAME) == null) {
            return new PageReply.Elsewhere(Exploring.file(request, asOf.pin(request)));
        }
        ParameterReader reader = new ParameterReader();
        FigureSource source = asOf.source(request, reader);
        Paging paging = reader.read(() -> PageParameters.of(request.parameter("page"), null));
        reader.end();
        CodeQuestion question = new CodeQuestion(request, codes.use(request, source), source, paging);
        CodeAnswer found = find.apply(question);
        String address = Exploring.address(request, beginning, question.use().code());
        if (isFile) {
            Chart chart = found.chart().orElseThrow(Exploring::nothing);
            return new PageReply.Ready(
                    files.of(request, chart, origin(question, found, address)), ReadyEditions.CACHING);
        }
        Frame frame = frames.of(
                request,
                title(question, found),
                found.chart().map(chart -> chart.title().in(request.language())).orElseGet(question::name),
                Exploring.crumbs(request, question.use()),
                "/" + beginning + "/" + question.use().code(),
                List.of());
        String html = files.page(found.template(), frame, found.shown().apply(explored(question, found, address)));
        return new PageReply.Ready(
                PageFile.page(request.language(), RevisionId.NONE, asOf.now(), List.of(), html), source.caching());
    }

    private static String title(CodeQuestion question, CodeAnswer found) {
        return question.request().words().say(found.title(), question.name());
    }

    private static ChartFiles.Origin origin(CodeQuestion question, CodeAnswer found, String address) {
        PageRequest request = question.request();
        String query = AsOf.query(request.parameters());
        ObjectNode of =
                Json.MAPPER.createObjectNode().put("code", question.use().code());
        of.setAll(found.of());
        return new ChartFiles.Origin(
                RevisionId.NONE,
                Instant.EPOCH,
                address,
                query,
                address + query,
                title(question, found),
                of.put(AsOf.NAME, request.parameter(AsOf.NAME)));
    }

    private Explored explored(CodeQuestion question, CodeAnswer found, String address) {
        PageRequest request = question.request();
        Map<String, String> asked = new LinkedHashMap<>(request.parameters());
        asked.putAll(found.filled());
        return new Explored(
                question.use().code(),
                found.chart()
                        .map(chart -> ShownChart.of(chart, request.language(), address, asOf.pin(request)))
                        .orElse(null),
                asked,
                CodeNames.municipalities(),
                CodeNames.kinds(question.use(), request.words()),
                Exploring.nearby(request, address, question.paging(), found.total()),
                Exploring.api(request, found.api()));
    }
}
