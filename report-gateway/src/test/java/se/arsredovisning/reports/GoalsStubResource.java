package se.arsredovisning.reports;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import se.arsredovisning.kit.testing.KafkaResource;
import se.arsredovisning.kit.testing.PostgresResource;

/** What surrounds the gateway under test: PostgreSQL, Kafka, a goals and a finance service that do what a test tells them. */
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(GoalsStubResource.class)
public final class GoalsStubResource implements QuarkusTestResourceLifecycleManager {

    private final WireMockServer goals =
            new WireMockServer(WireMockConfiguration.options().dynamicPort());
    private final WireMockServer finance =
            new WireMockServer(WireMockConfiguration.options().dynamicPort());

    @Override
    public Map<String, String> start() {
        goals.start();
        finance.start();
        new GoalsStub("goals", goals.port()).begin();
        new GoalsStub("finance", finance.port()).begin();
        return Map.of(
                "services.goals.url", "http://localhost:" + goals.port(),
                "services.finance.url", "http://localhost:" + finance.port(),
                "probe.every", "200ms",
                "probe.timeout", "700ms",
                "reconciliation.after-failure", "200ms",
                "fetch.connect-timeout", "500ms",
                "fetch.timeout", "1s",
                "fetch.circuit-pause", "500ms",
                "fetch.max-bytes", "1000000");
    }

    @Override
    public void stop() {
        goals.stop();
        finance.stop();
    }
}
