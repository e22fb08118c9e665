package se.arsredovisning.stack.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.arsredovisning.embedded.FreePorts;
import se.arsredovisning.embedded.LocalIssuer;
import se.arsredovisning.stack.Ports;
import se.arsredovisning.stack.Progress;
import se.arsredovisning.stack.RefusedStart;
import se.arsredovisning.stack.ServiceDescription;
import se.arsredovisning.stack.ServiceProcess;
import se.arsredovisning.stack.Stack;
import se.arsredovisning.stack.Workspace;

/** A packaged service under writers while its database is killed, and before a database that would not keep a write. */
class AcknowledgedWritesIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Set<String> GOALS = Set.of("goals");

    @TempDir
    private static Path var;

    private static Workspace workspace;
    private static Stack stack;

    @BeforeAll
    static void start() {
        workspace = new Workspace(Workspace.project(), var);
        List<ServiceDescription> described = ServiceDescription.ALL.stream()
                .filter(service -> Set.of("goals", "reports").contains(service.api()))
                .toList();
        stack = new Stack(
                workspace,
                Ports.free(),
                described,
                new Progress(new PrintStream(System.out, true, StandardCharsets.UTF_8)),
                // Where nobody is, so that the gateway asks no service of another stack on this machine.
                Stream.of("finance", "hr", "internal-control")
                        .map(api -> "-Dservices." + api + ".url=http://localhost:" + FreePorts.next())
                        .toList());
        stack.start();
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    @Test
    void keepsEveryAcknowledgedWriteWhilePostgresIsKilled() throws Exception {
        URI goals = stack.service("goals").url();
        Writers writers = new Writers(Map.of("goals", List.of(goals)), stack.token(), 4);
        try (writers) {
            writers.start(6, 2020);
            for (int round = 1; round <= 4; round++) {
                writers.awaitMore(40);
                stack.database().kill();
                if (round == 1) {
                    for (ServiceProcess service : stack.services()) {
                        assertHealthIsToldInWords(service.management());
                    }
                }
                stack.database().start();
                writers.awaitMore(40);
                assertThat(stack.database().killConnection("goals")).isTrue();
            }
            writers.awaitMore(40);
        }

        Aftermath aftermath = Aftermath.of(new Aftermath.Engines(stack), writers, GOALS, PATIENCE);

        System.out.printf(
                "8 kills of PostgreSQL: %d writes acknowledged, answers by status %s%n",
                writers.acknowledged().size(), writers.statuses());
        assertThat(aftermath.lost()).as("lost").isEmpty();
        assertThat(aftermath.reused()).as("numbers used twice").isEmpty();
        assertThat(aftermath.unsent()).as("without event").isEmpty();
        assertThat(aftermath.foreign()).as("events of what is not there").isEmpty();
        assertThat(aftermath.disordered()).as("events out of order").isEmpty();
        assertThat(writers.statuses().keySet()).isSubsetOf(200, 201, 503);
    }

    private static void assertHealthIsToldInWords(URI service) throws Exception {
        HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        for (String kind : List.of("", "/live", "/ready", "/started", "/well")) {
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(service.resolve("/q/health" + kind)).build(), BodyHandlers.ofString());

            assertThat(answer.body())
                    .as(service + kind)
                    .contains("status")
                    .doesNotContainPattern(
                            "[a-z]\\.[a-z]+\\.[a-zA-Z]|Exception|[a-z][A-Z]|(?i:select |jdbc|localhost)");
            assertThat(answer.statusCode())
                    .as(kind)
                    .isEqualTo(List.of("/live", "/started").contains(kind) ? 200 : 503);
        }
    }

    @Test
    void refusesADatabaseWhoseCommitsAreNotSafe() throws Exception {
        asOwner("alter role goals set synchronous_commit = off");
        try {
            assertThat(refusal())
                    .isEqualTo("The service does not start: the database can lose what it has acknowledged:"
                            + " synchronous_commit is off."
                            + " Switch it on, or allow it: database.allow-unsafe=synchronous_commit");
        } finally {
            asOwner("alter role goals reset synchronous_commit");
        }
    }

    @Test
    void refusesAnAllowanceOfWhatIsNoSetting() throws Exception {
        assertThat(refusal("-Ddatabase.allow-unsafe=fsync,durability"))
                .isEqualTo("The service does not start: database.allow-unsafe names durability;"
                        + " it may name synchronous_commit, fsync, full_page_writes");
    }

    /** Starts a second instance, which does not come up, and gives the one line that is not the usual log's. */
    private static String refusal(String... options) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of(
                "-Dquarkus.http.port=0",
                "-Dquarkus.profile=local",
                "-Dquarkus.oidc.public-key=" + LocalIssuer.ofNewKey().publicKey(),
                "-Dquarkus.datasource.jdbc.url=" + stack.database().jdbcUrl("goals"),
                "-Dkafka.bootstrap.servers=" + stack.broker().bootstrapServers()));
        all.addAll(List.of(options));
        List<String> lines = RefusedStart.lines(workspace, "goals-service", all).stream()
                .filter(line -> !line.matches("\\d{4}-\\d\\d-\\d\\dT\\S+ +(INFO|WARN) .*"))
                .toList();
        assertThat(lines).hasSize(1);
        return lines.get(0);
    }

    private static void asOwner(String sql) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(stack.database().jdbcUrl("postgres"), "postgres", "");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
