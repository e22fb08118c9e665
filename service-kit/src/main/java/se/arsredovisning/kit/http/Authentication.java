package se.arsredovisning.kit.http;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityPolicy.CheckResult;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;
import se.arsredovisning.kit.access.AccessSettings;
import se.arsredovisning.kit.access.Caller;
import se.arsredovisning.kit.access.Chapter;
import se.arsredovisning.kit.access.Grants;
import se.arsredovisning.kit.access.Right;
import se.arsredovisning.kit.api.ApiInfo;
import se.arsredovisning.kit.problem.ProblemType;
import se.arsredovisning.kit.sentence.Sentence;

/**
 * Finds out who asks, before anything answers: resources, and whatever else there is at an address. What is open
 * ({@code access.open}) is read by everybody alike, and no token is looked at. Where one is optional ({@code access.optional})
 * whoever sends none may read as nobody that is known, and the resource decides what that gives. All else is for those whose
 * token is valid; what they may do there {@link AccessFilter} decides.
 */
@Singleton
public final class Authentication {

    /** The platform's role of those who may operate this service, for {@code @RolesAllowed}. */
    public static final String OPERATOR = "operator";

    private static final Logger LOG = Logger.getLogger(Authentication.class);

    private static final String BAD_TOKEN = ProblemType.UNAUTHORIZED.challenge() + ", error=\"invalid_token\"";

    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final TokenReader reader;
    private final VerifiedTokens tokens;
    private final List<String> open;
    private final List<String> optional;
    private final Caller nobody;
    private final Duration asksAgainAfter;
    private final Clock clock;

    /** When the issuer last failed to answer: it is not asked again so soon, and a key that it may have by now is not refused. */
    private volatile Instant away = Instant.EPOCH;

    Authentication(
            ApiInfo api,
            AccessSettings settings,
            TokenReader reader,
            VerifiedTokens tokens,
            @ConfigProperty(name = "quarkus.oidc.token.forced-jwk-refresh-interval") Duration asksAgainAfter,
            Clock clock) {
        this.asksAgainAfter = asksAgainAfter;
        this.clock = clock;
        this.reader = reader;
        this.tokens = tokens;
        this.open = settings.open().orElse(List.of());
        this.optional = settings.optional().orElse(List.of());
        this.nobody = new Caller(null, null, null, Grants.NONE, Chapter.ofApi(api.name()));
    }

