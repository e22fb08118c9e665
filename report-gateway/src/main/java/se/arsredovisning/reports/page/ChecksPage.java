package se.arsredovisning.reports.page;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/** Makes the page of a report's checks: those that did not agree first. */
@Singleton
final class ChecksPage {

    private static final List<String> RESULTS = List.of("discrepancy", "unverifiable", "truncated", "rounding", "ok");

    private final PageFrames frames;
    private final PageTemplates templates;

    ChecksPage(PageFrames frames, PageTemplates templates) {
        this.frames = frames;
        this.templates = templates;
    }

    String html(ReportContext context) {
        JsonNode checks = context.edition().body().path("checks");
        List<CheckView.Group> groups = new ArrayList<>();
        for (String result : RESULTS) {
            List<CheckLine> lines = StreamSupport.stream(checks.spliterator(), false)
                    .filter(check -> check.path("result").asText().equals(result))
                    .map(check -> CheckLine.of(context, check))
                    .toList();
            if (!lines.isEmpty()) {
                String word = context.w().say("result." + result);
                groups.add(new CheckView.Group("result-" + result, word + ": " + lines.size(), lines));
            }
        }
        String title = context.w().say("checks");
        CheckView view = new CheckView(title, context.w().say("checks.lead", ReportPage.title(context)), groups);
        List<Frame.Crumb> crumbs = new ArrayList<>(ReportPage.crumbs(context));
        crumbs.add(new Frame.Crumb(
                context.address() + context.pin(), context.report().period()));
        String path = (context.edition().isDraft() ? "/drafts" : "") + ReportAddress.of(context.report()) + "/checks";
        Frame frame = context.edition().isDraft()
                ? frames.hidden(context.request(), title, crumbs, path)
                : frames.of(
                        context.request(),
                        title + ": " + ReportPage.title(context),
                        view.lead(),
                        crumbs,
                        path,
                        List.of());
        return templates.render("checks", frame, view);
    }
}
