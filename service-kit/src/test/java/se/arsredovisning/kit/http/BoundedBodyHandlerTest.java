package se.arsredovisning.kit.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.arsredovisning.kit.api.ApiInfo;

/** Over real connections, byte by byte. */
class BoundedBodyHandlerTest {

    private static final Duration LONG = Duration.ofMinutes(5);

    private final Vertx vertx = Vertx.vertx();
    private final List<Socket> sockets = new ArrayList<>();
    private int port;

    @AfterEach
    void stop() throws Exception {
        for (Socket socket : sockets) {
            socket.close();
        }
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void aBodyThatDoesNotComeInTimeIsAnsweredAndCut() throws Exception {
        start(10_000_000, Duration.ofMillis(200));
        Socket slow = send("PUT / HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\n\r\nx");

        String answer = readToTheEnd(slow);

        assertThat(answer)
                .startsWith("HTTP/1.1 408 ")
                .containsIgnoringCase("connection: close")
                .contains("application/problem+json")
                .endsWith(
                        "{\"type\":\"/problems/request-timeout\",\"title\":\"Anropet kom för långsamt\",\"status\":408,"
                                + "\"detail\":\"Hela innehållet kom inte i tid. Ingenting ändrades.\"}");
    }

    @Test
    void aChunkedBodyHasTheSameTime() throws Exception {
        start(10_000_000, Duration.ofMillis(200));
        Socket slow = send("PUT / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nx\r\n");

        assertThat(readToTheEnd(slow)).startsWith("HTTP/1.1 408 ");
    }

    @Test
    void aStreamNeedNotSayHowLongItsBodyIs() throws Exception {
        start(1_000_000, LONG);

        assertThat(overHttp2("abc")).isEqualTo("200 3");
        assertThat(overHttp2("")).isEqualTo("200 0");
        assertThat(overHttp2("x".repeat(2_000_000))).startsWith("503 ").contains("/problems/overloaded");
    }

    @Test
    void aThousandSlowBodiesHoldNobodyUp() throws Exception {
        start(10_000_000, LONG);
        for (int i = 0; i < 1000; i++) {
            send("PUT / HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\n\r\nx");
        }

        assertThat(readToTheEnd(send("PUT / HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 3\r\n\r\nabc")))
                .startsWith("HTTP/1.1 200 ")
                .endsWith("3");
    }

    @Test
    void aBodyThatThereIsNoRoomForIsHeardOutAndRefused() throws Exception {
        start(1_000_000, LONG);
        byte[] body = "x".repeat(2_000_000).getBytes(StandardCharsets.UTF_8);
        Socket socket = send("PUT / HTTP/1.1\r\nHost: x\r\nContent-Length: " + body.length + "\r\n\r\n");
        socket.getOutputStream().write(body);

        assertThat(readToTheEnd(socket))
                .startsWith("HTTP/1.1 503 ")
                .containsIgnoringCase("retry-after: 2")
                .contains("/problems/overloaded");
    }

    @Test
    void whoAsksFirstIsRefusedBeforeTheBody() throws Exception {
        start(1_000_000, LONG);

        assertThat(readToTheEnd(
                        send("PUT / HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 2000000\r\n\r\n")))
                .startsWith("HTTP/1.1 503 ")
                .containsIgnoringCase("retry-after: 2");
        assertThat(readToTheEnd(
                        send("PUT / HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 6000000\r\n\r\n")))
                .startsWith("HTTP/1.1 413 ");
    }

    @Test
    void whatABodyHeldIsFreeAfterItsAnswerAndAfterItsClientHasGone() throws Exception {
        start(1_000_000, LONG);
        for (int i = 0; i < 5; i++) {
            Socket gone = send("PUT / HTTP/1.1\r\nHost: x\r\nContent-Length: 700000\r\n\r\n" + "x".repeat(600_000));
            gone.close();
        }
        String body = "x".repeat(700_000);
        String put = "PUT / HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: " + body.length() + "\r\n\r\n";

        Awaitility.await()
                .untilAsserted(() -> assertThat(readToTheEnd(send(put + body))).startsWith("HTTP/1.1 200 "));
        for (int i = 0; i < 3; i++) {
            assertThat(readToTheEnd(send(put + body)))
                    .startsWith("HTTP/1.1 200 ")
                    .endsWith("700000");
        }
    }

    private void start(long room, Duration timeLimit) {
        BoundedBodyHandler bodies = new BoundedBodyHandler(
                new TestApi(), new StreamedBodies(vertx, 1, 1, LONG), Optional.of(room), timeLimit);
        Router router = Router.router(vertx);
        router.route().handler(bodies::take);
        router.route().handler(context -> context.response()
                .end(Integer.toString(
                        context.body().buffer() == null ? -1 : context.body().length())));
        HttpServer server = vertx.createHttpServer()
                .requestHandler(router)
                .listen(0)
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        port = server.actualPort();
    }

    /** The answer to a body that is sent without its length. */
    private String overHttp2(String body) {
        HttpClient client = vertx.createHttpClient(
                new HttpClientOptions().setProtocolVersion(HttpVersion.HTTP_2).setHttp2ClearTextUpgrade(false));
        return client.request(HttpMethod.PUT, port, "localhost", "/")
                .compose(request -> {
                    request.setChunked(true).write(body);
                    request.end();
                    return request.response();
                })
                .compose(answer -> answer.body().map(text -> answer.statusCode() + " " + text))
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    private Socket send(String text) throws IOException {
        Socket socket = new Socket("localhost", port);
        sockets.add(socket);
        socket.setSoTimeout(30_000);
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
        return socket;
    }

    private static String readToTheEnd(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static final class TestApi implements ApiInfo {

        @Override
        public String name() {
            return "test";
        }

        @Override
        public String version() {
            return "1.0.0";
        }

        @Override
        public LocalDate released() {
            return LocalDate.EPOCH;
        }

        @Override
        public String status() {
            return "active";
        }

        @Override
        public String resources() {
            return "sections";
        }

        @Override
        public String resource() {
            return "section";
        }

        @Override
        public List<String> rooms() {
            return List.of();
        }

        @Override
        public Optional<Set<String>> streamed() {
            return Optional.of(Set.of("application/x-sie"));
        }
    }
}
