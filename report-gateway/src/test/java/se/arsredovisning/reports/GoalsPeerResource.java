package se.arsredovisning.reports;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import se.arsredovisning.kit.testing.KafkaResource;
import se.arsredovisning.kit.testing.PostgresResource;

/** What surrounds the gateway under test: PostgreSQL, Kafka, and a goals service that does what a test tells it. */
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(GoalsPeerResource.class)
public final class GoalsPeerResource implements QuarkusTestResourceLifecycleManager {

    private WireMockServer server;

    @Override
    public Map<String, String> start() {
        server = new WireMockServer(WireMockConfiguration.options().dynamicPort());
        server.start();
        GoalsPeer peer = new GoalsPeer(server.port());
        peer.has(GoalsPeer.THERE_FROM_THE_START, 4);
        return Map.of(
                "services.goals.url", "http://localhost:" + server.port(),
                "reconciliation.while-unreachable", "200ms",
                "fetch.connect-timeout", "500ms",
                "fetch.read-timeout", "1s",
                "fetch.max-bytes", "1000000");
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop();
        }
    }
}
