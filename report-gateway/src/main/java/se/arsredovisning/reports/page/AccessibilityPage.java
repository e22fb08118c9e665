package se.arsredovisning.reports.page;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import se.arsredovisning.kit.language.RevisionId;
import se.arsredovisning.reports.cache.ReadyEditions;

/** How accessible the pages are: what was tested, and in the publisher's words what else there is to say. */
@Singleton
final class AccessibilityPage implements PageSource {

    private final PageSettings settings;
    private final PageFrames frames;
    private final PageTemplates templates;
    private final Clock clock;

    AccessibilityPage(PageSettings settings, PageFrames frames, PageTemplates templates, Clock clock) {
        this.settings = settings;
        this.frames = frames;
        this.templates = templates;
        this.clock = clock;
    }

    @Override
    public boolean isAt(PageRequest request) {
        return request.path().size() == 1 && (request.isBelow("tillganglighet") || request.isBelow("accessibility"));
    }

    @Override
    public PageReply answer(PageRequest request) {
        request.takes();
        PageWords w = request.words();
        String path = "/" + w.say("accessibility.path");
        if (!request.uri().equals(request.root() + path)) {
            return new PageReply.Moved(request.root() + path);
        }
        AccessibilityView view = new AccessibilityView(
                Prose.html(settings.accessibilityText().orElse(null)),
                settings.accessibilityContact().orElse(""));
        Frame frame =
                frames.of(request, w.say("accessibility"), w.say("accessibility.lead"), List.of(), path, List.of());
        return new PageReply.Ready(
                PageFile.page(
                        request.language(),
                        RevisionId.NONE,
                        clock.instant(),
                        List.of(),
                        templates.render("accessibility", frame, view)),
                ReadyEditions.CACHING);
    }
}
