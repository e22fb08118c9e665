package se.arsredovisning.reports;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import se.arsredovisning.embedded.Topics;
import se.arsredovisning.kit.json.Json;

/** What a test sends in a service's name, and what the gateway has sent. */
public final class Events {

    private Events() {}

    /** The goals service announces a revision. */
    public static void announce(String id, long revision) {
        announce("goals", id, revision);
    }

    /** The service of that api announces a revision. */
    public static void announce(String api, String id, long revision) {
        send(api + ".changes.v1", id, announcement(api, id, revision));
    }

    private static String announcement(String api, String id, long revision) {
        return """
                {"specversion":"1.0","id":"%1$s/%2$d-00000000000000a1","source":"/%3$s/v1/sections","subject":"%1$s",
                 "type":"se.arsredovisning.%3$s.section-changed.v1","data":{"section":"%1$s","revision":%2$d}}""".formatted(id, revision, api);
    }

    /** A service that announces many revisions, one after another. */
    public static final class Announcer implements AutoCloseable {

        private final String api;
        private final KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrap()), new StringSerializer(), new StringSerializer());

        public Announcer(String api) {
            this.api = api;
        }

        public void announce(String id, long revision) {
            var unused = producer.send(new ProducerRecord<>(api + ".changes.v1", id, announcement(api, id, revision)));
            producer.flush();
        }

        @Override
        public void close() {
            producer.close();
        }
    }

    public static void send(String key, String value) {
        send(Topics.GOALS, key, value);
    }

    private static void send(String topic, String key, String value) {
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrap()), new StringSerializer(), new StringSerializer())) {
            var unused = producer.send(new ProducerRecord<>(topic, key, value));
            producer.flush();
        }
    }

    /** The events of one report so far, in order. */
    public static List<JsonNode> ofReport(String id) {
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrap()), new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topics.REPORTS).stream()
                    .map(partition -> new TopicPartition(Topics.REPORTS, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<JsonNode> events = new ArrayList<>();
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.get(each))) {
                consumer.poll(Duration.ofMillis(100)).forEach(sent -> {
                    if (sent.key().equals(id)) {
                        events.add(Json.read(sent.value()));
                    }
                });
            }
            return events;
        }
    }

    private static String bootstrap() {
        return ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
    }
}
