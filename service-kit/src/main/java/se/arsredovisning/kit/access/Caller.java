package se.arsredovisning.kit.access;

import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.query.Scope;

/**
 * Who asks.
 *
 * @param subject what the issuer knows them by, the same always and saying nothing to others; null where nobody says who it is
 * @param name what they are called now; null where the issuer does not say
 * @param token the id of the token that says so, which opens nothing; null where it has none
 * @param grants what they may do
 * @param chapter the chapter of the service that is asked
 */
public record Caller(String subject, String name, String token, Grants grants, Chapter chapter) {

    /** Who wrote the revisions from before there were tokens; no token is this one's. */
    public static final String ANONYMOUS = "anonymous";

    /** Nobody that is known, who may do nothing. */
    public static final Caller NOBODY = new Caller(null, null, null, Grants.NONE, Chapter.REPORT);

    /** Whether a token says who it is. */
    public boolean isKnown() {
        return subject != null;
    }

    /**
     * Whether this may be done with a board's chapter of this service. A report is read by whoever may read some chapter of
     * it, and shows those.
     */
    public boolean may(Right right, SectionId section) {
        return isOfAny(right) ? grants.allowAny(right, section) : grants.allow(right, section, chapter);
    }

    /** The boards with whose chapter of this service this may be done. */
    public Scope scope(Right right) {
        return isOfAny(right) ? grants.scopeOfAny(right) : grants.scope(right, chapter);
    }

    private boolean isOfAny(Right right) {
        return chapter == Chapter.REPORT && right == Right.READ;
    }

    /** Whether this may be done with this service's chapter of every board there is. */
    public boolean mayEverywhere(Right right) {
        return scope(right).isAll();
    }
}
