package se.arsredovisning.reports.proof;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import se.arsredovisning.kit.json.Json;

/**
 * A place in the one chain over all editions of an installation. Who changes, removes or moves an entry changes the hash of
 * every entry after it.
 *
 * @param number its place, from 1
 * @param report the report's id
 * @param edition the edition's number within its report, from 1
 * @param hash the SHA-256 of the edition's stored bytes ({@link ContentHash#of})
 * @param previous the {@link #entryHash()} of the entry before; of the first, {@link ContentHash#NONE}
 * @param time when the edition was published, to the microsecond
 */
public record ChainEntry(long number, String report, int edition, String hash, String previous, Instant time) {

    /**
     * An entry, of a row or new.
     *
     * @throws IllegalArgumentException for what cannot stand in a chain
     */
    public ChainEntry {
        boolean isFirst = number == 1;
        if (number < 1
                || edition < 1
                || !ContentHash.isOne(hash)
                || !ContentHash.isOne(previous)
                || isFirst != previous.equals(ContentHash.NONE)
                || !time.equals(time.truncatedTo(ChronoUnit.MICROS))) {
            throw new IllegalArgumentException("no entry of a chain: %d, %s edition %d, hash %s, previous %s, %s"
                    .formatted(number, report, edition, hash, previous, time));
        }
    }

    /** The entry that a chain begins with. */
    public static ChainEntry first(String report, int edition, String hash, Instant time) {
        return new ChainEntry(1, report, edition, hash, ContentHash.NONE, time.truncatedTo(ChronoUnit.MICROS));
    }

    /** The entry that follows upon this one. */
    public ChainEntry next(String nextReport, int nextEdition, String nextHash, Instant nextTime) {
        return new ChainEntry(
                number + 1, nextReport, nextEdition, nextHash, entryHash(), nextTime.truncatedTo(ChronoUnit.MICROS));
    }

    /** The SHA-256 of the canonical JSON of the six members. */
    public String entryHash() {
        return ContentHash.of(CanonicalJson.bytes(members()));
    }

    /** What the list of the chain and the archive of an edition show: the six members, and {@code entryHash}. */
    public ObjectNode json() {
        return members().put("entryHash", entryHash());
    }

    private ObjectNode members() {
        return Json.MAPPER
                .createObjectNode()
                .put("number", number)
                .put("report", report)
                .put("edition", edition)
                .put("hash", hash)
                .put("previous", previous)
                .put("time", time.toString());
    }
}
