package se.arsredovisning.kit.relay;

import java.time.Instant;

/**
 * A section whose events wait for an operator, because one of them cannot be sent.
 *
 * @param section the section's id
 * @param revision the revision whose event Kafka refused
 * @param parkedAt since when
 * @param reason what Kafka said
 */
public record ParkedSection(String section, long revision, Instant parkedAt, String reason) {}
