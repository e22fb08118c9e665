package se.arsredovisning.kit.http;

import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import se.arsredovisning.kit.access.Right;
import se.arsredovisning.kit.platform.CurrentRequest;

/**
 * Why a request is refused, kept beside it by who refuses, since the answer may not say it: what may not be read is not
 * there.
 *
 * @param right what may not be done; null where it is the token that does not hold
 * @param section the section, or report, or the board, with which it may not be done; null for none
 * @param reason what is wrong with the token, as a word; null where that holds
 */
public record Refusal(Right right, String section, String reason) {

    /** The reason where no token was sent. */
    public static final String NO_TOKEN = "no-token";

    private static final String KEPT = Refusal.class.getName();

    /** The request that this thread works for is refused: what is asked for may not be done with a section. */
    public static void of(Right right, String section) {
        CurrentRequest.find().ifPresent(request -> keep(request.routed(), new Refusal(right, section, null)));
    }

    /** The same of a request that no resource answers. */
    public static void of(RoutingContext request, Right right, String section) {
        keep(request, new Refusal(right, section, null));
    }

    /** A request is refused, as it has no token that holds. */
    static void ofToken(RoutingContext request, String reason) {
        keep(request, new Refusal(null, null, reason));
    }

    /** Why a request was refused; nothing where nobody has said. */
    public static Optional<Refusal> find(RoutingContext request) {
        return request.get(KEPT) instanceof Refusal refusal ? Optional.of(refusal) : Optional.empty();
    }

    private static void keep(RoutingContext request, Refusal refusal) {
        request.put(KEPT, refusal);
    }
}
