package se.arsredovisning.kit.http;

import io.quarkus.oidc.runtime.OidcProvider;
import io.quarkus.oidc.runtime.TenantConfigBean;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Asks the issuer for its keys now and then. The platform does so only for a key that it does not have: one that the issuer
 * takes back would count until then. While the issuer is away those that are known go on counting.
 */
@Singleton
final class IssuerKeys {

    /** The platform takes the keys in for the sake of a token; this one is refused, which is of no matter. */
    private static final String NO_TOKEN = "";

    private final TenantConfigBean platform;
    private final Authentication authentication;
    private final boolean hasIssuer;
    private final Duration every;

    IssuerKeys(
            TenantConfigBean platform,
            Authentication authentication,
            @ConfigProperty(name = "quarkus.oidc.auth-server-url") Optional<String> issuer,
            @ConfigProperty(name = "issuer.keys-asked-every") Duration every) {
        this.platform = platform;
        this.authentication = authentication;
        this.hasIssuer = issuer.isPresent();
        this.every = every;
    }

    void begin(@Observes StartupEvent started, Vertx vertx) {
        if (hasIssuer) {
            vertx.setPeriodic(every.toMillis(), timer -> ask());
        }
    }

    private void ask() {
        OidcProvider issuer = platform.getDefaultTenant().provider();
        // Without one it has not been reached yet: whoever sends a token has it asked.
        if (issuer != null) {
            issuer.refreshJwksAndVerifyJwtToken(NO_TOKEN, false, false, null)
                    .subscribe()
                    .with(verified -> {}, this::failed);
        }
    }

    private void failed(Throwable failure) {
        if (Authentication.isOfIssuer(failure)) {
            authentication.issuerIsAway(failure);
        }
    }
}
