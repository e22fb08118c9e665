package se.arsredovisning.reports.report;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.reports.cache.FieldSelection;
import se.arsredovisning.reports.cache.RenderedReport;
import se.arsredovisning.reports.cache.RenderedReports;
import se.arsredovisning.reports.section.ReportMemory;

/** Gives reports ready to be sent: from memory, or rendered from the database. */
@Singleton
final class ReportRenderer {

    private final ReportService reports;
    private final RenderedReports memory;
    private final ReportMemory reportMemory;
    private final Counter rendered;

    ReportRenderer(ReportService reports, RenderedReports memory, ReportMemory reportMemory, MeterRegistry meters) {
        this.reportMemory = reportMemory;
        this.reports = reports;
        this.memory = memory;
        this.rendered = Counter.builder("reports.rendered")
                .description("How often a report was rendered and compressed")
                .register(meters);
    }

    /**
     * A report as it is now.
     *
     * @throws ProblemException {@code not-found}
     */
    RenderedReport of(SectionId id, FieldSelection fields) {
        RenderedReport ready = memory.find(id.toString(), fields);
        return ready == null ? memory.render(id.toString(), fields, () -> read(id, fields)) : ready;
    }

    private RenderedReport read(SectionId id, FieldSelection fields) {
        reportMemory.reserve(id);
        return render(reports.read(id), fields);
    }

    /**
     * A report as the database has it this moment, even if the notice of its last change is still under way.
     *
     * @throws ProblemException {@code not-found}
     */
    RenderedReport checked(SectionId id, FieldSelection fields) {
        RenderedReport ready = memory.find(id.toString(), fields);
        if (ready != null && ready.plain().tag().equals(reports.find(id).tag(fields))) {
            return ready;
        }
        memory.drop(id.toString());
        return of(id, fields);
    }

    /** Content that the caller has read. It is not kept. */
    RenderedReport of(ReportContent content) {
        return render(content, FieldSelection.ALL);
    }

    private RenderedReport render(ReportContent content, FieldSelection fields) {
        rendered.increment();
        Report report = content.report();
        return RenderedReport.of(report.tag(fields), report.lastModified(), ReportView.json(content, fields));
    }
}
