package se.arsredovisning.embedded;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerClusterTest {

    @TempDir
    private Path directory;

    @Test
    void goesOnWithoutOneNodeAndTakesFromEachWhatTheyMayWrite() throws Exception {
        Certificate certificate = Certificate.make(directory);
        try (BrokerCluster cluster = BrokerCluster.temporary(certificate, Map.of("min.insync.replicas", "2"))) {
            cluster.start();
            cluster.createTopic("own", 3, BrokerCluster.SIZE, Map.of());
            cluster.createTopic("others", 1, BrokerCluster.SIZE, Map.of());
            cluster.createUser("writer", "secret", mayWrite("writer", "own"));

            assertThatThrownBy(() -> send(cluster, certificate, "own", "wrong"))
                    .hasCauseInstanceOf(SaslAuthenticationException.class);
            assertThatThrownBy(() -> send(cluster, certificate, "others", "secret"))
                    .hasCauseInstanceOf(TopicAuthorizationException.class);
            send(cluster, certificate, "own", "secret");
            cluster.kill(1);
            send(cluster, certificate, "own", "secret");
            cluster.start(1);
            cluster.awaitInSync();
            cluster.stop(2);
            send(cluster, certificate, "own", "secret");
        }
    }

    private static List<AclBinding> mayWrite(String user, String topic) {
        return Stream.of(AclOperation.WRITE, AclOperation.DESCRIBE)
                .map(operation -> new AclBinding(
                        new ResourcePattern(ResourceType.TOPIC, topic, PatternType.LITERAL),
                        new AccessControlEntry("User:" + user, "*", operation, AclPermissionType.ALLOW)))
                .toList();
    }

    private static void send(BrokerCluster cluster, Certificate certificate, String topic, String password)
            throws ExecutionException, InterruptedException, TimeoutException {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                cluster.bootstrapServers(),
                "security.protocol",
                "SASL_SSL",
                "sasl.mechanism",
                "SCRAM-SHA-512",
                "ssl.truststore.type",
                "PEM",
                "ssl.truststore.location",
                certificate.pem().toString(),
                "sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"writer\" password=\"%s\";"
                        .formatted(password));
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            for (int number = 0; number < 10; number++) {
                producer.send(new ProducerRecord<>(topic, "key" + number, "value"))
                        .get(60, TimeUnit.SECONDS);
            }
        }
    }
}
