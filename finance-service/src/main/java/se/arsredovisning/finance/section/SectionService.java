package se.arsredovisning.finance.section;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import se.arsredovisning.finance.document.GivenMembers;
import se.arsredovisning.finance.document.InterimForecasts;
import se.arsredovisning.finance.document.SectionDocument;
import se.arsredovisning.finance.document.SectionRules;
import se.arsredovisning.finance.document.SectionSuccessor;
import se.arsredovisning.finance.document.SectionView;
import se.arsredovisning.finance.document.StoredTotal;
import se.arsredovisning.kit.http.Precondition;
import se.arsredovisning.kit.json.ItemPatch;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.language.RevisionId;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.kit.query.ReadableRows;
import se.arsredovisning.kit.revision.Change;
import se.arsredovisning.kit.revision.Revision;
import se.arsredovisning.kit.section.SectionStore;
import se.arsredovisning.kit.section.SectionWrite;
import se.arsredovisning.kit.section.Written;

/** Reads and writes finance sections. Every write, of one value too, is a whole new document through {@link #replace}. */
@ApplicationScoped
public class SectionService {

    private final SectionStore store;
    private final Event<SectionReplaced> replaced;

    SectionService(SectionStore store, Event<SectionReplaced> replaced) {
        this.store = store;
        this.replaced = replaced;
    }

    /**
     * Gives a section a new document, or leaves it where the new one says the same.
     *
     * @param given reads the new document, once the precondition holds; derived members and nulls are passed over
     * @return the section as it is read
     * @throws ProblemException {@code precondition-failed} first of all, then {@code invalid-content} with every fault
     *     of structure, or with every fault of the rules, and at last {@code locked}; nothing is changed then
     */
    @Transactional
    public Written replace(SectionId id, Precondition precondition, Change change, Supplier<JsonNode> given) {
        return write(store.lock(id).check(precondition), change, given, Section::view);
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
        SectionWrite write = store.lock(id).requirePresent().check(precondition);
        return write(write, change, () -> edit.apply(StoredTotal.toEdit(write.present())), show);
    }

    /** As {@link #edit}; a section that does not exist is begun, and the edit is of one without statements. */
    @Transactional
    public Written editOrBegin(
            SectionId id,
            Precondition precondition,
            Change change,
            UnaryOperator<JsonNode> edit,
            Function<Section, JsonNode> show) {
        SectionWrite write = store.lock(id).check(precondition);
        return write(
                write,
                change,
                () -> edit.apply(write.isNew() ? beginning() : StoredTotal.toEdit(write.present())),
                show);
    }

    /** The document that a section is begun as: one without statements. */
    public static JsonNode beginning() {
        ObjectNode beginning = Json.MAPPER.createObjectNode();
        beginning.putArray("statements");
        return beginning;
    }

    /**
     * What a write would make of a section, without writing anything.
     *
     * @param present its revision now, or one without a number where it does not exist: then it is begun
     * @return the document that would be kept
     * @throws ProblemException as {@link #replace}
     */
    @Transactional
    public JsonNode tryOut(Revision present, Precondition precondition, UnaryOperator<JsonNode> edit) {
        boolean exists = present.number() > 0;
        precondition.check(present.id());
        JsonNode before = exists ? Json.read(present.document()) : beginning();
        JsonNode json = accept(present.section(), edit.apply(StoredTotal.toEdit(before)));
        Revision shown = exists ? present : Revision.unwritten(present.section(), 1);
        ensureReadable(new Section(shown, json, keepsRules(present.section(), json)));
        if (!StoredTotal.saysTheSame(before, json) && !Json.equivalent(before, json)) {
            SectionStore.ensureUnlocked(present);
        }
        return json;
    }

    private Written write(
            SectionWrite write, Change change, Supplier<JsonNode> given, Function<Section, JsonNode> show) {
        JsonNode json = accept(write.section(), given.get());
        SectionDocument document = keepsRules(write.section(), json);
        Optional<Revision> kept =
                StoredTotal.saysTheSame(write.present(), json) ? Optional.empty() : write.keep(json, change);
        if (kept.isEmpty()) {
            return new Written(write.latest(), show.apply(Section.of(write.latest(), write.present())), false);
        }
        Section section = new Section(kept.get(), json, document);
        ensureReadable(section);
        JsonNode shown = show.apply(section);
        replaced.fire(new SectionReplaced(write.replaced(kept.get()), document, section.rows()));
        return new Written(kept.get(), shown, write.isNew());
    }

    /** None is kept that could not be read, or not be sent back as it is read. */
    private void ensureReadable(Section section) {
        section.ensureReadable();
        store.ensureTaken(section.view());
    }

    /**
     * A document that fits the schema, as it is kept: what the board forecast during the year is copied when the year's
     * section is written; their revisions are named.
     */
    private JsonNode accept(SectionId id, JsonNode edited) {
        JsonNode given = StoredTotal.said(store.accept(GivenMembers.of(edited)));
        List<InterimForecasts.Interim> interims = id.interim() ? List.of() : interims(id);
        return interims.isEmpty() ? given : Json.reread(InterimForecasts.copied(given, interims));
    }

    private List<InterimForecasts.Interim> interims(SectionId id) {
        return store.present(id.interims()).stream()
                .map(Section::of)
                .map(interim -> new InterimForecasts.Interim(interim.id(), interim.number(), interim.document()))
                .toList();
    }

    /** The records of a document that keeps the rules; any other is refused with all its faults. */
    private static SectionDocument keepsRules(SectionId id, JsonNode json) {
        SectionDocument document = SectionDocument.read(json);
        ProblemException.throwIfAny(SectionRules.faults(id, document));
        return document;
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
        return patched.write(SectionView.path(id), () -> {
            SectionWrite write = store.lock(id).requirePresent().check(precondition);
            return write(
                    write,
                    change,
                    () -> patched.apply(
                            StoredTotal.toEdit(write.present()), part.in(SectionDocument.read(write.present()))),
                    section -> section.part(part));
        });
    }

    /**
     * Deletes a section; its history stays.
     *
     * @throws ProblemException {@code precondition-failed}, {@code not-found}, or {@code locked}
     */
    @Transactional
    public void delete(SectionId id, Precondition precondition, Change change) {
        replaced.fire(new SectionReplaced(store.delete(id, precondition, change), null, null));
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
        JsonNode present = Json.read(store.present(from).document());
        return write(
                store.lockSuccessor(from, to),
                change,
                () -> SectionSuccessor.of(StoredTotal.toEdit(present), from, to),
                Section::view);
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

    /** Stands for all sections that exist. */
    public RevisionId state(ReadableRows scope) {
        return store.state(scope);
    }
}
