package se.arsredovisning.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kafka.Kafka;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;

/** What runs in the broker's own JVM: formats the storage the first time, then is Kafka. */
final class BrokerMain {

    private BrokerMain() {}

    /**
     * Runs until it is asked to end.
     *
     * @param arguments the properties file of the server, its data directory, and the id of its cluster where it is not alone
     */
    public static void main(String[] arguments) throws IOException {
        String properties = arguments[0];
        Path data = Path.of(arguments[1]);
        if (!Files.exists(data.resolve("meta.properties"))) {
            String cluster =
                    arguments.length > 2 ? arguments[2] : Uuid.randomUuid().toString();
            String[] format = {"format", "-t", cluster, "-c", properties, "--ignore-formatted"};
            if (StorageTool.execute(format, System.out) != 0) {
                throw new IOException("the storage of Kafka cannot be formatted");
            }
        }
        Kafka.main(new String[] {properties});
    }
}
