package se.arsredovisning.kit.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import se.arsredovisning.embedded.SharedBroker;

/** Connects each Quarkus application under test with the module's one Kafka broker, which has every topic. */
public final class KafkaResource implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        return Map.of("kafka.bootstrap.servers", SharedBroker.get().bootstrapServers());
    }

    /** The broker stays for the next application. */
    @Override
    public void stop() {}
}
