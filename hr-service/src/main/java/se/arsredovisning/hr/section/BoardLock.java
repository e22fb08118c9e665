package se.arsredovisning.hr.section;

import java.util.Optional;
import se.arsredovisning.hr.document.BoardSections;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.section.SectionStore;
import se.arsredovisning.kit.section.SectionWrite;

/**
 * A section that is written, locked with the board's sections of the year before and the year after: the three tell the
 * same years, and must not tell together what each of them hides.
 *
 * @param earlier of the year before; nothing where no id names that year
 * @param own the section itself
 * @param later of the year after
 */
record BoardLock(Optional<SectionWrite> earlier, SectionWrite own, Optional<SectionWrite> later) {

    /** Locks the three, always the earliest first: so no two writers of a board wait for each other. */
    static BoardLock of(SectionStore store, SectionId section) {
        Optional<SectionWrite> earlier = section.yearsLater(-1).map(store::lock);
        SectionWrite own = store.lock(section);
        return new BoardLock(earlier, own, section.yearsLater(1).map(store::lock));
    }

    /** What each of the three holds, or held when it was deleted. */
    BoardSections sections() {
        return new BoardSections(
                own.section(),
                own.last(),
                earlier.map(SectionWrite::last).orElse(null),
                later.map(SectionWrite::last).orElse(null));
    }

    /** The same for a trial, which locks nothing. */
    static BoardSections unlocked(SectionStore store, SectionId section) {
        return new BoardSections(
                section,
                store.last(section),
                section.yearsLater(-1).map(store::last).orElse(null),
                section.yearsLater(1).map(store::last).orElse(null));
    }
}
