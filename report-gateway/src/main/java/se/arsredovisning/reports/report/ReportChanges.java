package se.arsredovisning.reports.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.stream.Stream;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.revision.RevisionAppended;

/** A new version of a report is told to all replicas in its transaction, and dropped here after the commit. */
@ApplicationScoped
class ReportChanges {

    private final NoticeRepository notices;
    private final RenderedReports memory;

    ReportChanges(NoticeRepository notices, RenderedReports memory) {
        this.notices = notices;
        this.memory = memory;
    }

    void tell(@Observes RevisionAppended change) {
        affected(change.section()).map(SectionId::toString).forEach(notices::tell);
    }

    void drop(@Observes(during = TransactionPhase.AFTER_SUCCESS) RevisionAppended change) {
        affected(change.section()).map(SectionId::toString).forEach(memory::drop);
    }

    /** The report, and its neighbours: they link it, and the one after is checked against it. */
    private static Stream<SectionId> affected(SectionId report) {
        return Stream.concat(Stream.of(report), Neighbours.ids(report));
    }
}
