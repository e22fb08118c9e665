package se.arsredovisning.kit.http;

import io.vertx.ext.web.RoutingContext;
import se.arsredovisning.kit.access.Caller;
import se.arsredovisning.kit.platform.CurrentRequest;
import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.kit.problem.ProblemType;
import se.arsredovisning.kit.sentence.Sentence;

/** Who asks, as {@link Authentication} found out. */
public final class CurrentCaller {

    private static final String KEPT = CurrentCaller.class.getName();
    private static final String LET_IN = KEPT + ".letIn";

    private CurrentCaller() {}

    /** Who sent the request that this thread works for; nobody outside of one. */
    public static Caller get() {
        return CurrentRequest.find().map(request -> of(request.routed())).orElse(Caller.NOBODY);
    }

    /**
     * The same where a token says who it is, also at an address that needs none.
     *
     * @throws ProblemException {@code unauthorized} where none was sent
     */
    public static Caller known() {
        Caller caller = get();
        if (!caller.isKnown()) {
            CurrentRequest.find().ifPresent(request -> Refusal.ofToken(request.routed(), Refusal.NO_TOKEN));
            throw new ProblemException(ProblemType.UNAUTHORIZED, Sentence.of("problem.send-token"));
        }
        return caller;
    }

    /** Who sent a request. */
    public static Caller of(RoutingContext request) {
        return request.get(KEPT) instanceof Caller caller ? caller : Caller.NOBODY;
    }

    /** Whether the request that this thread works for is at an address that is open: no right is needed there. */
    static boolean isLetIn() {
        return CurrentRequest.find()
                .filter(request -> request.routed().get(LET_IN) != null)
                .isPresent();
    }

    static void letIn(RoutingContext request, Caller nobody) {
        request.put(LET_IN, true);
        set(request, nobody);
    }

    static void set(RoutingContext request, Caller caller) {
        request.put(KEPT, caller);
    }
}
