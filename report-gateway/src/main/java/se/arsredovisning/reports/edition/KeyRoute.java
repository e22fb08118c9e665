package se.arsredovisning.reports.edition;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import se.arsredovisning.kit.http.ProblemRoutes;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.reports.cache.ReadyEditions;

/** The keys that editions are signed with, where whoever verifies looks for them (RFC 7517, RFC 8615): outside of the API. */
@Singleton
final class KeyRoute {

    private static final String PATH = "/.well-known/jwks.json";
    private static final String JWK_SET = "application/jwk-set+json";

    private final ChainService chain;

    KeyRoute(ChainService chain) {
        this.chain = chain;
    }

    void register(@Observes Router router) {
        router.route(PATH).method(HttpMethod.GET).method(HttpMethod.HEAD).blockingHandler(this::answer, false);
    }

    private void answer(RoutingContext context) {
        String keys;
        try {
            keys = Json.write(chain.keys());
        } catch (RuntimeException e) {
            ProblemRoutes.answer(context, e);
            return;
        }
        context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, JWK_SET)
                .putHeader(HttpHeaders.CACHE_CONTROL, ReadyEditions.CACHING);
        context.end(keys);
    }
}
