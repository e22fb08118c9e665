package se.arsredovisning.hr.section;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import se.arsredovisning.hr.document.KeptDocument;
import se.arsredovisning.hr.document.SectionDisclosure;
import se.arsredovisning.hr.document.SectionDocument;
import se.arsredovisning.hr.document.SectionRules;
import se.arsredovisning.hr.document.SectionSuccessor;
import se.arsredovisning.hr.document.SectionView;
import se.arsredovisning.kit.http.Paging;
import se.arsredovisning.kit.http.Precondition;
import se.arsredovisning.kit.http.SectionParameters;
import se.arsredovisning.kit.json.DocumentSchema;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.json.PartPatch;
import se.arsredovisning.kit.language.RevisionId;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.problem.Fault;
import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.kit.problem.ProblemType;
import se.arsredovisning.kit.revision.Change;
import se.arsredovisning.kit.revision.Revision;
import se.arsredovisning.kit.revision.RevisionLog;

/**
 * Reads and writes hr sections. Every write, of one value too, is a whole new document through {@link #replace}.
 * Revisions hold what must not be told: outside of this room they are shown by {@link SectionAnswer} only.
 */
@ApplicationScoped
public class SectionService {

    private final RevisionLog log;
    private final DocumentSchema schema;
    private final Event<SectionReplaced> replaced;
    private final SectionDisclosure disclosure;
    private final SectionAnswer answer;

    SectionService(RevisionLog log, Event<SectionReplaced> replaced, SectionAnswer answer) {
        this.log = log;
        this.replaced = replaced;
        this.disclosure = answer.disclosure();
        this.answer = answer;
        this.schema = DocumentSchema.named("Section");
    }

    /**
     * What a write came to.
     *
     * @param revision the section's revision now
     * @param created whether the section did not exist before
     */
    public record Written(Revision revision, boolean created) {}

    /**
     * Gives a section a new document, or leaves it where the new one says what is told. The rules judge what was given, and
     * then what was suppressed in it is put in from what is stored: so nothing that is refused, or how, tells of it. What
     * is compared is what is told, too: a number for a hidden place is a new revision, whether or not it is that number.
     *
     * @param edit the new document, from the one that is told now, or null where there is none; derived members and
     *     nulls are passed over
     * @throws ProblemException {@code precondition-failed} first of all, then {@code invalid-content} with every fault
     *     of structure, or with every fault of the rules; nothing is changed then
     */
    @Transactional
    public Written replace(SectionId id, Precondition precondition, Change change, UnaryOperator<JsonNode> edit) {
        BoardLock board = BoardLock.of(log, id);
        precondition.check(board.own().present());
        JsonNode stored = board.stored();
        JsonNode told = stored == null ? null : disclosure.told(id, stored);
        JsonNode given = accept(id, edit.apply(told), stored);
        if (told != null && KeptDocument.isAsTold(given, told)) {
            return new Written(board.own().latest(), false);
        }
        JsonNode document = new KeptDocument(disclosure, board.sections(log)).of(given, stored);
        return keep(board, document, KeptDocument.changes(given, told, disclosure.told(id, document)), change);
    }

    private JsonNode accept(SectionId id, JsonNode sent, JsonNode stored) {
        JsonNode given = schema.accept(sent);
        SectionDocument document = SectionDocument.read(given);
        List<Fault> faults = new ArrayList<>(SectionRules.faults(id, document));
        faults.addAll(KeptDocument.faults(document, stored));
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        return given;
    }

    /**
     * What would be told of a section that exists after a write, without writing anything. It is made of what is told and
     * what is sent, never of what is hidden: a trial leaves no trace, and could be repeated until it had told everything.
     *
     * @throws ProblemException as {@link #replace}, and {@code not-found} where the section does not exist
     */
    @Transactional
    public JsonNode tryOut(SectionId id, Precondition precondition, UnaryOperator<JsonNode> edit) {
        Revision present = present(id);
        precondition.check(present.id());
        JsonNode stored = Json.read(present.document());
        JsonNode given = accept(id, edit.apply(disclosure.told(id, stored)), stored);
        return new KeptDocument(disclosure, BoardLock.unlocked(log, id).sections(log)).tried(given, stored);
    }

    private Written keep(BoardLock board, JsonNode document, List<String> changes, Change change) {
        RevisionLog.Head head = board.own();
        Revision revision = log.append(head, document, changes, change);
        answer.ensureReadable(revision);
        fire(head.section(), document);
        board.later()
                .filter(RevisionLog.Head::exists)
                .ifPresent(later -> follow(later, head.section(), document, change));
        return new Written(revision, !head.exists());
    }

