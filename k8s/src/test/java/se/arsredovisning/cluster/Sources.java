package se.arsredovisning.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the services themselves say: the truth that the cluster's files are held against, so that a rename cannot drift. */
final class Sources {

    static final List<String> SERVICES =
            List.of("goals-service", "finance-service", "hr-service", "internal-control-service", "report-gateway");

    private static final Pattern VARIABLE = Pattern.compile("`([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)`");
    private static final Pattern METER = Pattern.compile("(?:builder|gauge|counter|timer)\\(\\s*\"([a-z][a-z.]+)\"");
    private static final Path ROOT = Manifests.folder().resolve("..");

    private Sources() {}

    /** A setting of a service as its package has it; empty where it has none, or there is no such service. */
    static String setting(String service, String key) {
        Properties properties = new Properties();
        read(ROOT.resolve(service + "/src/main/resources/application.properties"), properties);
        return properties.getProperty(key, "");
    }

    /** How many connections each of a service's pools opens at most, by the variable that sets it. */
    static Map<String, Integer> pools(String service) {
        Properties properties = properties(service);
        return properties.stringPropertyNames().stream()
                .filter(key -> key.matches("quarkus\\.datasource(\\.[a-z]+)?\\.jdbc\\.max-size"))
                .collect(Collectors.toMap(Sources::variable, key -> Integer.valueOf(properties.getProperty(key))));
    }

    /** The environment variables that a service takes: those that its README names, and its settings' and the kit's. */
    static Set<String> variables(String service) {
        Set<String> known = properties(service).stringPropertyNames().stream()
                .map(key -> key.replaceFirst("^%[a-z]+\\.", ""))
                .map(Sources::variable)
                .collect(Collectors.toCollection(TreeSet::new));
        for (String text : List.of(service + "/README.md", "docs/operations.md", "docs/architecture.md")) {
            VARIABLE.matcher(text(ROOT.resolve(text)))
                    .results()
                    .map(MatchResult::group)
                    .map(name -> name.replace("`", ""))
                    .forEach(known::add);
        }
        return known;
    }

    /** The version that is built, as images are named after it. */
    static String version() {
        return Pattern.compile("<version>([^<]+)</version>")
                .matcher(text(ROOT.resolve("pom.xml")))
                .results()
                .map(found -> found.group(1).replace("-SNAPSHOT", ""))
                .findFirst()
                .orElseThrow();
    }

    /** The topics that are emitted, by name, with what the contract says of each. */
    static Stream<JsonNode> channels() {
        try {
            JsonNode contract = Manifests.YAML.readTree(text(ROOT.resolve("contracts/asyncapi.yaml")));
            return Manifests.list(contract.path("channels"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The meters that the code has, as Prometheus names them. */
    static Set<String> meters() {
        Set<String> meters = new TreeSet<>();
        for (String module : List.of("service-kit", "report-gateway")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(module + "/src/main/java"))) {
                files.filter(file -> file.toString().endsWith(".java"))
                        .map(Sources::text)
                        .flatMap(text -> METER.matcher(text).results())
                        .map(found -> found.group(1).replace('.', '_'))
                        .forEach(meters::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return meters;
    }

    /** The headings of a document, as links name them. */
    static Set<String> anchors(String document) {
        return text(ROOT.resolve(document))
                .lines()
                .filter(line -> line.startsWith("#"))
                .map(line ->
                        line.replaceFirst("#+ ", "").toLowerCase(Locale.ROOT).replace(' ', '-'))
                .collect(Collectors.toSet());
    }

    /** What whoever sets the cluster up makes by hand, named in the README's table. */
    static Set<String> secretsByHand() {
        return Pattern.compile("(?m)^\\| `([a-z0-9-]+)` \\|")
                .matcher(text(ROOT.resolve("k8s/README.md")))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    /** A service's settings and the kit's, the service's before the kit's. */
    private static Properties properties(String service) {
        Properties properties = new Properties();
        read(ROOT.resolve("service-kit/src/main/resources/META-INF/microprofile-config.properties"), properties);
        read(ROOT.resolve(service + "/src/main/resources/application.properties"), properties);
        return properties;
    }

    private static String variable(String key) {
        return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    private static void read(Path file, Properties into) {
        if (Files.notExists(file)) {
            return;
        }
        try (Reader reader = Files.newBufferedReader(file)) {
            into.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
