package se.arsredovisning.kit.testing;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import se.arsredovisning.embedded.SharedBroker;
import se.arsredovisning.embedded.Topics;
import se.arsredovisning.kit.json.Json;

/** A consumer of one topic of the shared broker, from its beginning. */
public final class TopicEvents implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final KafkaConsumer<String, String> consumer;
    private final List<ConsumerRecord<String, String>> seen = new ArrayList<>();

    private TopicEvents(KafkaConsumer<String, String> consumer) {
        this.consumer = consumer;
    }

    /** A consumer of all its partitions. */
    public static TopicEvents open(String topic) {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try {
            Thread.currentThread().setContextClassLoader(KafkaConsumer.class.getClassLoader());
            KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                    Map.of(
                            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                            SharedBroker.get().bootstrapServers()),
                    new StringDeserializer(),
                    new StringDeserializer());
            List<TopicPartition> partitions = IntStream.range(0, Topics.PARTITIONS)
                    .mapToObj(partition -> new TopicPartition(topic, partition))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            return new TopicEvents(consumer);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    /** The events of a section, once there are so many of them. */
    public List<JsonNode> of(String section, int count) {
        return recordsOf(section, count).stream()
                .map(record -> Json.read(record.value()))
                .toList();
    }

    /** The records of a section, once there are so many of them. */
    public List<ConsumerRecord<String, String>> recordsOf(String section, int count) {
        return await().atMost(PATIENCE)
                // The consumer waits by itself.
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(1))
                .until(() -> poll(section), all -> all.size() >= count);
    }

    /** The media type of a record. */
    public static String mediaType(ConsumerRecord<String, String> record) {
        return new String(record.headers().lastHeader("content-type").value(), StandardCharsets.US_ASCII);
    }

    private List<ConsumerRecord<String, String>> poll(String section) {
        consumer.poll(Duration.ofMillis(100)).forEach(seen::add);
        return seen.stream().filter(record -> section.equals(record.key())).toList();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
