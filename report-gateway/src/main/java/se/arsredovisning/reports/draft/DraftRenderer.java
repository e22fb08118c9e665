package se.arsredovisning.reports.draft;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import se.arsredovisning.kit.http.EntityTag;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.reports.access.ReadableReport;
import se.arsredovisning.reports.cache.RenderedReport;
import se.arsredovisning.reports.cache.RenderedReports;
import se.arsredovisning.reports.cache.Rendition;
import se.arsredovisning.reports.section.ReportMemory;

/** Gives reports ready to be sent: from memory, or rendered from the database. */
@Singleton
final class DraftRenderer {

    private final DraftService reports;
    private final RenderedReports memory;
    private final ReportMemory reportMemory;
    private final Counter rendered;

    DraftRenderer(DraftService reports, RenderedReports memory, ReportMemory reportMemory, MeterRegistry meters) {
        this.reportMemory = reportMemory;
        this.reports = reports;
        this.memory = memory;
        this.rendered = Counter.builder("reports.rendered")
                .description("How often a report was rendered and compressed")
                .register(meters);
    }

    /**
     * A report as it is now. Only the whole of it is kept in memory, and given to those alone who may read that.
     *
     * @throws ProblemException {@code not-found}
     */
    RenderedReport of(SectionId id, Rendition asked) {
        if (!ReadableReport.isWhole(id)) {
            return read(id, asked);
        }
        RenderedReport ready = memory.find(id.toString(), asked);
        return ready == null ? memory.render(id.toString(), asked, () -> read(id, asked)) : ready;
    }

    private RenderedReport read(SectionId id, Rendition asked) {
        reportMemory.reserve(id);
        return render(reports.read(id), asked);
    }

    /**
     * A report as the database has it this moment, even if the notice of its last change is still under way.
     *
     * @throws ProblemException {@code not-found}
     */
    RenderedReport checked(SectionId id, Rendition asked) {
        if (!ReadableReport.isWhole(id)) {
            return read(id, asked);
        }
        RenderedReport ready = memory.find(id.toString(), asked);
        if (ready != null && ready.plain().tag().equals(tag(reports.find(id), asked))) {
            return ready;
        }
        memory.drop(id.toString());
        return of(id, asked);
    }

    /** Content that the caller has read. It is not kept. */
    RenderedReport of(DraftContent content, Rendition asked) {
        return render(content, asked);
    }

    private static EntityTag tag(Draft report, Rendition asked) {
        return report.tag(asked.fields()).in(asked.language());
    }

    private RenderedReport render(DraftContent content, Rendition asked) {
        rendered.increment();
        Draft report = content.report();
        String json = DraftView.json(content, asked);
        EntityTag tag = report.isWhole() ? tag(report, asked) : tag(report, asked, json);
        return RenderedReport.of(tag, report.lastModified(), asked.language(), json);
    }

    /** Tells nothing of what is not shown: it follows from what is. */
    private static EntityTag tag(Draft report, Rendition asked, String json) {
        return new EntityTag(report.revision().id(), Draft.RULES + "-" + Draft.hash(json)).in(asked.language());
    }
}
