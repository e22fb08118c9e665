package se.arsredovisning.reports.fetching;

import io.quarkus.oidc.client.OidcClient;
import io.quarkus.oidc.client.OidcClients;
import io.quarkus.oidc.client.Tokens;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.util.KeyUtils;
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
import org.eclipse.microprofile.config.inject.ConfigProperty;

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

    private final Clock clock;
    private final OidcClients clients;
    private final boolean hasClient;
    private final Optional<Path> key;
    private final String issuer;
    private final String audience;
    private String held;
    private Instant until = Instant.MIN;

    ServiceToken(
            Clock clock,
            OidcClients clients,
            @ConfigProperty(name = "quarkus.oidc-client.client-enabled") boolean hasClient,
            @ConfigProperty(name = "services-token.local-key") Optional<Path> key,
            @ConfigProperty(name = "quarkus.oidc.token.issuer") Optional<String> issuer,
            @ConfigProperty(name = "quarkus.oidc.token.audience") String audience) {
        this.clock = clock;
        this.clients = clients;
        this.hasClient = hasClient;
        this.key = key;
        this.issuer = issuer.orElse("");
        this.audience = audience;
    }

    /**
     * The header {@code Authorization}; null for none. Where it is not at hand it is asked for, which waits.
     *
     * @throws UnreachableException where the issuer gives none
     */
    synchronized String header() throws UnreachableException {
        if (key.isEmpty() && !hasClient) {
            return null;
        }
        if (held == null || !clock.instant().isBefore(until)) {
            held = "Bearer " + (key.isPresent() ? signed(key.get()) : given());
        }
        return held;
    }

    /** The one that was shown was refused: the next is another one. */
    synchronized void refused() {
        held = null;
    }

    private String signed(Path file) throws UnreachableException {
        Instant now = clock.instant();
        until = now.plus(VALID).minus(EARLY);
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
        try {
            OidcClient client = clients.getClient();
            Tokens tokens = client.getTokens().await().atMost(PATIENCE);
            Instant expires = tokens.getAccessTokenExpiresAt() == null
                    ? clock.instant().plus(EARLY)
                    : Instant.ofEpochSecond(tokens.getAccessTokenExpiresAt());
            Duration left = Duration.between(clock.instant(), expires);
            until = clock.instant()
                    .plus(left.compareTo(EARLY.multipliedBy(2)) > 0 ? left.minus(EARLY) : left.dividedBy(2));
            return tokens.getAccessToken();
        } catch (RuntimeException e) {
            throw new UnreachableException("the issuer gives the gateway no token: " + e.getMessage());
        }
    }
}
