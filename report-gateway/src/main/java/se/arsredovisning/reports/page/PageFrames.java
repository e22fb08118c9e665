package se.arsredovisning.reports.page;

import jakarta.inject.Singleton;
import java.util.List;

/** Makes frames, with what the installation says of itself. */
@Singleton
public final class PageFrames {

    private final PageSettings settings;
    private final Stylesheet stylesheet;

    PageFrames(PageSettings settings, Stylesheet stylesheet) {
        this.settings = settings;
        this.stylesheet = stylesheet;
    }

    /** A frame of a page that search engines may find. */
    public Frame of(
            PageRequest request,
            String title,
            String description,
            List<Frame.Crumb> crumbs,
            String path,
            List<Frame.Alternate> alternates) {
        return frame(request, title, description, crumbs, path, alternates, false);
    }

    /** A frame of one that they keep off. */
    public Frame hidden(PageRequest request, String title, List<Frame.Crumb> crumbs, String path) {
        return frame(request, title, title, crumbs, path, List.of(), true);
    }

    private Frame frame(
            PageRequest request,
            String title,
            String description,
            List<Frame.Crumb> crumbs,
            String path,
            List<Frame.Alternate> alternates,
            boolean isHidden) {
        return new Frame(
                request,
                settings.name(),
                title,
                description,
                crumbs,
                path,
                stylesheet.address(),
                alternates,
                settings.origin().orElse(""),
                isHidden);
    }
}
