package se.arsredovisning.reports.fetching;

import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jboss.logging.Logger;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.time.BackOff;
import se.arsredovisning.reports.section.ReportPart;
import se.arsredovisning.reports.section.SectionCopyService;

/**
 * Notes what the services announce, and nothing more: no service is asked here. Events make the copies quick, not right: the
 * probes find whatever is missed. So there is no consumer group, whose dead members would be waited for, and no offset is
 * kept: each replica reads all partitions, from now on. A repeat changes nothing. Without Kafka or the database it waits,
 * for ever.
 */
@ApplicationScoped
class SectionConsumer {

    private static final Logger LOG = Logger.getLogger(SectionConsumer.class);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final Duration STOPPING = Duration.ofSeconds(3);
    /** How often topics are looked for that are not there yet, or have got more partitions. */
    private static final Duration LOOK = Duration.ofSeconds(5);

    private static final Duration LOOK_FOR_MISSING = Duration.ofSeconds(1);

    private final Map<String, Object> kafka;
    private final SectionSource source;
    private final SectionCopyService sections;
    private final SectionWorkers workers;
    private final MeterRegistry meters;
    private final Thread thread = new Thread(this::run, "sections-events");

    private volatile boolean stopping;
    private volatile KafkaConsumer<byte[], byte[]> connected;

    SectionConsumer(
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            SectionSource source,
            SectionCopyService sections,
            SectionWorkers workers,
            MeterRegistry meters) {
        this.kafka = kafka;
        this.source = source;
        this.sections = sections;
        this.workers = workers;
        this.meters = meters;
        this.thread.setDaemon(true);
    }

    void start(@Observes StartupEvent event) {
        if (!source.configured().isEmpty()) {
            thread.start();
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        KafkaConsumer<byte[], byte[]> present = connected;
        if (present != null) {
            present.wakeup();
        }
        thread.join(STOPPING.toMillis());
        thread.interrupt();
    }

    private void run() {
        BackOff pause = new BackOff(FIRST_PAUSE, LONGEST_PAUSE);
        while (!stopping) {
            try (KafkaConsumer<byte[], byte[]> consumer = connect()) {
                connected = consumer;
                long lookAt = System.nanoTime();
                while (!stopping) {
                    if (System.nanoTime() - lookAt >= 0) {
                        lookAt = System.nanoTime() + (assign(consumer) ? LOOK : LOOK_FOR_MISSING).toNanos();
                        pause.reset();
                    }
                    if (consumer.assignment().isEmpty()) {
                        rest(LOOK_FOR_MISSING);
                    } else {
                        note(consumer);
                    }
                }
            } catch (RuntimeException e) {
                if (stopping) {
                    return;
                }
                if (pause.isFresh()) {
                    LOG.warnf("Announcements wait: %s", e.getMessage());
                }
                rest(pause.next());
            }
        }
    }

    /**
     * Reads all partitions that there are: those that are new from their end, since the copies are compared anyway.
     *
     * @return whether every topic is there
     */
    private boolean assign(KafkaConsumer<byte[], byte[]> consumer) {
        Set<TopicPartition> all = new HashSet<>();
        boolean complete = true;
        for (ReportPart part : source.configured()) {
            List<PartitionInfo> there = consumer.partitionsFor(part.topic());
            complete &= there != null && !there.isEmpty();
            if (there != null) {
                there.forEach(one -> all.add(new TopicPartition(one.topic(), one.partition())));
            }
        }
        if (!all.equals(consumer.assignment())) {
            consumer.assign(all);
        }
        return complete;
    }

    private void rest(Duration pause) {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            stopping = true;
        }
    }

    private void note(KafkaConsumer<byte[], byte[]> consumer) {
        Map<ReportPart, Map<String, Long>> announced = new EnumMap<>(ReportPart.class);
        for (ConsumerRecord<byte[], byte[]> sent : consumer.poll(POLL)) {
            ReportPart part = source.configured().stream()
                    .filter(each -> each.topic().equals(sent.topic()))
                    .findFirst()
                    .orElseThrow();
            Optional<Announcement> announcement = Announcement.read(sent.value());
            announcement.ifPresentOrElse(
                    news -> announced
                            .computeIfAbsent(part, any -> new HashMap<>())
                            .merge(news.section(), news.revision(), Math::max),
                    () -> skip(part, sent));
        }
        announced.forEach((part, revisions) -> {
            sections.announce(part, revisions);
            workers.wake(part);
        });
    }

    private void skip(ReportPart part, ConsumerRecord<byte[], byte[]> sent) {
        meters.counter("sections.unreadable.events", List.of(io.micrometer.core.instrument.Tag.of("api", part.api())))
                .increment();
        LOG.warnf(
                "Skipped a record that is no event of a section: %s, partition %d, offset %d",
                sent.topic(), sent.partition(), sent.offset());
    }

    /** What an event says that matters here: the section, and the revision that it has now. */
    record Announcement(String section, long revision) {

        /** Nothing where the bytes are no event about a section. */
        static Optional<Announcement> read(byte[] bytes) {
            if (bytes == null) {
                return Optional.empty();
            }
            try {
                JsonNode event = Json.MAPPER.readTree(bytes);
                JsonNode revision = event.path("data").path("revision");
                String subject = event.path("subject").asText();
                return revision.isIntegralNumber() && revision.canConvertToLong() && revision.longValue() > 0
                        ? SectionId.tryParse(subject).map(id -> new Announcement(subject, revision.longValue()))
                        : Optional.empty();
            } catch (IOException e) {
                return Optional.empty();
            }
        }
    }

    private KafkaConsumer<byte[], byte[]> connect() {
        Map<String, Object> config = new HashMap<>();
        config.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 5_000);
        config.put(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1000);
        config.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000);
        config.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, 8_000);
        config.putAll(kafka);
        config.remove(ConsumerConfig.GROUP_ID_CONFIG);
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "latest");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        config.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        config.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try {
            Thread.currentThread().setContextClassLoader(KafkaConsumer.class.getClassLoader());
            return new KafkaConsumer<>(config);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }
}
