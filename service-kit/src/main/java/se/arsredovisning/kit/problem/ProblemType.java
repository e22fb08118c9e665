package se.arsredovisning.kit.problem;

import java.util.Locale;
import se.arsredovisning.kit.sentence.Sentence;

/** The one list of problem types. {@code docs/problems.md} tells a caller what to do about each. */
public enum ProblemType {
    /** The bytes are no JSON text; the detail says where reading stopped. */
    INVALID_SYNTAX(400, "problem.invalid-syntax"),
    /** The body, a parameter or an id has values that are not allowed; every one of them is named. */
    INVALID_CONTENT(400, "problem.invalid-content"),
    /** Who asks does not say who they are, or not in a way that holds. */
    UNAUTHORIZED(401, "problem.unauthorized"),
    /** It is there, but whoever asks may not do this with it. */
    FORBIDDEN(403, "problem.forbidden"),
    NOT_FOUND(404, "problem.not-found"),
    METHOD_NOT_ALLOWED(405, "problem.method-not-allowed"),
    NOT_ACCEPTABLE(406, "problem.not-acceptable"),
    /** The head or the body did not come in time. */
    REQUEST_TIMEOUT(408, "problem.request-timeout"),
    /** What is to be created exists already, or what is to be done has to wait for something else. */
    CONFLICT(409, "problem.conflict"),
    /** It is approved, and so is not written to until it is opened again. */
    LOCKED(409, "problem.locked"),
    /** A report is not ready to be published; everything that is in the way is named. */
    NOT_PUBLISHABLE(409, "problem.not-publishable"),
    /** It was public, and is no more; the detail says why. */
    WITHDRAWN(410, "problem.withdrawn"),
    /** It was there, and was taken away for good; the detail names the decision. */
    ERASED(410, "problem.erased"),
    /** If-Match names another revision than the present one, or If-None-Match: * met an existing resource. */
    PRECONDITION_FAILED(412, "problem.precondition-failed"),
    /** The body, or the document that it would make. */
    CONTENT_TOO_LARGE(413, "problem.content-too-large"),
    UNSUPPORTED_MEDIA_TYPE(415, "problem.unsupported-media-type"),
    /** A write to a part of a section says which revision it is about. */
    PRECONDITION_REQUIRED(428, "problem.precondition-required"),
    /** One client asks more often than the service lets it. */
    TOO_MANY_REQUESTS(429, "problem.too-many-requests"),
    INTERNAL_ERROR(500, "problem.internal-error"),
    /** The database cannot be reached; the same request may succeed later. The detail says whether it may have already. */
    UNAVAILABLE(503, "problem.unavailable"),
    /** More is under way than there is memory for; the same request may succeed in a moment. */
    OVERLOADED(503, "problem.overloaded"),
    /** A fault of the request that has no type of its own. */
    BAD_REQUEST(400, "problem.bad-request");

    private final int status;
    private final String title;

    ProblemType(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /** The HTTP status that goes with the type. */
    public int status() {
        return status;
    }

    public Sentence title() {
        return Sentence.of(title);
    }

    /** What the header {@code WWW-Authenticate} says (RFC 6750); null where it is not sent. */
    public String challenge() {
        return switch (this) {
            case UNAUTHORIZED -> "Bearer realm=\"arsredovisning\"";
            case FORBIDDEN -> "Bearer realm=\"arsredovisning\", error=\"insufficient_scope\"";
            default -> null;
        };
    }

    /** Seconds after which the same request may be repeated; 0 where that does not help. */
    public int retryAfter() {
        return switch (this) {
            case OVERLOADED -> 2;
            case UNAVAILABLE -> 5;
            default -> 0;
        };
    }

    /** The type's identifier, a relative URI: {@code /problems/invalid-content}. */
    public String uri() {
        return "/problems/" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The type that says a status that the framework chose. */
    static ProblemType of(int status) {
        for (ProblemType type : values()) {
            if (type.status == status && type != INVALID_SYNTAX && type != INVALID_CONTENT) {
                return type;
            }
        }
        return status < 500 ? BAD_REQUEST : INTERNAL_ERROR;
    }
}
