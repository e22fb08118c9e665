package se.arsredovisning.kit.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;

/** How something that has an ETag is answered. */
public final class Representation {

    private Representation() {}

    /** A read: 304 where the caller holds this representation already, else what {@code show} makes. */
    public static Response read(EntityTag tag, String ifNoneMatch, Supplier<Object> show) {
        return answer(tag, ifNoneMatch, () -> Response.ok(show.get()));
    }

    /** A read of what has headers of its own: 304 where the caller holds this representation already. */
    public static Response answer(EntityTag tag, String ifNoneMatch, Supplier<Response.ResponseBuilder> answer) {
        return tagged(isHeld(ifNoneMatch, tag) ? Response.notModified() : answer.get(), tag)
                .build();
    }

    /** Whether an If-None-Match header names this representation, in whatever coding it was read. */
    public static boolean isHeld(String ifNoneMatch, EntityTag tag) {
        return Precondition.isFresh(ifNoneMatch, tag)
                || Precondition.isFresh(ifNoneMatch, tag.coded(AcceptedCoding.GZIP));
    }

    /**
     * A list, whose ETag is weak: the same rows may be linked by other addresses.
     *
     * @param state stands for everything that the list may show
     */
    public static Response list(EntityTag state, String ifNoneMatch, Supplier<Object> show) {
        Response.ResponseBuilder answer = isHeld(ifNoneMatch, state) ? Response.notModified() : Response.ok(show.get());
        return answer.header(HttpHeaders.ETAG, "W/" + state)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }

    /** The answer with its ETag, to be asked for again before it is used again. */
    public static Response.ResponseBuilder tagged(Response.ResponseBuilder answer, EntityTag tag) {
        return answer.header(HttpHeaders.ETAG, tag).header(HttpHeaders.CACHE_CONTROL, "no-cache");
    }
}
