package se.arsredovisning.reports.fetching;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import se.arsredovisning.reports.section.FreshnessService;
import se.arsredovisning.reports.section.Part;
import se.arsredovisning.reports.section.SectionService;

/** Runs one worker and one probe for every service that has an address, from start to stop. */
@ApplicationScoped
class SectionWorkers {

    private final SectionService sections;
    private final Map<Part, SectionWorker> workers = new EnumMap<>(Part.class);
    private final Map<Part, ServiceProbe> probes = new EnumMap<>(Part.class);

    SectionWorkers(
            SectionSource source,
            SectionService sections,
            SectionFetcher fetcher,
            Reconciliation reconciliation,
            FreshnessService freshness,
            @ConfigProperty(name = "probe.every", defaultValue = "2s") Duration probeEvery,
            @ConfigProperty(name = "reconciliation.every", defaultValue = "60s") Duration every,
            @ConfigProperty(name = "reconciliation.after-failure", defaultValue = "5s") Duration afterFailure) {
        this.sections = sections;
        SectionWorker.Pace pace = new SectionWorker.Pace(every, afterFailure);
        for (Part part : source.configured()) {
            Comparison comparison = new Comparison(part, reconciliation, freshness);
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
            probes.get(part).start(worker::wake, worker::back);
        });
    }

    void stop(@Observes ShutdownEvent event) {
        probes.values().forEach(ServiceProbe::close);
        workers.values().forEach(SectionWorker::close);
    }

    /** Says that sections of a part are due. Never waits. */
    void wake(Part part) {
        workers.get(part).wake();
    }

    /** Whether a part's service could be asked last, as this process saw it. */
    boolean answers(Part part) {
        return probes.get(part).answers();
    }

    /** Says that a part's service did not answer, so that it is probed soon. Never waits. */
    void doubt(Part part) {
        probes.get(part).doubt();
    }
}
