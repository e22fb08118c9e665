package se.arsredovisning.kit.relay;

import io.smallrye.health.api.Wellness;
import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Whether events flow, under {@code /q/health/well}. Never a matter of readiness: writes are taken all the same. */
@Wellness
@Singleton
final class RelayHealth implements HealthCheck {

    private final RelayService relay;

    RelayHealth(RelayService relay) {
        this.relay = relay;
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("events are sent");
        try {
            List<ParkedSection> parked = relay.parked();
            String trouble = relay.trouble();
            answer.status(parked.isEmpty() && trouble == null)
                    .withData("unsent", relay.unsent())
                    .withData("parked", parked.size());
            parked.stream().limit(20).forEach(section -> answer.withData(section.section(), section.reason()));
            return (trouble == null ? answer : answer.withData("trouble", trouble)).build();
        } catch (IllegalStateException e) {
            return answer.down().withData("trouble", Relay.NO_DATABASE).build();
        }
    }
}
