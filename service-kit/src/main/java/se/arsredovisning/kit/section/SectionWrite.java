package se.arsredovisning.kit.section;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import se.arsredovisning.kit.http.Precondition;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.kit.problem.ProblemType;
import se.arsredovisning.kit.revision.Change;
import se.arsredovisning.kit.revision.Revision;
import se.arsredovisning.kit.revision.RevisionLog;
import se.arsredovisning.kit.sentence.Sentence;

/** A section that is being written: locked until the transaction ends. */
public final class SectionWrite {

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
     * @param changes the JSON Pointers that the revision's event names; one empty pointer for the whole document
     */
    public Revision keep(JsonNode document, List<String> changes, Change change) {
        present = null;
        return log.append(head, document, changes, change);
    }
}
