package se.arsredovisning.kit.http;

import jakarta.inject.Singleton;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import se.arsredovisning.kit.platform.CurrentRequest;

/**
 * Takes from a request what nobody works with any more: its body, and the document that answers it. The request itself
 * lives until its reader has taken the text, and as long beyond that as the thread that worked for it has nothing else
 * to do.
 */
@Singleton
public final class SpentRequests {

    /** When the work is done, also where nothing was written because the caller has gone meanwhile. */
    @ServerRequestFilter
    public void follow() {
        CurrentRequest.find().ifPresent(request -> request.onEnd(request::letGo));
    }
}
