package se.arsredovisning.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.arsredovisning.embedded.EmbeddedDatabase;
import se.arsredovisning.embedded.FreePorts;
import se.arsredovisning.embedded.LocalIssuer;

/** Tells packaged services to stop (SIGTERM) while clients write and read, on connections old and new. */
class ShutdownIT {

    private static final LocalIssuer ISSUER = LocalIssuer.ofNewKey();
    private static final String TOKEN = ISSUER.token("writer", "Writer", List.of("admin:*/*/*"), Duration.ofHours(1));
    private static final Duration NOTICE = Duration.ofSeconds(2);
    private static final String DOCUMENT = "{\"title\": \"%d\"}";
    private static final String SECTION = """
        {"comment": "%d", "priorities": [
         {"number": 1, "title": "Service", "goals": [{"key": "bemotande", "title": "Gott bemötande"}]}]}
        """;

    @TempDir
    private static Path directory;

    private static EmbeddedDatabase database;

    @BeforeAll
    static void start() throws Exception {
        database = EmbeddedDatabase.temporary().start();
        for (ServiceDescription service : ServiceDescription.ALL) {
            database.createDatabase(service.database(), service.database(), service.database());
        }
    }

    @AfterAll
    static void stop() throws Exception {
        database.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"goals", "reports"})
    void answersWhatItHasTakenAndTakesNothingMore(String api) throws Exception {
        ServiceProcess service = start(api, Map.of("shutdown.notice", NOTICE.toMillis() + "ms"));
        List<LoadClient> clients = IntStream.range(0, 8)
                .mapToObj(number -> new LoadClient(
                        service.url().getPort(),
                        TOKEN,
                        service.description().path(section(number)),
                        api.equals("reports") ? DOCUMENT : SECTION,
                        number % 2 == 0))
                .toList();
        clients.forEach(LoadClient::start);
        for (LoadClient client : clients) {
            client.awaitAnswers(20);
        }
        try (PlainConnection idle = new PlainConnection(service.url().getPort(), TOKEN);
                PlainConnection silent = new PlainConnection(service.url().getPort(), TOKEN)) {
            assertThat(idle.get(service.description().path(section(0))).status())
                    .isEqualTo(200);
            CompletableFuture<Void> stopped = CompletableFuture.runAsync(service::stop);
            assertThat(servesWhileNotReady(service))
                    .as("503 for readiness, 200 for the rest")
                    .isTrue();
            stopped.get(30, TimeUnit.SECONDS);
            assertThat(idle.isClosed()).isTrue();
            assertThat(silent.isClosed()).isTrue();
        }
        for (LoadClient client : clients) {
            client.awaitEnd();
        }

        assertThat(clients).allSatisfy(client -> {
            assertThat(client.unanswered()).isEmpty();
            assertThat(client.wrongStatuses()).isEmpty();
            assertThat(client.refused())
                    .as("ended because nothing is taken any more")
                    .isTrue();
        });
        assertThat(clients.stream().filter(client -> !client.keepsConnection()))
                .as("answers on new connections while others were told to go")
                .allSatisfy(client -> assertThat(client.answered()).isGreaterThan(20));
        for (int number = 0; number < clients.size(); number++) {
            assertThat(lastDocument(service, section(number)))
                    .contains("\"" + clients.get(number).lastAcknowledged() + "\"");
        }
        try (Stream<String> lines = Files.lines(service.log())) {
            assertThat(lines.filter(
                            line -> line.contains(" ERROR ") || line.startsWith("\tat ") || line.contains("cut off")))
                    .as("nothing failed, and nothing took longer than shutdown.within")
                    .isEmpty();
        }
    }

    private static ServiceProcess start(String api, Map<String, String> more) {
        ServiceDescription description = ServiceDescription.ALL.stream()
                .filter(service -> service.api().equals(api))
                .findFirst()
                .orElseThrow();
        int port = FreePorts.next();
        int managementPort = FreePorts.next();
        Map<String, String> configuration = new HashMap<>(more);
        configuration.put("quarkus.management.port", Integer.toString(managementPort));
        configuration.putAll(Map.of(
                "quarkus.profile", "local",
                "quarkus.oidc.public-key", ISSUER.publicKey(),
                "quarkus.http.host", "localhost",
                "quarkus.http.port", Integer.toString(port),
                "quarkus.datasource.jdbc.url", database.jdbcUrl(description.database()),
                "database.allow-unsafe", "fsync",
                "quarkus.datasource.username", description.database(),
                "quarkus.datasource.password", description.database(),
                "kafka.bootstrap.servers", "localhost:" + FreePorts.next()));
        ServiceProcess service = new ServiceProcess(
                description,
                port,
                managementPort,
                new Workspace(Workspace.project(), directory).packaged(description.module()),
                directory.resolve(description.module() + port + ".log"),
                new JvmArguments(configuration, List.of()),
                () -> {});
        service.start();
        service.awaitReady();
        return service;
    }

    private static boolean servesWhileNotReady(ServiceProcess service) throws Exception {
        HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        try {
            URI ready = service.management().resolve("/q/health/ready");
            while (status(http, ready) == 200) {
                Thread.onSpinWait();
            }
            return status(http, ready) == 503
                    && status(http, service.url().resolve(service.description().path(section(0)))) == 200;
        } catch (ConnectException tooLate) {
            return false;
        }
    }

    private static int status(HttpClient http, URI address) throws Exception {
        return http.send(
                        HttpRequest.newBuilder(address)
                                .header("Authorization", "Bearer " + TOKEN)
                                .build(),
                        BodyHandlers.discarding())
                .statusCode();
    }

    private static String section(int number) {
        return "1489-kommunstyrelsen-" + (2000 + number);
    }

    private static String lastDocument(ServiceProcess service, String section) throws Exception {
        String name = service.description().database();
        try (Connection connection = DriverManager.getConnection(database.jdbcUrl(name), name, name);
                PreparedStatement statement = connection.prepareStatement(
                        "select document from revision where section_id = ? order by revision desc limit 1")) {
            statement.setString(1, section);
            try (ResultSet rows = statement.executeQuery()) {
                assertThat(rows.next()).isTrue();
                return rows.getString(1);
            }
        }
    }
}
