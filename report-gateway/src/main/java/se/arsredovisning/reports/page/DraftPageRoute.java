package se.arsredovisning.reports.page;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.regex.Pattern;
import se.arsredovisning.kit.access.Right;
import se.arsredovisning.kit.http.CurrentCaller;
import se.arsredovisning.kit.http.ProblemRoutes;
import se.arsredovisning.kit.http.Refusal;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.kit.sentence.Sentence;
import se.arsredovisning.reports.edition.EditionReading;

/**
 * Pages of drafts, for those who may read all of one: after it is known who asks. They are made for each reader, kept by nobody, and
 * search engines keep off.
 */
@Singleton
final class DraftPageRoute {

    private static final Pattern ADDRESSES = Pattern.compile("(?:/en)?/drafts(?:/.*)?");

    /** As {@code PageRoute}: before those for identities, so that a reader is told in words that they must say who they are. */
    private static final int PRIORITY = 250;

    private static final int REPORT = 3;
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
        router.routeWithRegex(ADDRESSES.pattern())
                .method(HttpMethod.GET)
                .method(HttpMethod.HEAD)
                .blockingHandler(this::handle, false);
    }

    void register(@Observes Filters filters) {
        filters.register(
                context -> {
                    String path = context.normalizedPath();
                    if (path != null && ADDRESSES.matcher(path).matches()) {
                        hide(context);
                        PageRequest asked = PageRequest.of(context);
                        ProblemRoutes.tell(context, problem -> sender.failure(context, asked, problem)
                                .run());
                    }
                    context.next();
                },
                PRIORITY);
    }

    private static void hide(RoutingContext context) {
        context.response().putHeader("X-Robots-Tag", "noindex, nofollow");
    }

    private void handle(RoutingContext context) {
        sender.prepare(context, PageRequest.of(context), asked -> answer(context, asked))
                .run();
    }

    private PageReply answer(RoutingContext context, PageRequest request) {
        List<String> path = request.path().subList(1, request.path().size());
        if (path.size() < REPORT || !request.extension().isEmpty()) {
            throw ProblemException.notFound(Sentence.of("reports.page.none"));
        }
        request.takes("amounts");
        SectionId report = ReportPages.report(path);
        if (!CurrentCaller.of(context).grants().allowWhole(Right.READ, report)) {
            Refusal.of(context, Right.READ, report.toString());
            throw ProblemException.notFound(Sentence.of("problem.no-report", report));
        }
        PageNumbers.Amounts amounts = ReportPages.amounts(request);
        List<String> below = path.subList(REPORT, path.size());
        return editions.draft(report, text -> {
            ReportContext shown = ReportContext.of(request, text, amounts, false);
            return new PageReply.Ready(
                    PageFile.page(
                            request.language(), text.id(), text.publishedAt(), List.of(), faces.html(shown, below)),
                    CACHING);
        });
    }
}
