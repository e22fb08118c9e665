package se.arsredovisning.kit.problem;

/**
 * One thing that is wrong with what a caller sent; becomes a member of a problem's {@code invalid-parameters}.
 *
 * @param property the JSON Pointer (RFC 6901) of the member that is wrong, or of the one that is not there but should be
 * @param value what was given there; null where nothing was
 * @param reason what is wrong with it, one sentence in English for the caller of an API
 */
public record Fault(String property, Object value, String reason) {}
