package se.arsredovisning.reports.edition;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import se.arsredovisning.kit.language.RevisionId;
import se.arsredovisning.kit.language.SectionId;

/**
 * What an edition says, to be shown.
 *
 * @param report the report
 * @param number which of its editions it is; 0 for a draft
 * @param newest the newest decided edition, which stands unless it was withdrawn; 0 where there is none
 * @param before the edition before that everybody can read; 0 where there is none
 * @param kind {@code decided}, {@code proposal} or {@code draft}
 * @param publishedAt when; for a draft, when it was read
 * @param id names its bytes
 * @param body all that it says, as {@code reports/{id}} gives it
 */
public record EditionText(
        SectionId report,
        int number,
        int newest,
        int before,
        String kind,
        Instant publishedAt,
        RevisionId id,
        ObjectNode body) {

    public boolean isDraft() {
        return number == 0;
    }
}
