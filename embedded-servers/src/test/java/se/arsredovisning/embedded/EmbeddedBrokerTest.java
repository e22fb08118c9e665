package se.arsredovisning.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class EmbeddedBrokerTest {

    private static final TopicPartition PARTITION = new TopicPartition("notes", 0);

    @Test
    void keepsItsDataOverAStopAndACrash() throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.temporary()) {
            broker.start().createTopic("notes", 1, Map.of("retention.ms", "-1"));
            broker.createTopic("notes", 1, Map.of());
            String address = broker.bootstrapServers();
            send(broker, "one");

            broker.stop();
            assertThat(broker.alive()).isFalse();
            broker.start();
            send(broker, "two");

            broker.kill();
            assertThat(broker.alive()).isFalse();
            broker.start();

            assertThat(broker.bootstrapServers()).isEqualTo(address);
            assertThat(read(broker, 2)).containsExactly("one", "two");
        }
    }

    @Test
    void answersNothingWhilePausedAndAllAfterwards() throws Exception {
        EmbeddedBroker broker = SharedBroker.get();
        try (KafkaProducer<String, String> producer = producer(broker)) {
            producer.partitionsFor(Topics.GOALS);

            SharedBroker.get().pause();
            Future<RecordMetadata> sent = producer.send(new ProducerRecord<>(Topics.GOALS, "key", "paused"));
            assertThatThrownBy(() -> sent.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);

            SharedBroker.get().resume();
            assertThat(sent.get(20, TimeUnit.SECONDS).hasOffset()).isTrue();
        } finally {
            broker.resume();
        }
    }

    @Test
    void theSharedBrokerHasEveryTopic() throws Exception {
        try (Admin admin =
                Admin.create(Map.of("bootstrap.servers", SharedBroker.get().bootstrapServers()))) {
            assertThat(admin.describeTopics(Topics.ALL).allTopicNames().get().values())
                    .hasSize(5)
                    .allSatisfy(topic -> assertThat(topic.partitions()).hasSize(Topics.PARTITIONS));
        }
    }

    private static void send(EmbeddedBroker broker, String value) throws Exception {
        try (KafkaProducer<String, String> producer = producer(broker)) {
            producer.send(new ProducerRecord<>("notes", value)).get(20, TimeUnit.SECONDS);
        }
    }

    private static KafkaProducer<String, String> producer(EmbeddedBroker broker) {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers()), new StringSerializer(), new StringSerializer());
    }

    private static List<String> read(EmbeddedBroker broker, int count) {
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers()),
                new StringDeserializer(),
                new StringDeserializer())) {
            consumer.assign(List.of(PARTITION));
            consumer.seekToBeginning(List.of(PARTITION));
            List<String> values = new ArrayList<>();
            long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            while (values.size() < count && System.nanoTime() < deadline) {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> values.add(record.value()));
            }
            return values;
        }
    }
}
