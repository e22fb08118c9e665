package se.arsredovisning.kit.problem;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * One thing that is wrong with what a caller sent.
 *
 * @param property where: a JSON Pointer (RFC 6901) into the body, or the name of a parameter or header
 * @param value what stood there, shortened where it is long; null where nothing stood there
 * @param reason what is wrong with it, as a sentence without a full stop
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Fault(String property, Object value, String reason) {}
