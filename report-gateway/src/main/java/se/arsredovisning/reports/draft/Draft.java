package se.arsredovisning.reports.draft;

import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import se.arsredovisning.kit.http.EntityTag;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.json.Sha256;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.revision.Revision;
import se.arsredovisning.kit.revision.RevisionStamp;
import se.arsredovisning.reports.access.ReadableReport;
import se.arsredovisning.reports.cache.FieldSelection;
import se.arsredovisning.reports.section.PartState;

/**
 * A report as it is now, without the texts of its parts: its revision, how each part stands, and its neighbours. Whoever may
 * read some chapters only sees no more than those.
 *
 * @param revision its last revision, as it may be seen
 * @param isWhole whether all there is of it may be seen
 * @param parts the parts that may be seen, in the report's order
 * @param neighbours the same board's reports of the years before and after
 * @param others stands for the same board's reports that its checks depend on; null where there never was any
 */
public record Draft(
        Revision revision, boolean isWhole, List<PartState> parts, AdjacentReports neighbours, RevisionStamp others) {

    /** Changes whenever {@link DraftView} shows the same revision in another way. */
    static final String RULES = "6";

    /** So much of a hash that two states are not taken for one: 72 bits. */
    private static final int STATE_BYTES = 9;

    /**
     * What may be read of a report.
     *
     * @param parts all four parts, in the report's order
     */
    Draft(ReadableReport readable, List<PartState> parts, AdjacentReports neighbours, RevisionStamp others) {
        this(
                readable.revision(),
                readable.isWhole(),
                parts.stream()
                        .filter(part -> readable.parts().contains(part.part()))
                        .toList(),
                readable.isWhole() ? neighbours : AdjacentReports.NONE,
                readable.isWhole() ? others : null);
    }

    /** Whether what the report itself says may be seen, and not only parts of it. */
    boolean tellsItself() {
        return revision.number() > 0;
    }

    /** Which report it is. */
    public SectionId id() {
        return revision.section();
    }

    /**
     * The validator of a selection of the whole representation: the version, the rules, and a hash of everything else that is
     * shown: how each part stands and since when, the reports that its checks depend on, the one of the year before
     * among them, and whether there is one of the year after.
     */
    public EntityTag tag(FieldSelection fields) {
        StringBuilder state = new StringBuilder();
        for (PartState part : parts) {
            state.append(part.freshness().digit())
                    .append(since(part))
                    .append(part.fetchedAt())
                    .append(' ');
        }
        state.append(others == null ? "" : others.text())
                .append(neighbours.hasNext())
                .append(' ')
                .append(fields.text());
        return new EntityTag(revision.id(), RULES + "-" + hash(state.toString()));
    }

    /** Since when a part stands as it does: where nothing else is known, since this version of the report. */
    Instant since(PartState part) {
        return part.since() == null ? updatedAt() : part.since();
    }

    /** When its version was made; where that may not be seen, when anything that is shown last changed. */
    Instant updatedAt() {
        return tellsItself() ? revision.changedAt() : lastModified();
    }

    /** When anything that is shown last changed. */
    Instant lastModified() {
        return Stream.concat(
                        Stream.of(
                                revision.changedAt(),
                                neighbours.changedAt(),
                                others == null ? null : others.changedAt()),
                        parts.stream().map(PartState::changedAt))
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .orElseThrow();
    }

    /** The same board's report of the same kind a year before, where it exists. */
    Optional<SectionId> previous() {
        return neighbours.hasPrevious() ? id().yearsLater(-1) : Optional.empty();
    }

    /** The same board's report of the same kind a year after, where it exists. */
    Optional<SectionId> next() {
        return neighbours.hasNext() ? id().yearsLater(1) : Optional.empty();
    }

    DraftDocument document() {
        return DraftDocument.of(Json.read(revision.document()));
    }

    static String hash(String state) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(Sha256.of(state), STATE_BYTES));
    }
}
