package se.arsredovisning.kit.query;

import se.arsredovisning.kit.language.RevisionId;
import se.arsredovisning.kit.language.SectionId;

/**
 * A revision that takes the place of another.
 *
 * @param section whose
 * @param before the section's last one until now; {@link RevisionId#NONE} where there was none
 * @param revision the new one
 */
public record Replaced(SectionId section, RevisionId before, RevisionId revision) {}
