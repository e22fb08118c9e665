package se.arsredovisning.kit.relay;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;
import org.jboss.logging.Logger;

/**
 * The topic of this service's events. Where the configuration says how many partitions it has, it is made when it is missing;
 * else making it is somebody else's matter.
 *
 * @param name the topic's name
 * @param partitions how many partitions it is made with; none where it is not made here
 * @param replication how many brokers keep each record
 */
record ChangesTopic(String name, Optional<Integer> partitions, short replication) {

    private static final Logger LOG = Logger.getLogger(ChangesTopic.class);
    private static final int PATIENCE_MS = 3000;

    /** Makes the topic where it is missing. What goes wrong shows when an event is sent, so nothing is thrown. */
    void ensure(Map<String, Object> kafka) {
        if (partitions.isEmpty()) {
            return;
        }
        Map<String, Object> config = new HashMap<>(kafka);
        config.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MS);
        config.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MS);
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(Admin.class.getClassLoader());
        try (Admin admin = Admin.create(config)) {
            admin.createTopics(List.of(new NewTopic(name, partitions.get(), replication)))
                    .all()
                    .get();
            LOG.infof("The topic %s was missing and is made with %d partitions", name, partitions.get());
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                LOG.debugf("The topic %s cannot be made: %s", name, e.getCause());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }
}
