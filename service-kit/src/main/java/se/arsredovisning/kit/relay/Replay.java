package se.arsredovisning.kit.relay;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * Events that are sent again.
 *
 * @param section the only section that they are of, or null for all
 * @param from the first revision of each section
 * @param sections how many sections have that revision
 * @param events how many events of them now wait to be sent, those that had not been sent before included
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Replay(String section, long from, int sections, long events) {}
