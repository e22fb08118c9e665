package se.arsredovisning.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.arsredovisning.embedded.FreePorts;
import se.arsredovisning.embedded.Topics;

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
        assertThat(directory.resolve("var/log/kafka.1.log"))
                .as("the log of the run before")
                .isNotEmptyFile();
    }

    @Test
    void startsAgainWhatDiesAndSaysSo() throws Exception {
        Path jar = new Workspace(directory, directory.resolve("var")).packaged("goals-service");
        Files.createDirectories(jar.getParent());
        ServiceProcessTest.packaged(jar);
        Ports ports = Ports.free();
        Path meta = directory.resolve("var/kafka/data/meta.properties");
        try (Stack stack = stack(ports, List.of(ServiceDescription.section("goals", "goals-service", 8081)))) {
            stack.start();
            stack.load();
            stack.supervise(
                    new Supervisor.Pace(Duration.ofMillis(200), Duration.ofSeconds(1), Duration.ofMinutes(1), 100));

            // The postmaster alone, while a session keeps one of its children busy.
            try (Connection busy = DriverManager.getConnection(stack.database().jdbcUrl("goals"), "goals", "goals");
                    Statement statement = busy.createStatement()) {
                Thread query = new Thread(() -> sleep(statement), "busy");
                query.setDaemon(true);
                query.start();
                kill(stack.database().pid());
                await("PostgreSQL is ready", 2);
            }
            DriverManager.getConnection(stack.database().jdbcUrl("goals"), "goals", "goals")
                    .close();

            kill(stack.service("goals").pid());
            await("goals-service is ready", 2);
            assertThat(stack.service("goals").ready()).isTrue();

            // As after a full disk: what it needs is not as it left it, until somebody sees to that.
            String whole = Files.readString(meta);
            Files.writeString(meta, "");
            kill(stack.broker().pid());
            await("Kafka is not up (attempt 1 of 100", 1);
            Files.writeString(meta, whole);
            await("Kafka is ready", 2);

            kill(stack.service("goals").pid());
        }
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("PostgreSQL ended on its own and is started again; its log: ")
                .contains("Kafka ended on its own and is started again; its log: ");
        assertThat(List.of(Ports.DATABASE, Ports.BROKER, 8081))
                .as("stopped in the middle of starting a part again")
                .allMatch(port -> FreePorts.free(ports.of(port)));
    }

    private static void kill(long pid) {
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
    }

    private static void sleep(Statement statement) {
        try {
            statement.execute("select pg_sleep(60)");
        } catch (SQLException brokenOff) {
            // as it should be
        }
    }

    private void await(String line, int times) throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (out.toString(StandardCharsets.UTF_8)
                        .lines()
                        .filter(said -> said.contains(line))
                        .count()
                < times) {
            assertThat(System.nanoTime())
                    .as(out.toString(StandardCharsets.UTF_8))
                    .isLessThan(deadline);
            Thread.sleep(50);
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
