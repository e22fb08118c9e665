package se.arsredovisning.kit.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import se.arsredovisning.embedded.SharedBroker;

@Timeout(60)
class ChangesTopicTest {

    private final Map<String, Object> kafka =
            Map.of("bootstrap.servers", SharedBroker.get().bootstrapServers());
    private final String name = "t" + UUID.randomUUID();

    private int partitions() throws Exception {
        try (Admin admin = Admin.create(kafka)) {
            return admin.listTopics().names().get().contains(name)
                    ? admin.describeTopics(java.util.List.of(name))
                            .allTopicNames()
                            .get()
                            .get(name)
                            .partitions()
                            .size()
                    : 0;
        }
    }

    @Test
    void aMissingTopicIsMadeAndOneThatIsThereIsLeftAsItIs() throws Exception {
        new ChangesTopic(name, Optional.of(12), (short) 1).ensure(kafka);
        assertThat(partitions()).isEqualTo(12);

        new ChangesTopic(name, Optional.of(3), (short) 1).ensure(kafka);
        assertThat(partitions()).isEqualTo(12);
    }

    @Test
    void whoIsNotToldToMakesNone() throws Exception {
        new ChangesTopic(name, Optional.empty(), (short) 1).ensure(kafka);

        assertThat(partitions()).isZero();
    }

    @Test
    void aBrokerThatIsAwayOrRefusesIsMetWhenAnEventIsSent() {
        assertThatCode(() -> {
                    new ChangesTopic(name, Optional.of(12), (short) 7).ensure(kafka);
                    new ChangesTopic(name, Optional.of(12), (short) 1)
                            .ensure(Map.of("bootstrap.servers", "localhost:1"));
                })
                .doesNotThrowAnyException();
    }
}
