package se.arsredovisning.reports.fetching;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import se.arsredovisning.kit.testing.Management;
import se.arsredovisning.reports.GoalsStub;

/** Against paths of the finance service that the gateway's own probe and workers do not ask for. */
@QuarkusTest
class ResilientClientTest {

    private final FetchSettings bounds;
    private final String id = GoalsStub.newId();
    private final GoalsStub finance = GoalsStub.asked("finance");

    ResilientClientTest(FetchSettings bounds) {
        this.bounds = bounds;
    }

    private ResilientClient service() {
        String url = ConfigProvider.getConfig().getValue("services.finance.url", String.class);
        return ResilientClient.patient(id, URI.create(url + "/finance/v1"), bounds);
    }

    private ResilientClient.Reply ask(ResilientClient service) throws UnreachableException, UnusableException {
        return service.ask(client -> client.section(null, id, null, null));
    }

    @Test
    void whatMayPassIsTriedTwiceMore() throws Exception {
        finance.serve("/" + id, aResponse().withStatus(503));
        assertThatThrownBy(() -> ask(service()))
                .isInstanceOf(UnreachableException.class)
                .hasMessageContaining("503");
        assertThat(finance.questions(id)).isEqualTo(3);
    }

    @Test
    void whatDoesNotPassIsNotTriedAgain() throws Exception {
        finance.serve("/" + id, aResponse().withStatus(500));
        assertThat(ask(service()).status()).isEqualTo(500);
        finance.serve("/" + id, aResponse().withStatus(403));
        assertThat(ask(service()).status()).isEqualTo(403);
        assertThat(finance.questions(id)).isEqualTo(2);
    }

    @Test
    void answersAreAskedForAsTheyAre() throws Exception {
        // The server of this test compresses where that is accepted, and adds `--gzip` to the tag.
        finance.serve("/" + id, GoalsStub.ok("\"7-0123456789abcdef.4-mul\"", "{}"));

        assertThat(ask(service()).etag()).isEqualTo("\"7-0123456789abcdef.4-mul\"");
    }

    @Test
    void anAnswerThatIsCompressedUnaskedCannotBeUsed() {
        finance.serve(
                "/" + id,
                aResponse().withStatus(200).withHeader("Content-Encoding", "br").withBody("{}"));
        assertThatThrownBy(() -> ask(service()))
                .isInstanceOf(UnusableException.class)
                .hasMessageContaining("compressed");
    }

    @Test
    void roomIsMadeForAsManyBytesAsCome() throws Exception {
        String body = "x".repeat(5_000);
        finance.serve(
                "/" + id,
                aResponse().withStatus(200).withHeader("Content-Length", "5000").withBody(body));
        List<Long> room = new ArrayList<>();

        assertThat(service()
                        .ask(client -> client.section(null, id, null, null), room::add)
                        .text())
                .isEqualTo(body);

        assertThat(room).containsExactly(5_000L);
    }

    @Test
    void anAnswerThatIsNotUtf8OrTooLargeCannotBeUsed() {
        finance.serve("/" + id, aResponse().withStatus(200).withBody(new byte[] {(byte) 0xff, 0}));
        assertThatThrownBy(() -> ask(service()))
                .isInstanceOf(UnusableException.class)
                .hasMessageContaining("UTF-8");
        finance.serve("/" + id, aResponse().withStatus(200).withBody("x".repeat(1_000_001)));
        assertThatThrownBy(() -> ask(service()))
                .isInstanceOf(UnusableException.class)
                .hasMessageContaining("larger");
    }

    @Test
    void aServiceThatMostlyFailsIsLeftAloneForAWhile() throws Exception {
        ResilientClient service = service();
        finance.serve("/" + id, aResponse().withStatus(503));
        for (int i = 0; i < 50; i++) {
            assertThatThrownBy(() -> ask(service)).isInstanceOf(UnreachableException.class);
        }
        assertThat(finance.questions(id)).as("of 150").isBetween(10, 20);
        assertThatThrownBy(() -> ask(service)).hasMessageContaining("left alone");

        finance.serve("/" + id, aResponse().withStatus(200).withBody("{}"));
        await().ignoreExceptions().until(() -> ask(service).status() == 200);
        for (int i = 0; i < 10; i++) {
            assertThat(ask(service).status()).isEqualTo(200);
        }
    }

