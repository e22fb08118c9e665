package se.arsredovisning.finance.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import se.arsredovisning.kit.http.Precondition;
import se.arsredovisning.kit.json.DocumentSchema;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.language.RevisionId;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.problem.Fault;
import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.kit.revision.Change;
import se.arsredovisning.kit.sentence.Sentence;

/** Reads and writes account mappings, one for each board. */
@ApplicationScoped
public class MappingService {

    /** With any year after it, a board's id is a section's, and keeps the same rules. */
    private static final String ANY_YEAR = "-2000";

    private final MappingRepository mappings;
    private final Clock clock;
    private final DocumentSchema schema = DocumentSchema.named("AccountMapping");

    MappingService(MappingRepository mappings, Clock clock) {
        this.mappings = mappings;
        this.clock = clock;
    }

    /**
     * What a write came to.
     *
     * @param revision the mapping's version now
     * @param created whether the board had none before
     */
    record Written(MappingRevision revision, boolean created) {}

    /**
     * Gives a board a mapping, or leaves it where the new one says the same.
     *
     * @throws ProblemException {@code precondition-failed} first of all, then {@code invalid-content} with every fault
     */
    @Transactional
    Written replace(String id, Precondition precondition, Change change, Supplier<JsonNode> given) {
        checkId(id);
        mappings.lock(id);
        Optional<MappingRevision> present = mappings.latest(id);
        RevisionId before = present.map(MappingRevision::id).orElse(RevisionId.NONE);
        precondition.check(before);
        JsonNode document = schema.accept(given.get());
        List<Fault> faults = AccountMapping.read(document).faults();
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        if (present.isPresent() && Json.equivalent(Json.read(present.get().document), document)) {
            return new Written(present.get(), false);
        }
        MappingRevision next = new MappingRevision(id, RevisionId.draw(before.number() + 1), Json.write(document));
        next.changedBy = change.by();
        next.changedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        next.reason = change.reason();
        mappings.persist(next);
        return new Written(next, present.isEmpty());
    }

    /**
     * A board's mapping as it is now.
     *
     * @throws ProblemException {@code not-found}
     */
    @Transactional
    MappingRevision present(String id) {
        checkId(id);
        return mappings.latest(id).orElseThrow(() -> ProblemException.notFound(Sentence.of("finance.no-mapping", id)));
    }

    /** The id of the mapping of a section's board. */
    static String idOf(SectionId section) {
        return section.municipality() + "-" + section.board();
    }

    private static void checkId(String id) {
        if (SectionId.tryParse(id).isPresent()) {
            // Whose it is would be read in two ways.
            throw ProblemException.invalid(List.of(new Fault("id", id, Sentence.of("finance.fault.id-of-a-section"))));
        }
        List<Fault> faults = SectionId.faults(id + ANY_YEAR).stream()
                .map(reason -> new Fault("id", id, reason))
                .toList();
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
    }
}
