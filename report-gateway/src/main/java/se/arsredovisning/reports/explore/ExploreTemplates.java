package se.arsredovisning.reports.explore;

import io.quarkus.qute.Engine;
import jakarta.inject.Singleton;
import se.arsredovisning.reports.page.Frame;
import se.arsredovisning.reports.page.PageWords;

/** The templates of this room; what each shows stands in its head by type, and is held against it when the gateway is built. */
@Singleton
final class ExploreTemplates {

    private static final String FOLDER = "explore/";

    private final Engine engine;

    ExploreTemplates(Engine engine) {
        this.engine = engine;
    }

    /** A chart within a page. */
    String chart(PageWords w, ShownChart shown) {
        return engine.getTemplate(FOLDER + "chart")
                .data("w", w)
                .data("shown", shown)
                .render();
    }

    /** A chart as a page that others may frame. */
    String embed(Frame frame, ShownChart shown, String source, String sourceName) {
        return engine.getTemplate(FOLDER + "embed")
                .data("frame", frame)
                .data("shown", shown)
                .data("source", source)
                .data("sourceName", sourceName)
                .render();
    }

    /**
     * A page.
     *
     * @param name its template's
     */
    String page(String name, Frame frame, Record shown) {
        return engine.getTemplate(FOLDER + name)
                .data("frame", frame)
                .data("shown", shown)
                .render();
    }
}