    /** What a section's year hides now is hidden in the later section too that tells it as the year before. */
    private void follow(RevisionLog.Head later, SectionId section, JsonNode document, Change change) {
        JsonNode followed = disclosure.following(later.document(), section, document);
        JsonNode before = disclosure.told(later.section(), later.document());
        JsonNode after = disclosure.told(later.section(), followed);
        if (!Json.same(before, after)) {
            String reason = "Disclosure control after a change of " + section;
            log.append(later, followed, Json.changedPointers(before, after), new Change(change.by(), reason));
            fire(later.section(), followed);
        }
    }

    private void fire(SectionId section, JsonNode document) {
        replaced.fire(new SectionReplaced(section, SectionDocument.read(disclosure.told(section, document))));
    }

    /**
     * Changes one part of a section by a JSON Merge Patch (RFC 7396).
     *
     * @param patch reads the patch, once the precondition holds
     * @throws ProblemException as {@link #replace}, and {@code not-found} where the section or the part does not exist;
     *     pointers of faults are relative to the part, or name the section where the fault lies outside of it
     */
    @Transactional
    public Revision patch(SectionId id, Part part, Precondition precondition, Change change, Supplier<JsonNode> patch) {
        present(id);
        PartPatch patched = new PartPatch(part.identity(), patch);
        try {
            return replace(id, precondition, change, told -> {
                        if (told == null) {
                            throw noSection(id);
                        }
                        return patched.apply(told, part.in(SectionDocument.read(told)));
                    })
                    .revision();
        } catch (ProblemException e) {
            throw patched.told(e, SectionView.path(id));
        }
    }

    /**
     * Deletes a section; its history stays.
     *
     * @throws ProblemException {@code precondition-failed}, or {@code not-found}
     */
    @Transactional
    public void delete(SectionId id, Precondition precondition, Change change) {
        RevisionLog.Head head = log.lock(id);
        precondition.check(head.present());
        if (!head.exists()) {
            throw noSection(id);
        }
        log.append(head, null, change);
        replaced.fire(new SectionReplaced(id, null));
    }

    /**
     * Begins the section of a later period from this one.
     *
     * @throws ProblemException {@code not-found} where this one does not exist, {@code invalid-content} where the
     *     period is no later one, {@code conflict} where that section exists already
     */
    @Transactional
    public Revision succeed(SectionId from, SectionId to, Change change) {
        present(from);
        if (!to.endOfPeriod().isAfter(from.endOfPeriod())) {
            throw ProblemException.invalid(
                    List.of(new Fault("/period", to.period(), "is not later than " + from.period())));
        }
        BoardLock board = BoardLock.of(log, to);
        if (board.own().exists()) {
            throw new ProblemException(ProblemType.CONFLICT, "The section " + to + " exists already.");
        }
        JsonNode stored = Json.read(present(from).document());
        JsonNode begun = SectionSuccessor.of(stored, disclosure.told(from, stored), from, to);
        JsonNode document = new KeptDocument(disclosure, board.sections(log)).of(begun, null);
        return keep(board, document, List.of(""), change).revision();
    }

    /**
     * The section as it is now.
     *
     * @throws ProblemException {@code not-found} where it does not exist
     */
    public Revision present(SectionId id) {
        return find(id).orElseThrow(() -> noSection(id));
    }

    /** The section as it is now, if it exists. */
    public Optional<Revision> find(SectionId id) {
        return log.latest(id).filter(revision -> !revision.deleted());
    }

    /** Stands for all sections that exist. */
    public RevisionId state() {
        return log.state();
    }

    /** The sections that exist, by municipality, board and period. */
    public RevisionLog.Found list(SectionParameters asked, Paging paging) {
        return log.sections(asked, paging);
    }

    /**
     * A section's revisions, the newest first; also of one that has been deleted.
     *
     * @throws ProblemException {@code not-found} where it never was
     */
    public RevisionLog.Found history(SectionId id, Paging paging) {
        RevisionLog.Found found = log.history(id, paging);
        if (found.total() == 0) {
            throw noSection(id);
        }
        return found;
    }

    /**
     * One revision of a section, which must not be told: it holds what is suppressed, and no roles exist yet that could
     * read it.
     *
     * @throws ProblemException {@code not-found}, else {@code forbidden}
     */
    public ProblemException refusal(SectionId id, long number) {
        return log.find(id, number).isEmpty()
                ? ProblemException.notFound("The section " + id + " has no revision " + number + ".")
                : new ProblemException(
                        ProblemType.FORBIDDEN,
                        "A revision's document holds sick leave that must not be told. Read the section instead.");
    }

    private static ProblemException noSection(SectionId id) {
        return ProblemException.notFound("There is no section " + id + ".");
    }
}
