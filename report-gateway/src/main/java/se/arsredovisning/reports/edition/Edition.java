package se.arsredovisning.reports.edition;

import java.time.Instant;
import se.arsredovisning.kit.language.RevisionId;
import se.arsredovisning.kit.language.SectionId;

/**
 * An edition of a report, without its body.
 *
 * @param report the report
 * @param names what it says of itself in a list
 * @param number which of the report's editions it is, from 1
 * @param terms as what it was published
 * @param publishedAt when, to the microsecond
 * @param sections the revision of each section that it holds, as JSON by part
 * @param proof what its bytes are known by
 * @param withdrawal why it is no longer for everybody; null where it is, or never was
 * @param erasure why its body is gone; null where it is there
 */
record Edition(
        SectionId report,
        Names names,
        int number,
        Terms terms,
        Instant publishedAt,
        String sections,
        Proof proof,
        Withdrawal withdrawal,
        Erasure erasure) {

    /** The report's title and its board's name; each null where it has none. */
    record Names(String title, String board) {}

    /**
     * As what an edition is published.
     *
     * @param kind whether it was decided
     * @param open whether everybody may read it
     * @param corrects the edition that it corrects; null where it is the first
     * @param reason why it corrects that; null where it does not
     * @param decision the board's decision as JSON; null where there is none, or it is not known
     * @param decisionUnknown why it is not known; null where it is, or where there is none
     */
    record Terms(
            EditionKind kind, boolean open, Integer corrects, String reason, String decision, String decisionUnknown) {}

    /**
     * What an edition's bytes are known by.
     *
     * @param hash their SHA-256
     * @param length how many they are
     * @param signature a detached JWS of them
     * @param contentHash the SHA-256 of what they say, without what names the edition
     */
    record Proof(String hash, int length, String signature, String contentHash) {}

    /**
     * Why an edition is no longer for everybody.
     *
     * @param kind the sort of reason, a word
     * @param reason the reason
     */
    record Withdrawal(String kind, String reason, Instant withdrawnAt) {}

    /**
     * Why an edition has no body any more.
     *
     * @param reference the case in which that was decided
     */
    record Erasure(String reference, Instant erasedAt) {}

    /** Whether everybody may read it now. */
    boolean isPublic() {
        return terms.open() && withdrawal == null && erasure == null;
    }

    /** Names its bytes as an ETag does: its number, and the hash. */
    RevisionId id() {
        return new RevisionId(number, Long.parseUnsignedLong(proof.hash().substring(0, 16), 16));
    }

    /** How it stands, in a word. */
    String state() {
        if (erasure != null) {
            return "erased";
        }
        if (withdrawal != null) {
            return "withdrawn";
        }
        return terms.open() ? "open" : "closed";
    }
}
