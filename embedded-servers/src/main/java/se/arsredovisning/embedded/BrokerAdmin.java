package se.arsredovisning.embedded;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * What a broker is asked by its administrator: whether it knows itself, and topics.
 *
 * @param bootstrapServers where the broker is
 */
record BrokerAdmin(String bootstrapServers) {

    /** How long a broker may take to be ready, or to have a topic ready. */
    static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Whether the broker is a cluster that can be asked. */
    boolean knowsItself() {
        try (Admin admin = connect()) {
            return !admin.describeCluster().nodes().get().isEmpty();
        } catch (ExecutionException notYet) {
            return false;
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** As {@link EmbeddedBroker#createTopics}. */
    void createTopics(List<String> names, int partitions, Map<String, String> configuration) {
        try (Admin admin = connect()) {
            var answers = admin.createTopics(names.stream()
                            .map(name -> new NewTopic(name, partitions, (short) 1).configs(configuration))
                            .toList())
                    .values();
            for (String name : names) {
                try {
                    answers.get(name).get();
                } catch (ExecutionException e) {
                    if (!(e.getCause() instanceof TopicExistsException)) {
                        throw e;
                    }
                }
            }
            awaitLeaders(admin, names, partitions);
        } catch (ExecutionException e) {
            throw new IllegalStateException("cannot create the topics " + names, e.getCause());
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** A broker that has just made a topic may not know it yet. */
    private static void awaitLeaders(Admin admin, List<String> names, int partitions)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> all = names.stream()
                .flatMap(name -> IntStream.range(0, partitions).mapToObj(number -> new TopicPartition(name, number)))
                .collect(Collectors.toMap(Function.identity(), any -> OffsetSpec.latest()));
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                admin.listOffsets(all).all().get();
                return;
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof UnknownTopicOrPartitionException) || System.nanoTime() > deadline) {
                    throw e;
                }
                pauseBriefly();
            }
        }
    }

    private Admin connect() {
        return Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, "10000",
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, "10000"));
    }

    /** Between two looks at a broker that is not ready yet. */
    static void pauseBriefly() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("interrupted", e);
    }
}
