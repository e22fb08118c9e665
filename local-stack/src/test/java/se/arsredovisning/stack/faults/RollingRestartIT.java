package se.arsredovisning.stack.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.arsredovisning.embedded.BrokerCluster;
import se.arsredovisning.stack.ServiceDescription;
import se.arsredovisning.stack.ServiceProcess;

/** A new version comes, as a Deployment brings it (maxSurge 1, maxUnavailable 0), while everybody writes and reads. */
@Tag("cluster")
class RollingRestartIT {

    private static final Map<String, String> DOCUMENTS = Map.of(
            "goals", "{\"priorities\": [], \"comment\": \"%d\"}",
            "finance", "{\"decimals\": -3, \"statements\": [], \"comment\": \"%d\"}",
            "hr", "{\"organisation\": \"Kontoret\", \"comment\": \"%d\"}",
            "internal-control", "{\"controls\": [], \"comment\": \"%d\"}",
            "reports", "{\"title\": \"%d\"}");

    /** A script, a page that asks again and again, one that opens a connection for everything, and one that takes its time. */
    private static final List<SteadyClient.Manner> MANNERS = List.of(
            new SteadyClient.Manner(true, Duration.ofMillis(150)),
            new SteadyClient.Manner(true, Duration.ofMillis(290)),
            new SteadyClient.Manner(false, Duration.ofMillis(250)),
            new SteadyClient.Manner(true, Duration.ofMillis(900)));

    @TempDir
    private Path directory;

    @Test
    void dropsNoRequestWhileEverythingIsRestarted() throws Exception {
        List<SteadyClient> clients = new ArrayList<>();
        long beginning = System.nanoTime();
        try (Replicas replicas = new Replicas(directory)) {
            replicas.start(2);
            long started = System.nanoTime();
            for (ServiceDescription service : ServiceDescription.ALL) {
                for (SteadyClient.Manner manner : MANNERS) {
                    clients.add(new SteadyClient(
                                    replicas.url(service.api()).getPort(),
                                    replicas.token(),
                                    service.path("1489-kommunstyrelsen-" + (2000 + clients.size())),
                                    DOCUMENTS.get(service.api()),
                                    manner)
                            .start());
                }
            }

            List<CompletableFuture<Void>> retired = new ArrayList<>();
            for (String api : replicas.apis()) {
                for (ServiceProcess old : replicas.of(api)) {
                    replicas.awaitReady(replicas.launch(api));
                    // The next comes while this one still ends.
                    retired.add(CompletableFuture.runAsync(() -> replicas.retire(old)));
                }
            }
            for (int node = 1; node <= BrokerCluster.SIZE; node++) {
                replicas.brokers().stop(node);
                replicas.brokers().start(node);
                replicas.brokers().awaitInSync();
            }
            CompletableFuture.allOf(retired.toArray(CompletableFuture<?>[]::new))
                    .join();
            for (SteadyClient client : clients) {
                client.close();
            }

            System.out.printf(
                    "Rolling restart: 10 processes and 3 nodes of Kafka, %d requests on %d connections, %d dropped; %d"
                            + " s to start, %d s in all%n",
                    clients.stream().mapToInt(SteadyClient::requests).sum(),
                    clients.stream().mapToInt(SteadyClient::connections).sum(),
                    clients.stream().mapToInt(client -> client.dropped().size()).sum(),
                    Duration.ofNanos(started - beginning).toSeconds(),
                    Duration.ofNanos(System.nanoTime() - beginning).toSeconds());
            clients.forEach(client -> client.dropped().forEach(System.out::println));
            assertThat(clients).allSatisfy(client -> {
                assertThat(client.dropped()).isEmpty();
                assertThat(client.acknowledged()).isGreaterThan(10);
            });
            for (String api : replicas.apis()) {
                assertThat(replicas.of(api)).hasSize(2);
            }
            assertHoldsWhatWasAcknowledged(replicas, clients);
        }
    }

    private static void assertHoldsWhatWasAcknowledged(Replicas replicas, List<SteadyClient> clients) throws Exception {
        HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        for (SteadyClient client : clients) {
            String api = client.path().split("/")[1];
            HttpResponse<String> held = http.send(
                    HttpRequest.newBuilder(replicas.url(api).resolve(client.path()))
                            .header("Authorization", "Bearer " + replicas.token())
                            .build(),
                    BodyHandlers.ofString());
            assertThat(held.body()).containsPattern("\"(comment|title)\" ?: ?\"" + client.acknowledged() + "\"");
        }
    }
}
