package se.arsredovisning.kit.problem;

import java.util.Locale;

/** The one list of problem types. {@code docs/problems.md} tells a caller what to do about each. */
public enum ProblemType {
    /** The bytes are no JSON text; the detail says where reading stopped. */
    INVALID_SYNTAX(400, "The body is not valid JSON"),
    /** The body, a parameter or an id has values that are not allowed; every one of them is named. */
    INVALID_CONTENT(400, "Some values are not allowed"),
    /** Who asks does not say who they are, or not in a way that holds. */
    UNAUTHORIZED(401, "A valid token is needed"),
    /** It is there, but whoever asks may not do this with it. */
    FORBIDDEN(403, "You may not do this"),
    NOT_FOUND(404, "There is nothing here"),
    METHOD_NOT_ALLOWED(405, "This method is not offered here"),
    NOT_ACCEPTABLE(406, "This media type is not offered here"),
    /** The head or the body did not come in time. */
    REQUEST_TIMEOUT(408, "The request came too slowly"),
    /** What is to be created exists already. */
    CONFLICT(409, "It exists already"),
    /** If-Match names another revision than the present one, or If-None-Match: * met an existing resource. */
    PRECONDITION_FAILED(412, "Somebody else has changed this"),
    /** The body, or the document that it would make. */
    CONTENT_TOO_LARGE(413, "This is larger than what is taken here"),
    UNSUPPORTED_MEDIA_TYPE(415, "This media type is not taken here"),
    /** A write to a part of a section says which revision it is about. */
    PRECONDITION_REQUIRED(428, "If-Match is required"),
    INTERNAL_ERROR(500, "Something went wrong on our side"),
    /** The database cannot be reached; the same request may succeed later. The detail says whether it may have already. */
    UNAVAILABLE(503, "The service cannot answer just now"),
    /** More is under way than there is memory for; the same request may succeed in a moment. */
    OVERLOADED(503, "Too much is under way just now"),
    /** A fault of the request that has no type of its own. */
    BAD_REQUEST(400, "The request cannot be understood");

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

    public String title() {
        return title;
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
