package se.arsredovisning.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;

/**
 * The one Kafka broker of a module's test run: started when it is first asked for, with every topic of {@link Topics},
 * gone with the JVM. A test that pauses, stops or kills it sees to it that it runs again.
 *
 * <p>Quarkus loads test classes anew for each application it starts, so what is shared is a system property, not a
 * static field.
 */
public final class SharedBroker {

    private static final String PLACE = "arsredovisning.testing.broker";

    private SharedBroker() {}

    /** The broker, running unless a test has stopped it. */
    public static EmbeddedBroker get() {
        synchronized (Runtime.getRuntime()) {
            String known = System.getProperty(PLACE);
            if (known != null) {
                String[] place = known.split(":", 3);
                return EmbeddedBroker.temporary(
                        Path.of(place[2]), Integer.parseInt(place[0]), Integer.parseInt(place[1]));
            }
            EmbeddedBroker broker = EmbeddedBroker.temporary();
            try {
                broker.start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            Runtime.getRuntime().addShutdownHook(new Thread(broker::close, "shared-broker"));
            broker.createTopics(Topics.ALL, Topics.PARTITIONS, Map.of());
            System.setProperty(PLACE, broker.port() + ":" + broker.controllerPort() + ":" + broker.directory());
            return broker;
        }
    }
}
