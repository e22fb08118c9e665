package se.arsredovisning.hr.section;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import se.arsredovisning.hr.document.BoardSections;
import se.arsredovisning.hr.document.SectionDisclosure;
import se.arsredovisning.hr.document.SectionDocument;
import se.arsredovisning.hr.document.SectionRules;
import se.arsredovisning.hr.document.SectionSuccessor;
import se.arsredovisning.hr.document.SectionView;
import se.arsredovisning.hr.document.StoredDocument;
import se.arsredovisning.kit.http.Precondition;
import se.arsredovisning.kit.json.ItemPatch;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.language.RevisionId;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.problem.Fault;
import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.kit.query.ReadableRows;
import se.arsredovisning.kit.revision.Change;
import se.arsredovisning.kit.revision.Revision;
import se.arsredovisning.kit.section.SectionStore;
import se.arsredovisning.kit.section.SectionWrite;
import se.arsredovisning.kit.section.Written;

/**
 * Reads and writes hr sections. Every write, of one value too, is a whole new document through {@link #replace}.
 * Revisions hold what must not be told: outside of this room they are shown by {@link SectionAnswer} only.
 */
@ApplicationScoped
public class SectionService {

    private final SectionStore store;
    private final Event<SectionReplaced> replaced;
    private final SectionDisclosure disclosure;
    private final SectionAnswer answer;

    SectionService(SectionStore store, Event<SectionReplaced> replaced, SectionAnswer answer) {
        this.store = store;
        this.replaced = replaced;
        this.disclosure = answer.disclosure();
        this.answer = answer;
    }

    /**
     * Gives a section a new document, or leaves it where the new one says what is told. The rules judge what was given, and
     * then what was suppressed in it is put in from what is stored: so nothing that is refused, or how, tells of it. What
     * is compared is what is told, too: a number for a hidden place is a new revision, whether or not it is that number.
     *
     * @param given reads the new document, once the precondition holds; derived members and nulls are passed over
     * @return the section as it is read
     * @throws ProblemException {@code precondition-failed} first of all, then {@code invalid-content} with every fault
     *     of structure, or with every fault of the rules, and at last {@code locked}; nothing is changed then
     */
    @Transactional
    public Written replace(SectionId id, Precondition precondition, Change change, Supplier<JsonNode> given) {
        BoardLock board = BoardLock.of(store, id);
        board.own().check(precondition);
        return write(board, change, told -> given.get(), Section::view);
    }

    /**
     * As {@link #replace}, where the section exists.
     *
     * @param show what is wanted of the section as it is then
     * @throws ProblemException as {@link #replace}, and {@code not-found} where the section does not exist
     */
    @Transactional
    public Written edit(
            SectionId id,
            Precondition precondition,
            Change change,
            UnaryOperator<JsonNode> edit,
            Function<Section, JsonNode> show) {
        BoardLock board = BoardLock.of(store, id);
        board.own().requirePresent().check(precondition);
        return write(board, change, edit, show);
    }

    /** As {@link #edit}; a section that does not exist is begun, and the edit is of one that says nothing. */
    @Transactional
    public Written editOrBegin(
            SectionId id,
            Precondition precondition,
            Change change,
            UnaryOperator<JsonNode> edit,
            Function<Section, JsonNode> show) {
        BoardLock board = BoardLock.of(store, id);
        board.own().check(precondition);
        return write(board, change, told -> edit.apply(told == null ? beginning() : told), show);
    }

    /** The document that a section is begun as: one that says nothing. */
    public static JsonNode beginning() {
        return Json.MAPPER.createObjectNode();
    }

    private Written write(
            BoardLock board, Change change, UnaryOperator<JsonNode> edit, Function<Section, JsonNode> show) {
        SectionWrite own = board.own();
        JsonNode stored = own.present();
        JsonNode told = stored == null ? null : disclosure.released(own.section(), stored);
        JsonNode given = accept(own.section(), edit.apply(told), stored);
        if (told != null && StoredDocument.isAsTold(given, told)) {
            return new Written(own.latest(), show.apply(Section.of(own.latest(), told)), false);
        }
        JsonNode document = Json.reread(new StoredDocument(disclosure, board.sections()).of(given, stored));
        JsonNode after = disclosure.released(own.section(), document);
        return keep(board, document, after, StoredDocument.changes(given, told, after), change, show);
    }

    private JsonNode accept(SectionId id, JsonNode sent, JsonNode stored) {
        JsonNode given = store.accept(sent);
        SectionDocument document = SectionDocument.read(given);
        List<Fault> faults = new ArrayList<>(SectionRules.faults(id, document));
        faults.addAll(StoredDocument.faults(document, stored));
        ProblemException.throwIfAny(faults);
        return given;
    }

