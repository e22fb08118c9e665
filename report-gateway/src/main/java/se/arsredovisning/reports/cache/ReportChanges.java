package se.arsredovisning.reports.cache;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
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

    void announce(@Observes RevisionAppended change) {
        notices.send(board(change.section()) + NoticeRepository.ALL);
    }

    void drop(@Observes(during = TransactionPhase.AFTER_SUCCESS) RevisionAppended change) {
        memory.dropAll(board(change.section()));
    }

    /** What the ids of all reports of its board begin with: its neighbours link it, later ones are checked against it. */
    private static String board(SectionId report) {
        return report.municipality() + "-" + report.board() + "-";
    }
}
