package se.arsredovisning.kit.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.JsonWebToken;
import se.arsredovisning.kit.access.RateSettings;
import se.arsredovisning.kit.platform.ClientNetwork;
import se.arsredovisning.kit.problem.ProblemType;
import se.arsredovisning.kit.sentence.Sentence;

/**
 * Bounds how often one client asks this process (a token bucket for each): whoever holds a token that was verified, by its
 * subject; whoever shows none, or a new one, by their address. Others go on as if nobody asked too much.
 */
@Singleton
final class RateLimit {

    /** Once a body is there, so that who sends one reads the answer; before a token is verified. */
    private static final int PRIORITY = 900;

    /** With more clients at once those that have not asked for the longest begin anew. */
    private static final int MOST_CLIENTS = 100_000;

    private static final int MOST_PER_SECOND = 1_000_000;

    private final RateSettings settings;
    private final VerifiedTokens tokens;
    private final Cache<String, Bucket> clients;
    private final Counter refusals;

    RateLimit(RateSettings settings, VerifiedTokens tokens, MeterRegistry meters) {
        requireSense(settings);
        this.settings = settings;
        this.tokens = tokens;
        this.clients = Caffeine.newBuilder()
                .maximumSize(MOST_CLIENTS)
                .expireAfterAccess(filled().plusSeconds(1))
                .build();
        this.refusals = Counter.builder("rate.refusals")
                .description("Requests of clients that asked too often")
                .register(meters);
    }

    /** Otherwise every request would fail. */
    private static void requireSense(RateSettings settings) {
        if (settings.perSecond() < 0 || settings.perSecond() > MOST_PER_SECOND || settings.burst() < 1) {
            throw new IllegalStateException(
                    "rate.per-second is a number from 0 to %d, and rate.burst one from 1: %d, %d"
                            .formatted(MOST_PER_SECOND, settings.perSecond(), settings.burst()));
        }
    }

    void register(@Observes Filters filters) {
        if (settings.perSecond() > 0) {
            filters.register(this::take, PRIORITY);
        }
    }

    private void take(RoutingContext context) {
        String client = client(context);
        ConsumptionProbe probe =
                client == null ? null : clients.get(client, any -> bucket()).tryConsumeAndReturnRemaining(1);
        if (probe == null || probe.isConsumed()) {
            context.next();
            return;
        }
        refusals.increment();
        long wait = Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds() + 1;
        context.response().putHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait));
        ProblemRoutes.answer(
                context,
                ProblemType.TOO_MANY_REQUESTS,
                Sentence.of("problem.too-often", settings.perSecond(), settings.burst()));
    }

    /** Whom a request counts for; null for those who may ask as often as they like. */
    private String client(RoutingContext context) {
        String header = context.request().getHeader(HttpHeaders.AUTHORIZATION);
        VerifiedTokens.Verified known = header == null ? null : tokens.find(header);
        if (known == null) {
            return "network " + ClientNetwork.of(context.request().remoteAddress());
        }
        return isUnlimited(known) ? null : "subject " + known.caller().subject();
    }

    private boolean isUnlimited(VerifiedTokens.Verified known) {
        return known.identity().getPrincipal() instanceof JsonWebToken token
                && Stream.of("azp", "client_id", "sub")
                        .map(token::getClaim)
                        .anyMatch(claim -> claim != null && settings.unlimited().contains(claim.toString()));
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit ->
                        limit.capacity(settings.burst()).refillGreedy(settings.perSecond(), Duration.ofSeconds(1)))
                .build();
    }

    /** How long an empty bucket takes to be full again. */
    private Duration filled() {
        return Duration.ofSeconds(settings.burst() / Math.max(1, settings.perSecond()));
    }
}
