package se.arsredovisning.reports.page;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.kit.sentence.Sentence;
import se.arsredovisning.reports.cache.RenderedReport;
import se.arsredovisning.reports.edition.EditionReading;
import se.arsredovisning.reports.edition.EditionText;

/**
 * Pages of drafts, for those who may read all of one: after it is known who asks. They are made for each reader, kept by nobody, and
 * search engines keep off.
 */
@Singleton
final class DraftPageRoute implements PageSource {

    private static final String ADDRESSES = "(?:/en)?/drafts/.*";
    private static final String CACHING = "private, no-store";

    private final EditionReading editions;
    private final ReportFaces faces;
    private final PageSender sender;

    DraftPageRoute(EditionReading editions, ReportFaces faces, PageSender sender) {
        this.editions = editions;
        this.faces = faces;
        this.sender = sender;
    }

    void register(@Observes Router router) {
        router.routeWithRegex(ADDRESSES)
                .method(HttpMethod.GET)
                .method(HttpMethod.HEAD)
                .blockingHandler(this::handle, false);
    }

    private void handle(RoutingContext context) {
        context.response().putHeader("X-Robots-Tag", "noindex, nofollow");
        sender.prepare(context, PageRequest.of(context), this).run();
    }

    /** Nothing is for everybody here. */
    @Override
    public boolean isAt(PageRequest request) {
        return false;
    }

    @Override
    public PageAnswer answer(PageRequest request) {
        List<String> path = request.path().subList(1, request.path().size());
        if (path.size() < 3 || !request.extension().isEmpty()) {
            throw ProblemException.notFound(Sentence.of("reports.page.none"));
        }
        request.takes("amounts");
        SectionId report = ReportPages.report(path);
        EditionText text = editions.draft(report);
        ReportContext context = ReportContext.of(request, text, ReportPages.amounts(request), false);
        RenderedReport page = PageFile.page(
                request.language(),
                text.id(),
                text.publishedAt(),
                List.of(),
                faces.html(context, path.subList(3, path.size())));
        return new PageAnswer.Ready(page, CACHING);
    }
}
