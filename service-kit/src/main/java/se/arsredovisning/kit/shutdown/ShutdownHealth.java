package se.arsredovisning.kit.shutdown;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready as soon as the service is told to stop, so that a load balancer sends nothing more. */
@Readiness
@Singleton
final class ShutdownHealth implements HealthCheck {

    private final ShutdownService shutdown;

    ShutdownHealth(ShutdownService shutdown) {
        this.shutdown = shutdown;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("takes requests")
                .status(!shutdown.isStopping())
                .build();
    }
}
