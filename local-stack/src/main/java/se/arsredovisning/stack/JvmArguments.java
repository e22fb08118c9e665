package se.arsredovisning.stack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the JVM of a service is started with.
 *
 * @param properties the system properties of the service
 * @param options come last, so that they win over the usual ones: {@code -Xmx512m}
 * @param cache what the JVM starts from, once it has been made
 */
public record JvmArguments(Map<String, String> properties, List<String> options, Optional<AotCache> cache) {

    private static final List<String> USUAL = List.of(
            "-XX:+UseSerialGC",
            // It begins small: otherwise all of it would be taken at once, and stay taken.
            "-XX:InitialRAMPercentage=0.1",
            "-Xmx160m",
            "-Xss512k",
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError");

    public JvmArguments {
        properties = Map.copyOf(properties);
        options = List.copyOf(options);
    }

    public JvmArguments(Map<String, String> properties, List<String> options) {
        this(properties, options, Optional.empty());
    }

    /** These, with others' properties and options that win over them, and without a cache. */
    JvmArguments and(JvmArguments others) {
        Map<String, String> all = new HashMap<>(properties);
        all.putAll(others.properties());
        return new JvmArguments(
                all, Stream.concat(options.stream(), others.options().stream()).toList());
    }

    /** The arguments in order; properties by their names. Whether there is a cache is seen anew each time. */
    List<String> list() {
        List<String> arguments = new ArrayList<>(USUAL);
        cache.map(AotCache::options).ifPresent(arguments::addAll);
        properties.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(property -> arguments.add("-D" + property.getKey() + "=" + property.getValue()));
        arguments.addAll(options);
        return List.copyOf(arguments);
    }
}
