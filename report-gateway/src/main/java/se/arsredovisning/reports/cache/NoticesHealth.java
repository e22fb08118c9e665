package se.arsredovisning.reports.cache;

import io.smallrye.health.api.Wellness;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Whether reports are kept in memory, under {@code /q/health/well}. Without it they come from the database. */
@Wellness
@Singleton
final class NoticesHealth implements HealthCheck {

    private final ReportNotices notices;

    NoticesHealth(ReportNotices notices) {
        this.notices = notices;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("changes in the database are heard of")
                .status(notices.isListening())
                .build();
    }
}
