package se.arsredovisning.reports.fetching;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.oidc.client.OidcClients;
import io.quarkus.oidc.client.Tokens;
import io.quarkus.oidc.client.runtime.DisabledOidcClientException;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.util.KeyUtils;
import io.smallrye.mutiny.TimeoutException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import se.arsredovisning.kit.access.Chapter;
import se.arsredovisning.kit.access.Grants;
import se.arsredovisning.kit.access.Right;
import se.arsredovisning.kit.http.TokenReader;
import se.arsredovisning.kit.json.Json;

/**
 * What the gateway shows to the services that it asks: a token of its own, from the issuer by its client's credentials
 * ({@code quarkus.oidc-client.…}), or on one machine signed with the machine's key. Without either it shows none, and is
 * refused as anybody would be.
 */
@Singleton
class ServiceToken {

    static final String SUBJECT = "report-gateway";

    private static final Duration VALID = Duration.ofMinutes(10);
    private static final Duration EARLY = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** An issuer that gave none is not asked again so soon, whoever wants one. */
    static final Duration PAUSE = Duration.ofSeconds(2);

    private static final int LONGEST_SAID = 200;

    private final Clock clock;
    private final OidcClients clients;
    private final TokenReader reader;
    private final boolean hasClient;
    private final Optional<Path> key;
    private final String issuer;
    private final String audience;
    private String held;
    private Instant expires = Instant.MIN;
    private Instant renewed = Instant.MIN;
    private String trouble;
    private Instant troubledUntil = Instant.MIN;

    ServiceToken(
            Clock clock,
            OidcClients clients,
            TokenReader reader,
            @ConfigProperty(name = "quarkus.oidc-client.client-enabled") boolean hasClient,
            @ConfigProperty(name = "services-token.local-key") Optional<Path> key,
            @ConfigProperty(name = "quarkus.oidc.token.issuer") Optional<String> issuer,
            @ConfigProperty(name = "quarkus.oidc.token.audience") String audience) {
        this.clock = clock;
        this.clients = clients;
        this.reader = reader;
        this.hasClient = hasClient;
        this.key = key;
        this.issuer = issuer.orElse("");
        this.audience = audience;
    }

    /**
     * The header {@code Authorization}; null for none. Where it is not at hand it is asked for, which waits. One that is held
     * is shown to its end, while the issuer gives no other.
     *
     * @throws UnreachableException where the issuer gives none
     */
    synchronized String header() throws UnreachableException {
        if (key.isEmpty() && !hasClient) {
            return null;
        }
        Instant now = clock.instant();
        boolean isHeld = held != null && now.isBefore(expires);
        if (isHeld && now.isBefore(renewed)) {
            return held;
        }
        try {
            if (now.isBefore(troubledUntil)) {
                throw new UnreachableException(trouble);
            }
            held = "Bearer " + (key.isPresent() ? signed(key.get()) : given());
        } catch (UnreachableException e) {
            if (!now.isBefore(troubledUntil)) {
                trouble = e.getMessage();
                troubledUntil = clock.instant().plus(PAUSE);
            }
            if (!isHeld) {
                throw e;
            }
        }
        return held;
    }

    /** The one that was shown was refused: the next is another one. */
    synchronized void refused() {
        held = null;
    }

    private String signed(Path file) throws UnreachableException {
        Instant now = clock.instant();
        expires = now.plus(VALID);
        renewed = expires.minus(EARLY);
        try {
            return Jwt.issuer(issuer)
                    .audience(audience)
                    .subject(SUBJECT)
                    .claim("name", SUBJECT)
                    .claim("grants", Set.of("reader:*/*/*"))
                    .issuedAt(now)
                    .expiresAt(now.plus(VALID))
                    .sign(KeyUtils.decodePrivateKey(Files.readString(file)));
        } catch (IOException | GeneralSecurityException e) {
            throw new UnreachableException("the key of this machine cannot be used: " + e.getMessage());
        }
    }

    private String given() throws UnreachableException {
        Tokens tokens;
        try {
            tokens = clients.getClient().getTokens().await().atMost(PATIENCE);
        } catch (RuntimeException e) {
            throw new UnreachableException(said(e));
        }
        requireAll(tokens.getAccessToken());
        Instant now = clock.instant();
        expires = tokens.getAccessTokenExpiresAt() == null
                ? now.plus(EARLY)
                : Instant.ofEpochSecond(tokens.getAccessTokenExpiresAt());
        Duration left = Duration.between(now, expires);
        renewed = now.plus(left.compareTo(EARLY.multipliedBy(2)) > 0 ? left.minus(EARLY) : left.dividedBy(2));
        return tokens.getAccessToken();
    }

    /** What it could not read would pass for deleted. */
    private void requireAll(String token) throws UnreachableException {
        Grants grants;
        try {
            grants = reader.grants(token);
        } catch (RuntimeException e) {
            throw new UnreachableException("the issuer's token for the gateway is no JWT");
        }
        if (!Stream.of(Chapter.values())
                .allMatch(chapter -> grants.scope(Right.READ, chapter).isAll())) {
            throw new UnreachableException("the issuer's token does not let the gateway read everything:"
                    + " grant its client reader:*/*/* there (docs/security.md)");
        }
    }

    /** Why there is no token, and which setting to look at. */
    private static String said(RuntimeException failure) {
        if (failure instanceof TimeoutException) {
            return "the issuer gives the gateway no token within " + PATIENCE.toSeconds() + " s";
        }
        String message = String.valueOf(failure.getMessage());
        if (failure instanceof DisabledOidcClientException) {
            return "there is nobody to give the gateway a token: set quarkus.oidc.auth-server-url and"
                    + " quarkus.oidc-client.credentials.secret";
        }
        JsonNode refusal = refusal(message);
        return refusal.has("error")
                ? "the issuer refuses the gateway's client (%s: %s): look at quarkus.oidc-client.client-id and quarkus.oidc-client.credentials.secret"
                        .formatted(
                                refusal.path("error").asText(),
                                refusal.path("error_description").asText("for no reason that it gives"))
                : "the issuer gives the gateway no token: "
                        + message.substring(0, Math.min(message.length(), LONGEST_SAID));
    }

    private static JsonNode refusal(String message) {
        try {
            return Json.read(message);
        } catch (RuntimeException e) {
            return Json.MAPPER.missingNode();
        }
    }
}
