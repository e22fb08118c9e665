package se.arsredovisning.kit.section;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.arsredovisning.kit.http.Precondition;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.language.RevisionId;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.language.SectionStatus;
import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.kit.problem.ProblemType;
import se.arsredovisning.kit.query.Replaced;
import se.arsredovisning.kit.revision.Change;
import se.arsredovisning.kit.revision.Revision;
import se.arsredovisning.kit.revision.RevisionLog;
import se.arsredovisning.kit.sentence.Sentence;

/** A section that is being written: locked until the transaction ends. */
public final class SectionWrite {

    private static final String STATUS = "/status";

    private final RevisionLog log;
    private final RevisionLog.Head head;
    private JsonNode present;

    SectionWrite(RevisionLog log, RevisionLog.Head head) {
        this.log = log;
        this.head = head;
    }

    /**
     * Goes on only where the headers of the request hold.
     *
     * @throws ProblemException {@code precondition-failed}
     */
    public SectionWrite check(Precondition precondition) {
        precondition.check(head.present());
        return this;
    }

    /**
     * Goes on only where the section exists.
     *
     * @throws ProblemException {@code not-found}
     */
    public SectionWrite requirePresent() {
        if (isNew()) {
            throw SectionStore.noSection(section());
        }
        return this;
    }

    /**
     * Goes on only where the section does not exist.
     *
     * @throws ProblemException {@code conflict}
     */
    public SectionWrite requireNew() {
        if (!isNew()) {
            throw new ProblemException(ProblemType.CONFLICT, Sentence.of("problem.section-exists", section()));
        }
        return this;
    }

    public SectionId section() {
        return head.section();
    }

    /** Whether the section does not exist, or not any more. */
    public boolean isNew() {
        return !head.exists();
    }

    /** The section's last revision before the write, or null where there is none. */
    public Revision latest() {
        return head.latest();
    }

    /** That this revision takes the place of the last one. */
    public Replaced replaced(Revision revision) {
        return new Replaced(section(), latest() == null ? RevisionId.NONE : latest().id(), revision.id());
    }

    /** The present document, read once; null where the section does not exist. */
    public JsonNode present() {
        if (present == null && !isNew()) {
            present = head.document();
        }
        return present;
    }

    /** The present document, or that which was deleted; null where the section never was. */
    public JsonNode last() {
        if (isNew()) {
            return SectionStore.last(log, latest());
        }
        return present == null ? head.document() : present;
    }

    /**
     * Gives the section a new document, or leaves it where the new one says the same.
     *
     * @return the new revision; nothing where the document says the same
     * @throws ProblemException {@code locked} where it says something else and the section is approved
     */
    public Optional<Revision> keep(JsonNode document, Change change) {
        List<String> changes = isNew() ? List.of("") : Json.changedPointers(present(), document);
        return changes.isEmpty() || (!isNew() && Json.equivalent(present(), document))
                ? Optional.empty()
                : Optional.of(keep(document, changes, change));
    }

    /**
     * Gives the section a new document. The present one is let go: what is shown of a revision is worked out when what was
     * before it needs no room any more.
     *
     * <p>Whatever is written, it is written here: so this is where an approved section is held fast, and where one that was
     * said to be ready becomes a draft again.
     *
     * @param changes the JSON Pointers that the revision's event names; one empty pointer for the whole document
     * @throws ProblemException {@code locked} where the section is approved
     */
    public Revision keep(JsonNode document, List<String> changes, Change change) {
        boolean wasReady = !isNew() && latest().status() == SectionStatus.READY;
        if (!isNew()) {
            SectionStore.ensureUnlocked(latest());
        }
        present = null;
        return log.append(head, document, wasReady ? withStatus(changes) : changes, change);
    }

    /** The status changes too; who is told that everything did has been told. */
    private static List<String> withStatus(List<String> changes) {
        return changes.contains("")
                ? changes
                : Stream.concat(changes.stream(), Stream.of(STATUS)).toList();
    }

    /** Says that the section, which exists, has another status from now on. Its document stays. */
    Revision step(SectionStatus to, Change change) {
        return log.step(head, to, change);
    }
}
