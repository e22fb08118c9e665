package se.arsredovisning.reports.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import se.arsredovisning.kit.http.Precondition;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.kit.revision.Change;
import se.arsredovisning.kit.revision.Revision;
import se.arsredovisning.kit.revision.RevisionLog;
import se.arsredovisning.kit.revision.RevisionNews;
import se.arsredovisning.reports.section.SectionCopyService;

/** Holds drafts still while editions are made of them, and keeps in their history what happens to those. */
@ApplicationScoped
public class FrozenDrafts {

    private final RevisionLog log;
    private final SectionCopyService sections;

    FrozenDrafts(RevisionLog log, SectionCopyService sections) {
        this.log = log;
        this.sections = sections;
    }

    /**
     * Ends the request where it is about another revision of a report than the present one.
     *
     * @throws ProblemException {@code not-found}, {@code precondition-failed}
     */
    @Transactional
    public void check(SectionId id, Precondition precondition) {
        precondition.check(present(id).id());
    }

    /** All of a report as it is now, whoever asks. */
    @Transactional
    public FrozenDraft freeze(SectionId id) {
        return frozen(present(id));
    }

    /**
     * The same, and nobody changes it until the caller's transaction ends.
     *
     * @throws ProblemException {@code not-found}, {@code precondition-failed}
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public FrozenDraft freeze(SectionId id, Precondition precondition) {
        RevisionLog.Head head = log.lock(id);
        if (!head.exists()) {
            throw DraftService.noReport(id);
        }
        precondition.check(head.present());
        return frozen(head.latest());
    }

    /**
     * What a revision tells of that happened to an edition.
     *
     * @param by who did it, and why
     * @param news what the world is told; null where it is told nothing
     */
    public record News(Change by, RevisionNews news) {}

    /** Keeps that something happened to an edition of a report that the transaction has locked: a revision, and its event. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void tell(SectionId id, News happened) {
        RevisionLog.Head head = log.lock(id);
        if (head.exists()) {
            log.tell(head, happened.by(), happened.news());
        }
    }

    /** Locks a report, lets something happen to an edition of it, and keeps that. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void tellAfter(SectionId id, Supplier<Optional<News>> happening) {
        log.lock(id);
        happening.get().ifPresent(happened -> tell(id, happened));
    }

    /**
     * Ends the request where there is no such report.
     *
     * @throws ProblemException {@code not-found}
     */
    @Transactional
    public void ensurePresent(SectionId id) {
        present(id);
    }

    private Revision present(SectionId id) {
        return log.latest(id).filter(latest -> !latest.deleted()).orElseThrow(() -> DraftService.noReport(id));
    }

    private FrozenDraft frozen(Revision report) {
        SectionId id = report.section();
        return new FrozenDraft(report, sections.partStates(List.of(id)).get(id), sections.contents(id));
    }
}
