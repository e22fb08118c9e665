package se.arsredovisning.reports.page;

import io.quarkus.qute.Engine;
import jakarta.inject.Singleton;
import java.util.Locale;

/**
 * The templates of pages. What a template shows stands in its head by type, and is held against it when the gateway is built; all
 * text is escaped but for what is made to be HTML (a {@code RawString}).
 */
@Singleton
public final class PageTemplates {

    private static final String FOLDER = "page/";

    private final Engine engine;

    PageTemplates(Engine engine) {
        this.engine = engine;
    }

    /**
     * A page.
     *
     * @param name the template's: it calls the frame {@code frame}, and what it shows as its type, beginning with a small letter
     */
    public String render(String name, Frame frame, Record shown) {
        String type = shown.getClass().getSimpleName();
        return engine.getTemplate(FOLDER + name)
                .data("frame", frame)
                .data(type.substring(0, 1).toLowerCase(Locale.ROOT) + type.substring(1), shown)
                .render();
    }
}
