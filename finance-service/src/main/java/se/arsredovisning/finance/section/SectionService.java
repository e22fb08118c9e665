package se.arsredovisning.finance.section;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import se.arsredovisning.finance.document.GivenMembers;
import se.arsredovisning.finance.document.InterimForecasts;
import se.arsredovisning.finance.document.SectionDocument;
import se.arsredovisning.finance.document.SectionRules;
import se.arsredovisning.finance.document.SectionSuccessor;
import se.arsredovisning.finance.document.SectionView;
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

/** Reads and writes finance sections. Every write, of one value too, is a whole new document through {@link #replace}. */
@ApplicationScoped
public class SectionService {

    private final RevisionLog log;
    private final DocumentSchema schema;
    private final Event<SectionReplaced> replaced;

    SectionService(RevisionLog log, Event<SectionReplaced> replaced) {
        this.log = log;
        this.replaced = replaced;
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
     * Gives a section a new document, or leaves it where the new one says the same.
     *
     * @param edit the new document, from the section as it is and locked; derived members and nulls are passed over
     * @throws ProblemException {@code precondition-failed} first of all, then {@code invalid-content} with every fault
     *     of structure, or with every fault of the rules; nothing is changed then
     */
    @Transactional
    public Written replace(
            SectionId id, Precondition precondition, Change change, Function<RevisionLog.Head, JsonNode> edit) {
        RevisionLog.Head head = log.lock(id);
        precondition.check(head.present());
        JsonNode given = accept(id, edit.apply(head));
        if (head.exists() && Json.same(head.document(), given)) {
            return new Written(head.latest(), false);
        }
        Revision revision = log.append(head, given, change);
        SectionAnswer.ensureReadable(revision);
        replaced.fire(SectionReplaced.by(id, SectionDocument.read(given)));
        return new Written(revision, !head.exists());
    }

    /**
     * What a write would make of a section that exists, without writing anything.
     *
     * @return the document that would be kept
     * @throws ProblemException as {@link #replace}, and {@code not-found} where the section does not exist
     */
    @Transactional
    public JsonNode tryOut(SectionId id, Precondition precondition, UnaryOperator<JsonNode> edit) {
        Revision present = present(id);
        precondition.check(present.id());
        return accept(id, edit.apply(Json.read(present.document())));
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
            return replace(id, precondition, change, head -> {
                        JsonNode document = head.document();
                        return patched.apply(document, part.in(SectionDocument.read(document)));
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
        replaced.fire(SectionReplaced.byNothing(id));
    }

    /**
     * Begins the section of a later period from this one.
     *
     * @throws ProblemException {@code not-found} where this one does not exist, {@code invalid-content} where the
     *     period is no later one, {@code conflict} where that section exists already
     */
    @Transactional
    public Revision succeed(SectionId from, SectionId to, Change change) {
        Revision present = present(from);
        if (!to.endOfPeriod().isAfter(from.endOfPeriod())) {
            throw ProblemException.invalid(
                    List.of(new Fault("/period", to.period(), "is not later than " + from.period())));
        }
        JsonNode document = SectionSuccessor.of(Json.read(present.document()), from, to);
        return replace(to, Precondition.of(null, null), change, head -> {
                    if (head.exists()) {
                        throw new ProblemException(ProblemType.CONFLICT, "The section " + to + " exists already.");
                    }
                    return document;
                })
                .revision();
    }

    /**
     * The section as it is now.
     *
     * @throws ProblemException {@code not-found} where it does not exist
     */
    public Revision present(SectionId id) {
        return log.latest(id).filter(revision -> !revision.deleted()).orElseThrow(() -> noSection(id));
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
     * One revision of a section.
     *
     * @throws ProblemException {@code not-found}
     */
    public Revision revision(SectionId id, long number) {
        return log.find(id, number)
                .orElseThrow(() -> ProblemException.notFound("The section " + id + " has no revision " + number + "."));
    }

    /** The document that is kept of what was given. */
    private JsonNode accept(SectionId id, JsonNode edited) {
        JsonNode given = withInterimForecasts(id, schema.accept(GivenMembers.of(edited)));
        List<Fault> faults = SectionRules.faults(id, SectionDocument.read(given));
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        return given;
    }

    /** What the board forecast during the year is copied when the year's section is written; their revisions are named. */
    private JsonNode withInterimForecasts(SectionId id, JsonNode given) {
        if (id.interim()) {
            return given;
        }
        List<InterimForecasts.Interim> interims = log.present(id.interims()).stream()
                .map(revision -> new InterimForecasts.Interim(
                        revision.section(), revision.number(), SectionDocument.read(Json.read(revision.document()))))
                .toList();
        return InterimForecasts.copied(given, interims);
    }

    private static ProblemException noSection(SectionId id) {
        return ProblemException.notFound("There is no section " + id + ".");
    }
}
