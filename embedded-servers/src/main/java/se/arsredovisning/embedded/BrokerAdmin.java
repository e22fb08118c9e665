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
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * What a broker is asked by its administrator: whether it knows itself and has what others have, topics, and users.
 *
 * @param bootstrapServers where the broker is
 */
record BrokerAdmin(String bootstrapServers) {

    /** How long a broker may take to be ready, or to have a topic ready. */
    static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final int ITERATIONS = 4096;

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
        createTopics(names, partitions, 1, configuration);
    }

    /**
     * As {@link EmbeddedBroker#createTopics}.
     *
     * @param replicas on how many nodes each partition is
     */
    void createTopics(List<String> names, int partitions, int replicas, Map<String, String> configuration) {
        try (Admin admin = connect()) {
            var answers = admin.createTopics(names.stream()
                            .map(name -> new NewTopic(name, partitions, (short) replicas).configs(configuration))
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

    /** As {@link BrokerCluster#createUser}. */
    void createUser(String name, String password, List<AclBinding> rights) {
        try (Admin admin = connect()) {
            admin.alterUserScramCredentials(List.of(new UserScramCredentialUpsertion(
                            name, new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, ITERATIONS), password)))
                    .all()
                    .get();
            admin.createAcls(rights).all().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("cannot create the user " + name, e.getCause());
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** Whether every partition of every topic is, whole, on every node that it is for. */
    boolean isInSync() {
        try (Admin admin = connect()) {
            return admin.describeTopics(admin.listTopics().names().get()).allTopicNames().get().values().stream()
                    .flatMap(topic -> topic.partitions().stream())
                    .allMatch(partition ->
                            partition.isr().size() == partition.replicas().size());
        } catch (ExecutionException notYet) {
            return false;
        } catch (InterruptedException e) {
            throw interrupted(e);
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
