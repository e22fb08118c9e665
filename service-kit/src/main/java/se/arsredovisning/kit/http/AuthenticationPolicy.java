package se.arsredovisning.kit.http;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityPolicy;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;

/** Has the platform ask {@link Authentication} of every request. It is made when the service is built, and so knows no settings. */
@Singleton
final class AuthenticationPolicy implements HttpSecurityPolicy {

    private final Instance<Authentication> authentication;

    AuthenticationPolicy(Instance<Authentication> authentication) {
        this.authentication = authentication;
    }

    @Override
    public Uni<CheckResult> checkPermission(
            RoutingContext request, Uni<SecurityIdentity> identity, AuthorizationRequestContext context) {
        return authentication.get().check(request, identity);
    }
}
