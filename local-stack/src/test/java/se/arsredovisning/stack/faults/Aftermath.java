package se.arsredovisning.stack.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import se.arsredovisning.embedded.EmbeddedDatabase;
import se.arsredovisning.stack.Stack;

/**
 * What is left of acknowledged writes when everything runs again: what the histories say in the databases, and what is
 * on Kafka.
 *
 * @param lost acknowledged writes that are not in their section's history under their number
 * @param reused numbers that were acknowledged for two contents
 * @param unsent revisions without their event
 * @param foreign events that tell of another revision than the history has under their number, or of none
 * @param disordered events that came for the first time after one of a later revision of their section
 */
record Aftermath(
        List<String> lost, List<String> reused, List<String> unsent, List<String> foreign, List<String> disordered) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * What everything stands on.
     *
     * @param kafka settings of a client that may read every topic
     */
    record Engines(EmbeddedDatabase database, Map<String, Object> kafka) {

        /** Those of a stack. */
        Engines(Stack stack) {
            this(stack.database(), Map.of("bootstrap.servers", stack.broker().bootstrapServers()));
        }
    }

    /**
     * What is on Kafka.
     *
     * @param told when the revision was written that each event tells of: one time a place, where nothing went wrong
     */
    private record Events(Map<String, Set<String>> told, List<String> disordered) {}

    /** A revision as its history has it. */
    private record Kept(String document, String changedAt) {}

    /** Whether every promise was kept. */
    boolean clean() {
        return lost.isEmpty() && reused.isEmpty() && unsent.isEmpty() && foreign.isEmpty() && disordered.isEmpty();
    }

    /** Looks until every event has come, or the patience is over. */
    static Aftermath of(Engines engines, Writers writers, Set<String> apis, Duration patience)
            throws SQLException, IOException {
        Map<String, Kept> history = new TreeMap<>();
        for (String api : apis) {
            read(engines.database(), api, Set.copyOf(writers.sections()), history);
        }
        Events found = events(engines.kafka(), writers, apis, history, patience);
        Map<String, Set<String>> events = found.told();
        Map<String, Set<String>> texts = writers.acknowledged().stream()
                .collect(Collectors.groupingBy(
                        Acknowledgement::place, Collectors.mapping(Acknowledgement::text, Collectors.toSet())));
        return new Aftermath(
                writers.acknowledged().stream()
                        .filter(write -> !history.containsKey(write.place())
                                || !history.get(write.place()).document().contains("\"" + write.text() + "\""))
                        .map(Acknowledgement::toString)
                        .toList(),
                texts.entrySet().stream()
                        .filter(place -> place.getValue().size() > 1)
                        .map(Map.Entry::toString)
                        .toList(),
                history.entrySet().stream()
                        .filter(kept -> !events.getOrDefault(kept.getKey(), Set.of())
                                .contains(kept.getValue().changedAt()))
                        .map(Map.Entry::getKey)
                        .toList(),
                events.entrySet().stream()
                        .filter(told -> !history.containsKey(told.getKey())
                                || !told.getValue()
                                        .equals(Set.of(
                                                history.get(told.getKey()).changedAt())))
                        .map(Map.Entry::toString)
                        .toList(),
                found.disordered());
    }

    private static void read(EmbeddedDatabase engine, String api, Set<String> sections, Map<String, Kept> history)
            throws SQLException {
        String url = engine.jdbcUrl(api.replace('-', '_'));
        try (Connection connection = DriverManager.getConnection(url, "postgres", "");
                PreparedStatement select = connection.prepareStatement(
                        "select section_id, revision, document, changed_at from revision where section_id = any (?)")) {
            select.setArray(1, connection.createArrayOf("text", sections.toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    history.put(
                            new Acknowledgement(api, row.getString(1), row.getLong(2), "").place(),
                            new Kept(
                                    row.getString(3),
                                    row.getObject(4, OffsetDateTime.class)
                                            .toInstant()
                                            .toString()));
                }
            }
        }
    }

    private static Events events(
            Map<String, Object> kafka, Writers writers, Set<String> apis, Map<String, Kept> history, Duration patience)
            throws IOException {
        Map<String, Set<String>> events = new HashMap<>();
        Set<String> sections = new HashSet<>(writers.sections());
        Map<String, Long> latest = new HashMap<>();
        List<String> disordered = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(kafka, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = new ArrayList<>();
            for (String api : apis) {
                consumer.partitionsFor(topic(api))
                        .forEach(found -> partitions.add(new TopicPartition(found.topic(), found.partition())));
            }
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            long deadline = System.nanoTime() + patience.toNanos();
            boolean more = true;
            while (more || (!events.keySet().containsAll(history.keySet()) && System.nanoTime() < deadline)) {
                more = false;
                for (var record : consumer.poll(Duration.ofMillis(500))) {
                    more = true;
                    if (sections.contains(record.key())) {
                        String api = record.topic().substring(0, record.topic().indexOf(".changes"));
                        JsonNode data = JSON.readTree(record.value()).path("data");
                        long revision = data.path("revision").longValue();
                        String place = new Acknowledgement(api, record.key(), revision, "").place();
                        long before = latest.getOrDefault(api + record.key(), 0L);
                        if (revision < before && !events.containsKey(place)) {
                            disordered.add(place + " after " + before);
                        }
                        latest.put(api + record.key(), Math.max(before, revision));
                        events.computeIfAbsent(place, any -> new HashSet<>())
                                .add(data.path("changedAt").textValue());
                    }
                }
            }
        }
        return new Events(events, disordered);
    }

    private static String topic(String api) {
        return api + ".changes.v1";
    }
}
