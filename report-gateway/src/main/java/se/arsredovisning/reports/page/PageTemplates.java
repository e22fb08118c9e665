package se.arsredovisning.reports.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The templates of this room, held against what they show when the gateway is built. */
@CheckedTemplate(basePath = "page")
final class PageTemplates {

    private PageTemplates() {}

    static native TemplateInstance start(Frame frame, Start start);

    static native TemplateInstance failure(Frame frame, Failure failure);
}
