package se.arsredovisning.stack.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import se.arsredovisning.embedded.BrokerCluster;

/**
 * What the cluster's files ({@code k8s/}) say of the engines and of a pod's life, so that what is proven here is what runs there.
 *
 * @param directory where they are
 */
record ClusterFiles(Path directory) {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    /**
     * When a process counts as started or ready.
     *
     * @param period from one question to the next
     * @param timeout how long an answer may take
     * @param failures after so many, one after another, it does not hold any more
     */
    record Probe(Duration period, Duration timeout, int failures) {}

    Probe probe(String name) {
        JsonNode probe =
                documents("base/service/deployment.yaml").get(0).at("/spec/template/spec/containers/0/" + name);
        return new Probe(
                Duration.ofSeconds(probe.path("periodSeconds").asLong()),
                Duration.ofSeconds(probe.path("timeoutSeconds").asLong()),
                probe.path("failureThreshold").asInt());
    }

    /** What a service is told of its end, as the properties of its process. */
    Map<String, String> shutdown(String module) {
        Map<String, String> told = new TreeMap<>();
        for (JsonNode literal :
                documents("base/" + module + "/kustomization.yaml").get(0).at("/configMapGenerator/0/literals")) {
            String[] setting = literal.asText().split("=", 2);
            if (setting[0].startsWith("SHUTDOWN_")) {
                told.put(setting[0].toLowerCase(Locale.ROOT).replace('_', '.'), setting[1]);
            }
        }
        return told;
    }

    /** What every node of Kafka is told. */
    Map<String, String> brokers() {
        return documents("components/kafka/kafka.yaml").stream()
                .filter(document -> document.path("kind").asText().equals("Kafka"))
                .map(kafka -> texts(kafka.at("/spec/kafka/config")))
                .findFirst()
                .orElseThrow();
    }

    /** Makes every topic and every user, with what the user may do; its password is its name, backwards. */
    void setUp(BrokerCluster brokers) {
        for (JsonNode topic : documents("components/kafka/topics.yaml")) {
            brokers.createTopic(
                    topic.at("/metadata/name").asText(),
                    topic.at("/spec/partitions").asInt(),
                    topic.at("/spec/replicas").asInt(),
                    texts(topic.at("/spec/config")));
        }
        for (JsonNode user : documents("components/kafka/users.yaml")) {
            String name = user.at("/metadata/name").asText();
            List<AclBinding> rights = new ArrayList<>();
            for (JsonNode rule : user.at("/spec/authorization/acls")) {
                JsonNode resource = rule.path("resource");
                ResourcePattern pattern = new ResourcePattern(
                        ResourceType.fromString(resource.path("type").asText()),
                        resource.path("name").asText(),
                        PatternType.fromString(
                                resource.path("patternType").asText().toUpperCase(Locale.ROOT)));
                for (JsonNode operation : rule.path("operations")) {
                    rights.add(new AclBinding(
                            pattern,
                            new AccessControlEntry(
                                    "User:" + name,
                                    "*",
                                    AclOperation.fromString(operation.asText()),
                                    AclPermissionType.ALLOW)));
                }
            }
            brokers.createUser(name, password(name), rights);
        }
    }

    static String password(String user) {
        return new StringBuilder(user).reverse().toString();
    }

    private static Map<String, String> texts(JsonNode object) {
        Map<String, String> texts = new TreeMap<>();
        object.properties()
                .forEach(entry -> texts.put(entry.getKey(), entry.getValue().asText()));
        return texts;
    }

    private List<JsonNode> documents(String file) {
        try (var values = YAML.readerFor(JsonNode.class)
                .<JsonNode>readValues(directory.resolve(file).toFile())) {
            return StreamSupport.stream(((Iterable<JsonNode>) () -> values).spliterator(), false)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
