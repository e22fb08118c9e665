package se.arsredovisning.hr.section;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.function.Function;
import se.arsredovisning.hr.document.BoardSections;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.revision.Revision;
import se.arsredovisning.kit.revision.RevisionLog;

/**
 * A section that is written, locked with the board's sections of the year before and the year after: the three tell the
 * same years, and must not tell together what each of them hides.
 *
 * @param earlier of the year before; nothing where no id names that year
 * @param own the section itself
 * @param later of the year after
 */
record BoardLock(Optional<RevisionLog.Head> earlier, RevisionLog.Head own, Optional<RevisionLog.Head> later) {

    /** Locks the three, always the earliest first: so no two writers of a board wait for each other. */
    static BoardLock of(RevisionLog log, SectionId section) {
        Optional<RevisionLog.Head> earlier = section.yearsLater(-1).map(log::lock);
        RevisionLog.Head own = log.lock(section);
        return new BoardLock(earlier, own, section.yearsLater(1).map(log::lock));
    }

    /** The three as they are now, for a trial: nothing is locked. */
    static BoardLock unlocked(RevisionLog log, SectionId section) {
        Function<SectionId, RevisionLog.Head> head = id -> log.latest(id)
                .map(latest -> new RevisionLog.Head(id, latest.number(), latest))
                .orElseGet(() -> new RevisionLog.Head(id, 0, null));
        return new BoardLock(
                section.yearsLater(-1).map(head),
                head.apply(section),
                section.yearsLater(1).map(head));
    }

    /** The section's present document, or null where it does not exist. */
    JsonNode stored() {
        return own.exists() ? own.document() : null;
    }

    /** What each of the three holds, or held when it was deleted. */
    BoardSections sections(RevisionLog log) {
        return new BoardSections(
                own.section(),
                last(log, own),
                earlier.map(head -> last(log, head)).orElse(null),
                later.map(head -> last(log, head)).orElse(null));
    }

    private static JsonNode last(RevisionLog log, RevisionLog.Head head) {
        return Optional.ofNullable(head.latest())
                .flatMap(latest ->
                        latest.deleted() ? log.find(head.section(), latest.number() - 1) : Optional.of(latest))
                .map(Revision::document)
                .map(Json::read)
                .orElse(null);
    }
}
