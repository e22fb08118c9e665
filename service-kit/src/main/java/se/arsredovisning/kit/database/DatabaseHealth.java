package se.arsredovisning.kit.database;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Whether the database answers, under {@code /q/health/ready}: in words, where the framework's own check shows names. */
@Readiness
@Singleton
final class DatabaseHealth implements HealthCheck {

    private final DatabaseService database;

    DatabaseHealth(DatabaseService database) {
        this.database = database;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("the database answers")
                .status(database.answers())
                .build();
    }
}