    /**
     * What would be told of a section after a write, without writing anything. It is made of what is told and what is sent,
     * never of what is hidden: a trial leaves no trace, and could be repeated until it had told everything.
     *
     * @param present its revision now, or one without a number where it does not exist: then it is begun
     * @throws ProblemException as {@link #replace}
     */
    @Transactional
    public JsonNode tryOut(Revision present, Precondition precondition, UnaryOperator<JsonNode> edit) {
        SectionId id = present.section();
        precondition.check(present.id());
        if (present.number() == 0) {
            JsonNode begun = accept(id, edit.apply(beginning()), null);
            JsonNode preview = new StoredDocument(disclosure, BoardSections.none(id)).previewOfNew(begun);
            ensureReadable(Section.of(Revision.unwritten(id, 1), preview));
            return preview;
        }
        JsonNode stored = Json.read(present.document());
        JsonNode told = disclosure.released(id, stored);
        JsonNode given = accept(id, edit.apply(told), stored);
        if (!StoredDocument.isAsTold(given, told)) {
            SectionStore.ensureUnlocked(present);
        }
        JsonNode preview = new StoredDocument(disclosure, BoardLock.unlocked(store, id)).preview(given, stored);
        ensureReadable(Section.of(present, preview));
        return preview;
    }

    /** None is kept that could not be read, or not be sent back as it is read. */
    private void ensureReadable(Section section) {
        answer.ensureReadable(section);
        store.ensureTaken(section.view());
    }

    private Written keep(
            BoardLock board,
            JsonNode document,
            JsonNode told,
            List<String> changes,
            Change change,
            Function<Section, JsonNode> show) {
        SectionWrite own = board.own();
        Section section = Section.of(own.keep(document, changes, change), told);
        ensureReadable(section);
        Written written = new Written(section.revision(), show.apply(section), own.isNew());
        replaced.fire(new SectionReplaced(own.replaced(section.revision()), section.document()));
        board.later()
                .filter(later -> !later.isNew())
                .ifPresent(later -> follow(later, own.section(), document, change));
        return written;
    }

    /** What a section's year hides now is hidden in the later section too that tells it as the year before. */
    private void follow(SectionWrite later, SectionId section, JsonNode document, Change change) {
        JsonNode followed = disclosure.following(later.present(), section, document);
        JsonNode before = disclosure.released(later.section(), later.present());
        JsonNode after = disclosure.released(later.section(), followed);
        if (!Json.same(before, after)) {
            String reason = "Disclosure control after a change of " + section;
            Revision kept = later.keep(followed, Json.changedPointers(before, after), change.withReason(reason));
            replaced.fire(new SectionReplaced(later.replaced(kept), SectionDocument.read(after)));
        }
    }

    /**
     * Changes one part of a section by a JSON Merge Patch (RFC 7396).
     *
     * @param patch reads the patch, once the precondition holds
     * @return the part as it is read
     * @throws ProblemException as {@link #replace}, and {@code not-found} where the section or the part does not exist;
     *     pointers of faults are relative to the part, or name the section where the fault lies outside of it
     */
    @Transactional
    public Written patch(
            SectionId id, SectionItem part, Precondition precondition, Change change, Supplier<JsonNode> patch) {
        ItemPatch patched = new ItemPatch(part.identity(), patch);
        return patched.write(
                SectionView.path(id),
                () -> edit(
                        id,
                        precondition,
                        change,
                        told -> patched.apply(told, part.in(SectionDocument.read(told))),
                        section -> section.part(part)));
    }

    /**
     * Deletes a section; its history stays.
     *
     * @throws ProblemException {@code precondition-failed}, {@code not-found}, or {@code locked}
     */
    @Transactional
    public void delete(SectionId id, Precondition precondition, Change change) {
        replaced.fire(new SectionReplaced(store.delete(id, precondition, change), null));
    }

    /**
     * Begins the section of a later period from this one.
     *
     * @return the new section as it is read
     * @throws ProblemException {@code not-found} where this one does not exist, {@code invalid-content} where the
     *     period is no later one, {@code conflict} where that section exists already
     */
    @Transactional
    public Written succeed(SectionId from, SectionId to, Change change) {
        store.present(from);
        SectionStore.requireLater(from, to);
        BoardLock board = BoardLock.of(store, to);
        board.own().requireNew();
        JsonNode stored = Json.read(store.present(from).document());
        JsonNode begun = SectionSuccessor.of(stored, disclosure.released(from, stored), from, to);
        JsonNode document = Json.reread(new StoredDocument(disclosure, board.sections()).of(begun, null));
        return keep(board, document, disclosure.released(to, document), List.of(""), change, Section::view);
    }

    /**
     * The section as it is now.
     *
     * @throws ProblemException {@code not-found} where it does not exist
     */
    public Revision present(SectionId id) {
        return store.present(id);
    }

    /** The section as it is now, or a revision without a number where it does not exist. */
    public Revision presentOrNone(SectionId id) {
        return store.presentOrNone(id);
    }

    /** The section as it is now, if it exists. */
    public Optional<Revision> find(SectionId id) {
        return store.find(id);
    }

    /** Stands for all sections that exist. */
    public RevisionId state(ReadableRows scope) {
        return store.state(scope);
    }
}
