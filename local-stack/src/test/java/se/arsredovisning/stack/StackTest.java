package se.arsredovisning.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.arsredovisning.kit.testing.FreePorts;
import se.arsredovisning.kit.testing.Topics;

class StackTest {

    @TempDir
    private Path directory;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Progress progress = new Progress(new PrintStream(out, true, StandardCharsets.UTF_8));

    @Test
    void startsAndStopsAndStartsOnTheSameData() throws Exception {
        Ports ports = Ports.free();
        long broker;
        try (Stack stack = stack(ports, List.of())) {
            stack.start();
            stack.load();
            broker = stack.broker().pid();
            try (Admin admin =
                    Admin.create(Map.of("bootstrap.servers", stack.broker().bootstrapServers()))) {
                assertThat(admin.listTopics().names().get()).containsAll(Topics.ALL);
            }
            stack.database().createDatabase("goals", "goals", "goals");
        }
        assertThat(FreePorts.free(ports.of(Ports.DATABASE))).isTrue();
        assertThat(ProcessHandle.of(broker)).isEmpty();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("PostgreSQL is ready on port " + ports.of(Ports.DATABASE))
                .contains("Kafka is ready on port " + ports.of(Ports.BROKER))
                .doesNotContain("on its own");

        try (Stack again = stack(ports, List.of())) {
            again.start();
            again.load();
            again.database().createDatabase("goals", "goals", "goals");
            again.broker().kill();
            assertThat(again.broker().alive()).isFalse();
        }
    }

    @Test
    void namesTheTakenPortAndWhoNeedsItBeforeAnythingIsStarted() throws Exception {
        Ports ports = Ports.free();
        ServiceDescription goals = ServiceDescription.section("goals", "goals-service", 8081);
        try (ServerSocket taken = new ServerSocket(ports.of(8081), 1, InetAddress.getLoopbackAddress());
                Stack stack = stack(ports, List.of(goals))) {
            assertThatThrownBy(stack::start)
                    .isInstanceOf(StartFailure.class)
                    .hasMessageStartingWith("port " + taken.getLocalPort() + " is taken, and goals-service needs it");
            assertThat(stack.broker().alive()).isFalse();
        }
        assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    private Stack stack(Ports ports, List<ServiceDescription> services) {
        return new Stack(new Workspace(directory, directory.resolve("var")), ports, services, progress);
    }
}
