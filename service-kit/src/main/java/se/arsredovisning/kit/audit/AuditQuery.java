package se.arsredovisning.kit.audit;

import java.time.Instant;

/**
 * Which entries of the audit are asked for; each is null where all are.
 *
 * @param subject of whom
 * @param happening of what
 * @param from from then on
 * @param to before then
 */
public record AuditQuery(String subject, Happening happening, Instant from, Instant to) {}
