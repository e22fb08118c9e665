package se.arsredovisning.kit.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import se.arsredovisning.kit.sentence.AnswerLanguage;

/** How something that has an ETag is answered. */
public final class Representation {

    private Representation() {}

    /** A read: 304 where the caller holds this representation already, else what {@code show} makes. */
    public static Response read(EntityTag tag, String ifNoneMatch, Supplier<Object> show) {
        return answer(tag, ifNoneMatch, () -> Response.ok(show.get()));
    }

    /** A read of what has sentences in it: in the language that is asked for, which has an ETag of its own. */
    public static Response told(EntityTag tag, String ifNoneMatch, Supplier<Object> show) {
        AnswerLanguage language = AcceptedLanguage.asked();
        return told(tag.in(language), ifNoneMatch, language, show);
    }

    /**
     * The same of what was made in a language already.
     *
     * @param told the ETag in that language
     */
    public static Response told(EntityTag told, String ifNoneMatch, AnswerLanguage language, Supplier<Object> show) {
        Response.ResponseBuilder answer = isHeld(ifNoneMatch, told) ? Response.notModified() : Response.ok(show.get());
        return tagged(answer, told)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.contentLanguage())
                .build();
    }

    /** The answer, which has sentences in it, with the ETag of the language that is asked for. */
    public static Response.ResponseBuilder toldTagged(Response.ResponseBuilder answer, EntityTag tag) {
        AnswerLanguage language = AcceptedLanguage.asked();
        return tagged(answer, tag.in(language)).header(HttpHeaders.CONTENT_LANGUAGE, language.contentLanguage());
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
     * A list, whose ETag is weak: the same rows may be linked by other addresses. Its rows name ETags of the language that is
     * asked for.
     *
     * @param state stands for everything that the list may show
     */
    public static Response list(EntityTag state, String ifNoneMatch, Supplier<Object> show) {
        AnswerLanguage language = AcceptedLanguage.asked();
        EntityTag tag = state.in(language);
        Response.ResponseBuilder answer = isHeld(ifNoneMatch, tag) ? Response.notModified() : Response.ok(show.get());
        return answer.header(HttpHeaders.ETAG, "W/" + tag)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .header(HttpHeaders.CONTENT_LANGUAGE, language.contentLanguage())
                .build();
    }

    /** The answer with its ETag, to be asked for again before it is used again. */
    public static Response.ResponseBuilder tagged(Response.ResponseBuilder answer, EntityTag tag) {
        return answer.header(HttpHeaders.ETAG, tag).header(HttpHeaders.CACHE_CONTROL, "no-cache");
    }
}