    @Test
    void oneCircuitIsNotAnothers() throws Exception {
        ResilientClient broken = service();
        finance.serve("/" + id, aResponse().withStatus(503));
        for (int i = 0; i < 10; i++) {
            assertThatThrownBy(() -> ask(broken)).isInstanceOf(UnreachableException.class);
        }
        finance.serve("/" + id, aResponse().withStatus(200).withBody("{}"));

        assertThat(ask(service()).status()).isEqualTo(200);
        assertThatThrownBy(() -> ask(broken)).hasMessageContaining("left alone");
    }

    @Test
    void moreQuestionsAtOnceThanAreAllowedAreRefused() throws Exception {
        ResilientClient service = service();
        finance.serve("/" + id, aResponse().withStatus(200).withFixedDelay(700));
        ExecutorService pool = Executors.newCachedThreadPool();
        try {
            List<Callable<String>> questions = new ArrayList<>();
            for (int i = 0; i < bounds.atOnce() + 3; i++) {
                questions.add(() -> {
                    try {
                        return Integer.toString(ask(service).status());
                    } catch (UnreachableException e) {
                        return e.getMessage();
                    }
                });
            }
            List<String> answers = new ArrayList<>();
            for (Future<String> answer : pool.invokeAll(questions)) {
                answers.add(answer.get());
            }
            assertThat(answers).filteredOn("200"::equals).hasSize(bounds.atOnce());
            assertThat(answers)
                    .filteredOn(answer -> answer.equals("too many questions to it are under way"))
                    .hasSize(3);
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void aServiceThatSaysNothingIsNotWaitedForAndItsConnectionIsClosed() throws Exception {
        seenByAServiceThat(out -> {}, "it did not answer in time");
    }

    @Test
    void anAnswerThatTricklesIsNotWaitedForAndItsConnectionIsClosed() throws Exception {
        seenByAServiceThat(
                out -> {
                    out.write("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                    out.flush();
                    while (true) {
                        out.write(' ');
                        out.flush();
                        TimeUnit.MILLISECONDS.sleep(50);
                    }
                },
                "it did not answer in time");
    }

    private interface Script {
        void play(OutputStream out) throws IOException, InterruptedException;
    }

    private void seenByAServiceThat(Script script, String reason) throws Exception {
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            CompletableFuture<Void> closed = new CompletableFuture<>();
            Thread service = new Thread(() -> serve(server, script, closed), "script");
            service.setDaemon(true);
            service.start();
            ResilientClient asked =
                    ResilientClient.patient(id, URI.create("http://localhost:" + server.getLocalPort()), bounds);

            long began = System.nanoTime();
            assertThatThrownBy(() -> ask(asked))
                    .isInstanceOf(UnreachableException.class)
                    .hasMessage(reason);

            assertThat(Duration.ofNanos(System.nanoTime() - began))
                    .isBetween(bounds.timeout(), bounds.timeout().plusSeconds(1));
            closed.get(3, TimeUnit.SECONDS);
            assertThat(Thread.interrupted()).isFalse();
        }
    }

    private static void serve(ServerSocket server, Script script, CompletableFuture<Void> closed) {
        try (Socket socket = server.accept()) {
            InputStream in = socket.getInputStream();
            in.read(new byte[1]);
            script.play(socket.getOutputStream());
            while (in.read(new byte[1000]) >= 0) {
                Thread.onSpinWait();
            }
            closed.complete(null);
        } catch (IOException e) {
            closed.complete(null);
        } catch (InterruptedException e) {
            closed.completeExceptionally(e);
        }
    }

    @Test
    void theBoundsAreSeenInTheMetricsByService() {
        assertThat(Management.get("/q/metrics").asString())
                .contains("ft_timeout_calls_total{")
                .contains("ft_circuitbreaker_calls_total{")
                .contains("method=\"finance\"")
                .contains("method=\"finance-probe\"");
    }
}
