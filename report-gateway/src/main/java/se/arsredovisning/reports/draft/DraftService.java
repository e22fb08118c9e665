package se.arsredovisning.reports.draft;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.function.Supplier;
import se.arsredovisning.kit.http.Precondition;
import se.arsredovisning.kit.json.DocumentSchema;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.kit.query.Paging;
import se.arsredovisning.kit.query.SectionFilter;
import se.arsredovisning.kit.revision.Change;
import se.arsredovisning.kit.revision.Revision;
import se.arsredovisning.kit.revision.RevisionLog;
import se.arsredovisning.kit.sentence.Sentence;
import se.arsredovisning.reports.access.ReadableReport;
import se.arsredovisning.reports.access.ReadableReports;
import se.arsredovisning.reports.check.CheckService;
import se.arsredovisning.reports.section.SectionChanged;
import se.arsredovisning.reports.section.SectionContent;
import se.arsredovisning.reports.section.SectionCopyService;
import se.arsredovisning.reports.section.SnapshotRepository;

/**
 * Reads and writes reports. A report exists when it has members of its own or at least one section; each change of
 * either is a revision.
 */
@ApplicationScoped
public class DraftService {

    private static final String ITSELF = "report-gateway";

    private final RevisionLog log;
    private final SectionCopyService sections;
    private final CheckService checks;
    private final SnapshotRepository snapshots;
    private final DocumentSchema schema;

    DraftService(RevisionLog log, SectionCopyService sections, CheckService checks, SnapshotRepository snapshots) {
        this.log = log;
        this.sections = sections;
        this.checks = checks;
        this.snapshots = snapshots;
        this.schema = DocumentSchema.named("DraftRequest");
    }

    /**
     * What a write came to.
     *
     * @param content the report as it is now
     * @param created whether it did not exist before
     */
    public record Written(DraftContent content, boolean created) {}

    /**
     * Some reports.
     *
     * @param reports those of the page
     * @param total how many there are on all pages
     */
    public record Found(List<Draft> reports, long total) {}

    /**
     * The report as it is now, without texts.
     *
     * @throws ProblemException {@code not-found}
     */
    @Transactional
    public Draft find(SectionId id) {
        snapshots.begin();
        return report(ReadableReport.ofCaller(present(id)));
    }

    /**
     * The report as it is now, with the texts of its parts.
     *
     * @throws ProblemException {@code not-found}
     */
    @Transactional
    public DraftContent read(SectionId id) {
        snapshots.begin();
        return content(ReadableReport.ofCaller(present(id)));
    }

    /**
     * Gives a report other members of its own, or leaves it where they say the same.
     *
     * @param given reads the new members; derived members and nulls are passed over
     * @throws ProblemException {@code precondition-failed} first of all, then {@code invalid-content} with every fault;
     *     nothing is changed then
     */
    @Transactional
    public Written replace(SectionId id, Precondition precondition, Change change, Supplier<JsonNode> given) {
        RevisionLog.Head head = log.lock(id);
        precondition.check(head.present());
        DraftDocument before = document(head);
        JsonNode own = schema.accept(given.get());
        ProblemException.throwIfAny(DraftRules.faults(own));
        DraftDocument after = before.withOwn(own);
        Revision revision =
                head.exists() && before.same(after) ? head.latest() : log.append(head, after.json(), change);
        return new Written(content(ReadableReport.ofCaller(revision)), !head.exists());
    }

    /** The reports that exist, by municipality, board and period. */
    @Transactional
    public Found list(SectionFilter asked, Paging paging) {
        snapshots.begin();
        RevisionLog.Found found = log.sections(asked.within(ReadableReports.ofCaller()), paging);
        return new Found(reports(found.map(revision -> forList(ReadableReport.ofCaller(revision)))), found.total());
    }

    /** A list shows no more of a report: whatever else it says is not held for all rows at once. */
    private static ReadableReport forList(ReadableReport report) {
        Revision revision = report.revision();
        return report.with(revision.withDocument(Json.write(
                DraftDocument.of(Json.read(revision.document())).forList().json())));
    }

    /**
     * A report's revisions, the newest first; also of one that no longer exists.
     *
     * @throws ProblemException {@code not-found} where it never was
     */
    public RevisionLog.Found history(SectionId id, Paging paging) {
        RevisionLog.Found found = log.history(id, paging);
        if (found.total() == 0 || !ReadableReport.tellsItself(id)) {
            throw noReport(id);
        }
        return found;
    }

    /**
     * One revision of a report.
     *
     * @throws ProblemException {@code not-found}
     */
    public Revision revision(SectionId id, long number) {
        return log.find(id, number)
                .filter(found -> ReadableReport.tellsItself(id))
                .orElseThrow(() -> ProblemException.notFound(Sentence.of("reports.no-revision", id, number)));
    }

    /** A copy has changed: in its transaction the report gets the revision that says so. */
    @Transactional(Transactional.TxType.MANDATORY)
    void follow(@Observes SectionChanged section) {
        RevisionLog.Head head = log.lock(section.section());
        DraftDocument before = document(head);
        DraftDocument after = before.with(section);
        if (!before.same(after)) {
            String reason = section.etag() == null
                    ? "The section of " + section.part().api() + " is gone"
                    : "Revision " + section.revision() + " of the section of "
                            + section.part().api();
            log.append(head, after.isEmpty() ? null : after.json(), Change.of(ITSELF, reason));
        }
    }

    private Revision present(SectionId id) {
        return log.latest(id).filter(latest -> !latest.deleted()).orElseThrow(() -> noReport(id));
    }

    private DraftContent content(ReadableReport readable) {
        List<SectionContent> texts = sections.contents(readable.revision().section()).stream()
                .filter(text -> readable.parts().contains(text.part()))
                .toList();
        return new DraftContent(report(readable), texts, checks.counts(readable, texts));
    }

    private Draft report(ReadableReport readable) {
        return reports(List.of(readable)).get(0);
    }

    /** As many questions for many reports as for one. */
    private List<Draft> reports(List<ReadableReport> reports) {
        List<SectionId> ids =
                reports.stream().map(report -> report.revision().section()).toList();
        var partStates = sections.partStates(ids);
        var marks = log.marks(ids.stream().flatMap(AdjacentReports::ids).toList());
        var others = log.stamps(ids);
        return reports.stream()
                .map(report -> {
                    SectionId id = report.revision().section();
                    return new Draft(report, partStates.get(id), AdjacentReports.of(id, marks), others.get(id));
                })
                .toList();
    }

    private static DraftDocument document(RevisionLog.Head head) {
        return head.exists() ? DraftDocument.of(head.document()) : DraftDocument.empty();
    }

    static ProblemException noReport(SectionId id) {
        return ProblemException.notFound(Sentence.of("problem.no-report", id));
    }
}
