package se.arsredovisning.reports.explore;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import se.arsredovisning.reports.page.Frame;
import se.arsredovisning.reports.page.PageWords;

/** The templates of this room, held against what they show when the gateway is built. */
@CheckedTemplate(basePath = "explore")
final class ExploreTemplates {

    private ExploreTemplates() {}

    static native TemplateInstance embed(Frame frame, ShownChart shown, String source, String sourceName);

    static native TemplateInstance chart(PageWords w, ShownChart shown);

    static native TemplateInstance series(Frame frame, ExploredSeries shown);

    static native TemplateInstance comparison(Frame frame, ExploredComparison shown);

    static native TemplateInstance code(Frame frame, ExploredCode shown);
}
