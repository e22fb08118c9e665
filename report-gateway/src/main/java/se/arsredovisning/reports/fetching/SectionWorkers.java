package se.arsredovisning.reports.fetching;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import se.arsredovisning.reports.section.CopyStateService;
import se.arsredovisning.reports.section.ReportPart;
import se.arsredovisning.reports.section.SectionCopyService;

/** Runs one worker and one probe for every service that has an address, from start to stop. */
@ApplicationScoped
class SectionWorkers {

    private final SectionCopyService sections;
    private final Map<ReportPart, SectionWorker> workers = new EnumMap<>(ReportPart.class);
    private final Map<ReportPart, ServiceProbe> probes = new EnumMap<>(ReportPart.class);

    SectionWorkers(
            SectionSource source,
            SectionCopyService sections,
            SectionFetcher fetcher,
            Reconciliation reconciliation,
            CopyStateService copyStates,
            @ConfigProperty(name = "probe.every", defaultValue = "2s") Duration probeEvery,
            @ConfigProperty(name = "reconciliation.every", defaultValue = "60s") Duration every,
            @ConfigProperty(name = "reconciliation.after-failure", defaultValue = "5s") Duration afterFailure) {
        this.sections = sections;
        SectionWorker.Pace pace = new SectionWorker.Pace(every, afterFailure);
        for (ReportPart part : source.configured()) {
            CopyComparison comparison = new CopyComparison(part, reconciliation, copyStates);
            ServiceProbe probe = new ServiceProbe(part, source, comparison, sections, probeEvery);
            probes.put(part, probe);
            workers.put(part, new SectionWorker(part, sections, fetcher, reconciliation, probe, pace));
        }
    }

    /** Before anything is answered, since what the rows say may be from before all replicas were away. */
    void start(@Observes StartupEvent event) {
        sections.unconfirm();
        workers.forEach((part, worker) -> {
            worker.start();
            probes.get(part).start(worker::wake, worker::resume);
        });
    }

    void stop(@Observes ShutdownEvent event) {
        probes.values().forEach(ServiceProbe::close);
        workers.values().forEach(SectionWorker::close);
    }

    /** Says that sections of a part are due. Never waits. */
    void wake(ReportPart part) {
        workers.get(part).wake();
    }

    /** Whether a part's service could be asked last, as this process saw it. */
    boolean answers(ReportPart part) {
        return probes.get(part).answers();
    }

    /** Says that a part's service did not answer, so that it is probed soon. Never waits. */
    void probeSoon(ReportPart part) {
        probes.get(part).probeSoon();
    }
}
