package se.arsredovisning.kit.section;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.arsredovisning.kit.http.Precondition;
import se.arsredovisning.kit.json.DocumentSchema;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.language.RevisionId;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.language.SectionStatus;
import se.arsredovisning.kit.problem.Fault;
import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.kit.problem.ProblemType;
import se.arsredovisning.kit.query.Paging;
import se.arsredovisning.kit.query.ReadableRows;
import se.arsredovisning.kit.query.Replaced;
import se.arsredovisning.kit.revision.Change;
import se.arsredovisning.kit.revision.Revision;
import se.arsredovisning.kit.revision.RevisionLog;
import se.arsredovisning.kit.sentence.Sentence;

/**
 * A service's sections as documents. What one says, its service knows: the service reads the document, holds it against its
 * rules and works out what is shown of it, in a transaction of its own that a write here takes part in.
 */
@ApplicationScoped
public class SectionStore {

    private final RevisionLog log;
    private final DocumentSchema schema;

    public SectionStore(RevisionLog log) {
        this.log = log;
        this.schema = DocumentSchema.named("Section");
    }

    /** Begins a write of a section, also of one that does not exist yet. Waits for any other writer of it. */
    public SectionWrite lock(SectionId id) {
        return new SectionWrite(log, log.lock(id));
    }

    /**
     * Begins the section of a later period from an earlier one.
     *
     * @throws ProblemException {@code invalid-content} where the period is no later one, {@code conflict} where the later
     *     section exists already
     */
    public SectionWrite lockSuccessor(SectionId from, SectionId to) {
        requireLater(from, to);
        return lock(to).requireNew();
    }

    /**
     * Ends the request where no section of that period can be begun from another.
     *
     * @throws ProblemException {@code invalid-content}
     */
    public static void requireLater(SectionId from, SectionId to) {
        if (!to.endOfPeriod().isAfter(from.endOfPeriod())) {
            throw ProblemException.invalid(
                    List.of(new Fault("/period", to.period(), Sentence.of("fault.period-not-later", from.period()))));
        }
    }

    /**
     * A document that fits the schema {@code Section}, as it will be read again: without derived members and nulls.
     *
     * @throws ProblemException {@code invalid-content} with every fault of structure
     */
    public JsonNode accept(JsonNode given) {
        return Json.reread(schema.accept(given));
    }

    /**
     * Holds what a section would be read as against what may be sent.
     *
     * @throws ProblemException as {@link DocumentSchema#ensureTaken} says
     */
    public void ensureTaken(JsonNode shown) {
        schema.ensureTaken(shown);
    }

    /**
     * Deletes a section; its history stays.
     *
     * @return which revision takes whose place
     * @throws ProblemException {@code precondition-failed}, {@code not-found}, or {@code locked}
     */
    public Replaced delete(SectionId id, Precondition precondition, Change change) {
        SectionWrite write = lock(id).check(precondition).requirePresent();
        return write.replaced(write.keep(null, List.of(""), change));
    }

    /**
     * The section as it is now.
     *
     * @throws ProblemException {@code not-found} where it does not exist
     */
    public Revision present(SectionId id) {
        return find(id).orElseThrow(() -> noSection(id));
    }

    /** The section as it is now, or a revision without a number where it does not exist. */
    public Revision presentOrNone(SectionId id) {
        return find(id).orElseGet(() -> Revision.unwritten(id, 0));
    }

    /** The section as it is now, if it exists. */
    public Optional<Revision> find(SectionId id) {
        return log.latest(id).filter(revision -> !revision.deleted());
    }

    /** The section's document, or that which was deleted; null where the section never was. */
    public JsonNode last(SectionId id) {
        return last(log, log.latest(id).orElse(null));
    }

    static JsonNode last(RevisionLog log, Revision latest) {
        return Optional.ofNullable(latest)
                .flatMap(last -> last.deleted() ? log.find(last.section(), last.number() - 1) : Optional.of(last))
                .map(Revision::document)
                .map(Json::read)
                .orElse(null);
    }

    /** Those of the sections that exist, in the order of their periods. */
    public List<Revision> present(List<SectionId> ids) {
        return log.present(ids);
    }

    /** Stands for all sections that exist and that whoever asks may read. */
    public RevisionId state(ReadableRows scope) {
        return log.state(scope);
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
                .orElseThrow(() -> ProblemException.notFound(Sentence.of("problem.no-revision", id, number)));
    }

    /** Who changed a section's document, or said that it is ready, since it was last approved. */
    Set<String> authors(SectionId id) {
        return log.authors(id);
    }

    /**
     * Ends the request where another document may not take the place of this revision's.
     *
     * @throws ProblemException {@code locked} where it is approved
     */
    public static void ensureUnlocked(Revision present) {
        if (present.status() == SectionStatus.APPROVED) {
            throw new ProblemException(ProblemType.LOCKED, Sentence.of("problem.section-approved", present.section()));
        }
    }

    static ProblemException noSection(SectionId id) {
        return ProblemException.notFound(Sentence.of("problem.no-section", id));
    }
}
