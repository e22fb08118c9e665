package se.arsredovisning.stack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What the JVM of a service is started with.
 *
 * @param properties the system properties of the service
 * @param options come last, so that they win over the usual ones: {@code -Xmx512m}
 */
public record JvmArguments(Map<String, String> properties, List<String> options) {

    private static final List<String> USUAL = List.of(
            "-XX:+UseSerialGC",
            "-Xmx160m",
            "-Xss512k",
            "-Xshare:auto",
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError");

    public JvmArguments {
        properties = Map.copyOf(properties);
        options = List.copyOf(options);
    }

    /** The arguments in order; properties by their names. */
    List<String> list() {
        List<String> arguments = new ArrayList<>(USUAL);
        properties.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(property -> arguments.add("-D" + property.getKey() + "=" + property.getValue()));
        arguments.addAll(options);
        return List.copyOf(arguments);
    }
}
