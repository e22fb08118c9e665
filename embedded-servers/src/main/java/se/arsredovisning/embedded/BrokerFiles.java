package se.arsredovisning.embedded;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Writes what the broker's JVM reads at its start: properties, logging and class path. */
final class BrokerFiles {

    private static final String LOGGING = """
        loggers=kafka.server.KafkaRaftServer
        logger.level=WARN
        logger.handlers=OUT
        logger.kafka.server.KafkaRaftServer.level=INFO
        handler.OUT=org.jboss.logmanager.handlers.ConsoleHandler
        handler.OUT.formatter=LINE
        handler.OUT.properties=autoFlush
        handler.OUT.autoFlush=true
        formatter.LINE=org.jboss.logmanager.formatters.PatternFormatter
        formatter.LINE.properties=pattern
        formatter.LINE.pattern=%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %-5p %c{1} %s%e%n
        """;

    private BrokerFiles() {}

    static Path writeServer(Path directory, String settings) throws IOException {
        return Files.writeString(directory.resolve("server.properties"), settings);
    }

    static Path writeLogging(Path directory) throws IOException {
        return Files.writeString(directory.resolve("logging.properties"), LOGGING);
    }

    /** An argument file, as class paths of tests are longer than a command line may be. */
    static Path writeClassPath(Path directory) throws IOException {
        // Quarkus' jars hold log records back until an application has started, which a broker never does.
        String classPath = Arrays.stream(ownClassPath().split(File.pathSeparator))
                .filter(entry -> !Path.of(entry).getFileName().toString().startsWith("quarkus-"))
                .filter(entry -> !Path.of(entry).getFileName().toString().startsWith("io.quarkus."))
                .collect(Collectors.joining(File.pathSeparator));
        return Files.writeString(
                directory.resolve("classpath.args"), "-cp \"" + classPath.replace("\\", "\\\\") + "\"\n");
    }

    private static String ownClassPath() {
        String underSurefire = System.getProperty("surefire.test.class.path");
        return underSurefire != null ? underSurefire : System.getProperty("java.class.path");
    }
}
