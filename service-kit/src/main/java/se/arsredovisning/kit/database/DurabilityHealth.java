package se.arsredovisning.kit.database;

import io.smallrye.health.api.Wellness;
import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Whether the database keeps what it acknowledges, under {@code /q/health/well}: what the service has held it to at its
 * start may be switched off later.
 */
@Wellness
@Singleton
final class DurabilityHealth implements HealthCheck {

    private final DatabaseService database;

    DurabilityHealth(DatabaseService database) {
        this.database = database;
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("what is acknowledged is kept");
        try {
            List<String> off = database.off();
            off.forEach(setting -> answer.withData(setting, database.allows(setting) ? "off, as allowed" : "off"));
            return answer.status(off.stream().allMatch(database::allows)).build();
        } catch (IllegalStateException e) {
            return answer.down()
                    .withData("trouble", "the database cannot be asked")
                    .build();
        }
    }
}
