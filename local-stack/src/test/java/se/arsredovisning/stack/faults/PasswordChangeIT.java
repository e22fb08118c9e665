package se.arsredovisning.stack.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.arsredovisning.stack.ServiceDescription;
import se.arsredovisning.stack.ServiceProcess;

/** The passwords of the databases' logins change while everybody writes and reads, and no process is told. */
class PasswordChangeIT {

    private static final List<ServiceDescription> SERVICES = ServiceDescription.ALL.stream()
            .filter(service -> Set.of("goals", "reports").contains(service.api()))
            .toList();

    private static final String NOTICES = "from pg_stat_activity where application_name = 'report-gateway notices'";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    private Path directory;

    @Test
    void failsNoRequestAndNeedsNoRestart() throws Exception {
        List<SteadyClient> clients = new ArrayList<>();
        // A connection is given up after a second, so that all there are have been opened with what is known then.
        try (Replicas replicas =
                new Replicas(directory, SERVICES, Map.of("quarkus.datasource.jdbc.max-lifetime", "1s"))) {
            replicas.startWithoutBrokers(1);
            for (ServiceDescription service : SERVICES) {
                for (int number = 0; number < 4; number++) {
                    clients.add(new SteadyClient(
                                    replicas.of(service.api()).get(0).url().getPort(),
                                    replicas.token(),
                                    service.path("1489-kommunstyrelsen-" + (2000 + number)),
                                    service.api().equals("goals")
                                            ? "{\"priorities\": [], \"comment\": \"%d\"}"
                                            : "{\"title\": \"%d\"}",
                                    new SteadyClient.Manner(number % 2 == 0, Duration.ofMillis(10)))
                            .start());
                }
            }
            for (int change = 1; change <= 2; change++) {
                for (ServiceDescription service : SERVICES) {
                    for (String login : List.of(service.database(), Replicas.owner(service))) {
                        change(replicas, login, "hemligt " + change);
                    }
                }
                long since = openedAfterTheChange(replicas);
                awaitAnother(replicas, since);
                clients.forEach(SteadyClient::awaitMore);
            }
            // Whoever starts again needs the owner's password, too.
            ServiceProcess old = replicas.of("goals").get(0);
            replicas.awaitReady(replicas.launch("goals"));
            assertThat(old.alive()).isTrue();
            for (SteadyClient client : clients) {
                client.close();
            }
        }

        System.out.printf(
                "4 passwords changed twice: %d requests, %d failed%n",
                clients.stream().mapToInt(SteadyClient::requests).sum(),
                clients.stream().mapToInt(client -> client.dropped().size()).sum());
        assertThat(clients).allSatisfy(client -> assertThat(client.dropped()).isEmpty());
    }

    /** In the order that the operations' guide gives: known to all, then true, then alone. */
    private static void change(Replicas replicas, String login, String password) throws Exception {
        Path files = replicas.passwords(login);
        Path usual = files.resolve("password");
        String before = Files.readString(usual);
        Files.writeString(files.resolve("other-password"), password);
        Thread.sleep(1500);
        replicas.asOwner("alter role %s password '%s'".formatted(login, password));
        Thread.sleep(1500);
        replace(usual, password);
        replace(files.resolve("other-password"), before);
        Thread.sleep(1500);
        Files.delete(files.resolve("other-password"));
    }

    private static void replace(Path file, String text) throws Exception {
        Path next = Files.writeString(file.resolveSibling("..next"), text);
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Ends the session on which the gateway hears of changes, which lives for as long as it can. */
    private static long openedAfterTheChange(Replicas replicas) throws SQLException {
        long session = session(replicas);
        replicas.asOwner("select pg_terminate_backend(pid) " + NOTICES);
        return session;
    }

    private static void awaitAnother(Replicas replicas, long before) throws Exception {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (session(replicas) == before || session(replicas) == 0) {
            assertThat(System.nanoTime()).as("changes are heard of again").isLessThan(deadline);
            Thread.sleep(100);
        }
    }

    private static long session(Replicas replicas) throws SQLException {
        try (Connection connection = connect(replicas);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pid " + NOTICES)) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    private static Connection connect(Replicas replicas) throws SQLException {
        return DriverManager.getConnection(replicas.engines().database().jdbcUrl("reports"), "postgres", "");
    }
}
