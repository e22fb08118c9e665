package se.arsredovisning.reports.section;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Runs one worker for every service that has an address, from start to stop. */
@ApplicationScoped
class SectionWorkers {

    private final Map<Part, SectionWorker> workers = new EnumMap<>(Part.class);

    SectionWorkers(
            SectionSource source,
            SectionService sections,
            SectionFetcher fetcher,
            Reconciliation reconciliation,
            @ConfigProperty(name = "reconciliation.every", defaultValue = "60s") Duration every,
            @ConfigProperty(name = "reconciliation.while-unreachable", defaultValue = "5s") Duration unreachable) {
        SectionWorker.Pace pace = new SectionWorker.Pace(every, unreachable);
        for (Part part : source.configured()) {
            workers.put(part, new SectionWorker(part, sections, fetcher, reconciliation, pace));
        }
    }

    void start(@Observes StartupEvent event) {
        workers.values().forEach(SectionWorker::start);
    }

    void stop(@Observes ShutdownEvent event) {
        workers.values().forEach(SectionWorker::close);
    }

    /** Says that sections of a part are due. Never waits. */
    void wake(Part part) {
        workers.get(part).wake();
    }

    /** Says that a part's service did not answer, so that it is asked for its list at once. Never waits. */
    void doubt(Part part) {
        workers.get(part).doubt();
    }
}
