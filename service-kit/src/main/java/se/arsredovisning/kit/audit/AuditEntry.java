package se.arsredovisning.kit.audit;

import java.time.Instant;

/**
 * One entry of the audit. Nothing of it is a caller's free text: whoever makes it bounds and cleans what it holds.
 *
 * @param at when, for the first time
 * @param happening what happened
 * @param who whose token it was
 * @param what with what it happened
 * @param trace the id of the request's trace; null where it has none, or where many requests are one entry
 * @param times how often, within a minute
 */
public record AuditEntry(Instant at, Happening happening, Who who, What what, String trace, long times) {

    /**
     * Whose token it was.
     *
     * @param subject what the issuer knows them by; null where nobody is known
     * @param name what they were called; null where nobody said
     * @param token the id of the token, never the token; null where it has none
     */
    public record Who(String subject, String name, String token) {

        static final Who NOBODY = new Who(null, null, null);
    }

    /**
     * With what it happened; each is null where it is not known or says too much.
     *
     * @param method the request's method
     * @param path the path that was asked, with a star for each step that is no word
     * @param section the section, report or board
     * @param right the right that was used or lacking, as a word
     * @param reason what was wrong with the token, as a word
     */
    public record What(String method, String path, String section, String right, String reason) {

        /** The same of whatever was asked for. */
        What anywhere() {
            return new What(null, null, null, right, reason);
        }
    }

    /** The same of whatever was asked for, once. */
    AuditEntry anywhere() {
        return new AuditEntry(at, happening, who, what.anywhere(), null, 1);
    }

    /** The same from another moment on, so many times. */
    AuditEntry repeated(Instant from, long often) {
        return new AuditEntry(from, happening, who, what, null, often);
    }
}
