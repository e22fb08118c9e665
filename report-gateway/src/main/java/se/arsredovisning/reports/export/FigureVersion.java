package se.arsredovisning.reports.export;

import java.time.Instant;
import se.arsredovisning.kit.language.RevisionId;

/**
 * Which version of a report figures are of: another whenever they may be others.
 *
 * @param id the revision of a draft, or of an edition its number with bits of its hash
 * @param since when it came about; null where that must not be told
 */
record FigureVersion(RevisionId id, Instant since) {}
