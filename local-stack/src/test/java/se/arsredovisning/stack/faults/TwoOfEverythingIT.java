package se.arsredovisning.stack.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.arsredovisning.embedded.Topics;
import se.arsredovisning.stack.ServiceDescription;
import se.arsredovisning.stack.ServiceProcess;

/** Two of each service, and three nodes of Kafka: one of each is killed while all are written to. */
@Tag("cluster")
class TwoOfEverythingIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String GATEWAY = "reports";
    private static final int BROKER = 2;

    @TempDir
    private Path directory;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void losesNothingWhileOneOfEachIsKilled() throws Exception {
        long beginning = System.nanoTime();
        try (Replicas replicas = new Replicas(directory)) {
            replicas.start(2);
            long started = System.nanoTime();
            Map<String, List<URI>> services = new TreeMap<>();
            ShownReports.PARTS.keySet().forEach(api -> services.put(api, addresses(replicas, api)));
            Writers writers = new Writers(services, replicas.token(), 4);
            Set<Long> heardOn;
            try (writers) {
                writers.start(4, 2020);
                for (String api : replicas.apis()) {
                    ServiceProcess victim = replicas.of(api).get(0);
                    writers.awaitMore(30);
                    victim.kill();
                    writers.awaitMore(30);
                    replicas.begin(victim);
                    replicas.awaitReady(victim);
                }
                heardOn = notices(replicas);
                replicas.brokers().kill(BROKER);
                writers.awaitMore(150);
                replicas.brokers().start(BROKER);
                replicas.brokers().awaitInSync();
                writers.awaitMore(30);
            }
            Duration agreed = agreement(replicas, writers.sections());
            Aftermath aftermath = Aftermath.of(replicas.engines(), writers, services.keySet(), PATIENCE);

            System.out.printf(
                    "Two of everything: 6 kills, %d writes acknowledged, answers by status %s; both gateways right and"
                            + " alike after %d ms; %d s to start, %d s in all%n",
                    writers.acknowledged().size(),
                    writers.statuses(),
                    agreed.toMillis(),
                    Duration.ofNanos(started - beginning).toSeconds(),
                    Duration.ofNanos(System.nanoTime() - beginning).toSeconds());
            assertThat(aftermath.lost()).as("lost").isEmpty();
            assertThat(aftermath.reused()).as("numbers used twice").isEmpty();
            assertThat(aftermath.unsent()).as("without event").isEmpty();
            assertThat(aftermath.foreign()).as("events of what is not there").isEmpty();
            assertThat(aftermath.disordered()).as("events out of order").isEmpty();
            assertThat(writers.statuses().keySet()).isSubsetOf(Writers.NONE, 200, 201, 503);
            assertThat(agreed).isLessThan(Duration.ofSeconds(1));
            assertThat(notices(replicas))
                    .as("connections on which changes are heard")
                    .isEqualTo(heardOn)
                    .hasSize(2);
            assertEachHearsWhatTheOtherWrites(replicas, writers.sections().get(0));
            assertEachWritesItsOwnTopicAlone(replicas);
        }
    }

    private static List<URI> addresses(Replicas replicas, String api) {
        return replicas.of(api).stream().map(ServiceProcess::url).toList();
    }

    /**
     * How long it was last seen that a gateway shows a section otherwise than its service has it, or than the other gateway, in
     * its bytes or its tag.
     */
    private static Duration agreement(Replicas replicas, List<String> sections) throws Exception {
        long beginning = System.nanoTime();
        Map<String, URI> services = new HashMap<>();
        replicas.apis()
                .forEach(api -> services.put(api, addresses(replicas, api).get(1)));
        ShownReports reports = new ShownReports(services, replicas.token());
        List<URI> gateways = addresses(replicas, GATEWAY);
        Duration differed = Duration.ZERO;
        for (String section : sections) {
            while (!isRightAndAlike(reports, gateways, section)) {
                differed = Duration.ofNanos(System.nanoTime() - beginning);
                assertThat(differed).as(section).isLessThan(PATIENCE);
                Thread.sleep(20);
            }
        }
        return differed;
    }

    private static boolean isRightAndAlike(ShownReports reports, List<URI> gateways, String section) throws Exception {
        HttpResponse<String> one = reports.draft(gateways.get(0), section);
        HttpResponse<String> other = reports.draft(gateways.get(1), section);
        return one.statusCode() == 200
                && one.body().equals(other.body())
                && tag(one).equals(tag(other))
                && reports.isRight(one, section);
    }

    private static String tag(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    /** The sessions on which gateways hear of changes. */
    private static Set<Long> notices(Replicas replicas) throws SQLException {
        Set<Long> sessions = new TreeSet<>();
        try (Connection connection = DriverManager.getConnection(
                        replicas.engines().database().jdbcUrl(GATEWAY), "postgres", "");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select pid from pg_stat_activity where application_name = 'report-gateway notices'")) {
            while (row.next()) {
                sessions.add(row.getLong(1));
            }
        }
        return sessions;
    }

    private void assertEachHearsWhatTheOtherWrites(Replicas replicas, String section) throws Exception {
        List<URI> gateways = addresses(replicas, GATEWAY);
        ShownReports reports = new ShownReports(Map.of(), replicas.token());
        for (URI writer : gateways) {
            for (URI gateway : gateways) {
                reports.draft(gateway, section);
            }
            String title = "Skriven på " + writer.getPort();
            HttpResponse<String> written = http.send(
                    HttpRequest.newBuilder(writer.resolve("/reports/v1/drafts/" + section))
                            .header("Authorization", "Bearer " + replicas.token())
                            .header("Content-Type", "application/json")
                            .PUT(BodyPublishers.ofString("{\"title\": \"" + title + "\"}"))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(written.statusCode()).as(written.body()).isIn(200, 201);
            Thread.sleep(500);
            for (URI gateway : gateways) {
                assertThat(reports.draft(gateway, section).body()).contains(title);
            }
        }
    }

    /** The rights that the cluster's files give: a service that could write another's topic could tell what never happened. */
    private static void assertEachWritesItsOwnTopicAlone(Replicas replicas) throws Exception {
        Map<String, Set<String>> writable = new TreeMap<>();
        Map<String, Set<String>> own = new TreeMap<>();
        for (ServiceDescription service : ServiceDescription.ALL) {
            own.put(service.module(), Set.of(service.api() + ".changes.v1"));
            try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                    replicas.caller(service.module()), new StringSerializer(), new StringSerializer())) {
                Set<String> taken = new HashSet<>();
                for (String topic : Topics.ALL) {
                    try {
                        producer.send(new ProducerRecord<>(topic, "nobody", "nothing"))
                                .get();
                        taken.add(topic);
                    } catch (ExecutionException e) {
                        assertThat(e.getCause()).isInstanceOf(TopicAuthorizationException.class);
                    }
                }
                writable.put(service.module(), taken);
            }
        }
        assertThat(writable).isEqualTo(own);
    }
}
