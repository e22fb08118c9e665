package se.arsredovisning.reports.section;

import io.smallrye.health.api.Wellness;
import jakarta.inject.Singleton;
import java.util.Map;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Whether the services can be asked, under {@code /q/health/well}. Reports are given from copies all the same. */
@Wellness
@Singleton
final class ServiceHealth implements HealthCheck {

    private final SectionService sections;

    ServiceHealth(SectionService sections) {
        this.sections = sections;
    }

    @Override
    public HealthCheckResponse call() {
        Map<Part, String> unreachable = sections.unreachable();
        var answer = HealthCheckResponse.named("services can be asked").status(unreachable.isEmpty());
        unreachable.forEach((part, reason) -> answer.withData(part.api(), reason));
        return answer.build();
    }
}
