package se.arsredovisning.kit.access;

import java.util.Arrays;
import java.util.List;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.query.Scope;

/**
 * All that somebody is granted. What none of the grants allows is not allowed.
 *
 * @param all the grants, in no order that matters
 */
public record Grants(List<Grant> all) {

    /** Nothing at all. */
    public static final Grants NONE = new Grants(List.of());

    public Grants {
        all = List.copyOf(all);
    }

    /** Whether this may be done with a board's chapter. */
    public boolean allow(Right right, SectionId section, Chapter chapter) {
        return allow(right, section.municipality(), section.board(), chapter);
    }

    /** Whether this may be done with a board's chapter. */
    public boolean allow(Right right, String municipality, String board, Chapter chapter) {
        return all.stream().anyMatch(grant -> grant.allows(right, municipality, board, chapter));
    }

    /** Whether this may be done with every chapter of a board's report. */
    public boolean allowWhole(Right right, SectionId report) {
        return Arrays.stream(Chapter.values()).allMatch(chapter -> allow(right, report, chapter));
    }

    /** Whether this may be done with any chapter of a board's report. */
    public boolean allowAny(Right right, SectionId report) {
        return Arrays.stream(Chapter.values()).anyMatch(chapter -> allow(right, report, chapter));
    }

    /** The boards with any chapter of whose reports this may be done. */
    public Scope scopeOfAny(Right right) {
        return Arrays.stream(Chapter.values())
                .map(chapter -> scope(right, chapter))
                .reduce(Scope.NONE, Scope::or);
    }

    /** The boards with whose chapter this may be done. */
    public Scope scope(Right right, Chapter chapter) {
        return Scope.of(all.stream()
                .filter(grant -> grant.allows(right, chapter))
                .map(grant -> new Scope.Area(grant.municipality(), grant.board()))
                .toList());
    }
}