    /** Who sent the request, or a problem as its answer, and then nothing. */
    Uni<CheckResult> check(RoutingContext request, Uni<SecurityIdentity> identity) {
        HttpMethod method = request.request().method();
        if (begins(open, request, method)) {
            CurrentCaller.letIn(request, nobody);
            return CheckResult.permit();
        }
        List<String> given = request.request().headers().getAll(HttpHeaders.AUTHORIZATION);
        if (given.isEmpty()) {
            CurrentCaller.set(request, nobody);
            return begins(optional, request, method)
                    ? CheckResult.permit()
                    : refuse(
                            request,
                            Refusal.NO_TOKEN,
                            ProblemType.UNAUTHORIZED.challenge(),
                            Sentence.of("problem.send-token"));
        }
        if (given.size() > 1) {
            return refuse(request, "two-tokens", BAD_TOKEN, Sentence.of("problem.token-twice"));
        }
        String header = given.get(0);
        VerifiedTokens.Verified known = tokens.find(header);
        // The platform would answer a token that is refused itself, without a body.
        BiConsumer<RoutingContext, Throwable> answeredHere = (any, failure) -> {};
        request.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, answeredHere);
        return known == null
                ? identity.onItemOrFailure()
                        .transformToUni((found, failure) ->
                                failure == null ? verified(request, header, found) : failed(request, failure))
                : enter(request, known);
    }

    /**
     * Whether everybody is answered a request alike where it uses this method: what is open with whatever token is sent, and
     * what a token is optional for without one.
     */
    boolean isForEverybody(RoutingContext request, HttpMethod method, boolean isWithToken) {
        return begins(open, request, method) || (!isWithToken && begins(optional, request, method));
    }

    /** Whether it reads at an address with one of these beginnings, each of which ends with a part of the address. */
    private static boolean begins(List<String> beginnings, RoutingContext request, HttpMethod method) {
        String path = request.normalizedPath();
        return READING.contains(method)
                && path != null
                && beginnings.stream()
                        .anyMatch(beginning -> path.startsWith(beginning)
                                && (beginning.endsWith("/")
                                        || path.length() == beginning.length()
                                        || "/.".indexOf(path.charAt(beginning.length())) >= 0));
    }

    private Uni<CheckResult> verified(RoutingContext request, String header, SecurityIdentity found) {
        if (!(found.getPrincipal() instanceof JsonWebToken token)) {
            return refuse(request, "no-bearer-token", BAD_TOKEN, Sentence.of("problem.no-bearer-token"));
        }
        Optional<Caller> caller = reader.read(token);
        if (caller.isEmpty()) {
            return refuse(request, "token-of-nobody", BAD_TOKEN, Sentence.of("problem.token-of-nobody"));
        }
        // Without the roles that the provider gives: what somebody may do stands in their grants alone.
        QuarkusSecurityIdentity.Builder holder = QuarkusSecurityIdentity.builder()
                .setPrincipal(found.getPrincipal())
                .addCredentials(found.getCredentials())
                .addAttributes(found.getAttributes());
        if (caller.get().mayEverywhere(Right.OPERATE)) {
            holder.addRole(OPERATOR);
        }
        Instant expires = Instant.ofEpochSecond(token.getExpirationTime());
        return enter(request, tokens.keep(header, holder.build(), caller.get(), expires));
    }

    private static Uni<CheckResult> enter(RoutingContext request, VerifiedTokens.Verified token) {
        CurrentCaller.set(request, token.caller());
        return Uni.createFrom().item(new CheckResult(true, token.identity()));
    }

    private Uni<CheckResult> failed(RoutingContext request, Throwable failure) {
        if (isOfIssuer(failure)) {
            issuerIsAway(failure);
        } else if (failure instanceof AuthenticationFailedException
                && !(needsKey(failure) && away.plus(asksAgainAfter).isAfter(clock.instant()))) {
            LOG.debugf("A token is refused: %s", failure.getMessage());
            return refuse(request, "token-not-valid", BAD_TOKEN, Sentence.of("problem.token-not-valid"));
        }
        ProblemRoutes.answer(request, ProblemType.UNAVAILABLE, Sentence.of("problem.issuer-away"));
        return Uni.createFrom().nothing();
    }

    /** The issuer was asked for its keys, and does not answer. That is said once, not for each token that is sent meanwhile. */
    void issuerIsAway(Throwable failure) {
        Instant now = clock.instant();
        if (away.plus(asksAgainAfter).isBefore(now)) {
            String said = causes(failure)
                    .map(Throwable::getMessage)
                    .filter(message -> message != null && !message.isBlank())
                    .findFirst()
                    .orElse(failure.getClass().getSimpleName());
            LOG.warnf(
                    "The issuer of tokens cannot be asked for its keys; those that are known go on counting: %s", said);
        }
        away = now;
    }

    /** Whether it is the issuer that fails, of whom a key would have to be asked, and not the token. */
    static boolean isOfIssuer(Throwable failure) {
        return causes(failure)
                .anyMatch(cause -> cause instanceof IOException
                        || cause instanceof TimeoutException
                        || cause.getClass().getSimpleName().equals("OIDCException"));
    }

    private static boolean needsKey(Throwable failure) {
        return causes(failure)
                .anyMatch(cause -> cause.getClass().getSimpleName().equals("UnresolvableKeyException"));
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause);
    }

    /** The request ends here: nothing comes after. */
    private static Uni<CheckResult> refuse(RoutingContext request, String reason, String challenge, Sentence detail) {
        Refusal.ofToken(request, reason);
        request.response().putHeader("WWW-Authenticate", challenge);
        ProblemRoutes.answer(request, ProblemType.UNAUTHORIZED, detail);
        return Uni.createFrom().nothing();
    }
}
