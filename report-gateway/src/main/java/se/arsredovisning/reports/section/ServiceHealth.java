package se.arsredovisning.reports.section;

import io.smallrye.health.api.Wellness;
import jakarta.inject.Singleton;
import java.util.Map;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.jboss.logging.Logger;

/** Whether the services can be asked, under {@code /q/health/well}. Reports are given from copies all the same. */
@Wellness
@Singleton
final class ServiceHealth implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(ServiceHealth.class);

    private final SectionCopyService sections;

    ServiceHealth(SectionCopyService sections) {
        this.sections = sections;
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("services can be asked");
        try {
            Map<ReportPart, String> unreachable = sections.unreachable();
            unreachable.forEach((part, reason) -> answer.withData(part.api(), reason));
            return answer.status(unreachable.isEmpty()).build();
        } catch (RuntimeException e) {
            // What the framework would say of it is the name of a class.
            LOG.debug("The database does not say which services can be asked", e);
            return answer.down()
                    .withData("trouble", "the database cannot be asked")
                    .build();
        }
    }
}
