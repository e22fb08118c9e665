package se.arsredovisning.kit.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.net.Socket;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Over real connections, byte by byte. */
class HeadIntakeTest {

    private static final Duration SHORT = Duration.ofMillis(300);
    private static final Duration LONG = Duration.ofMinutes(5);
    private static final String REQUEST = "GET / HTTP/1.1\r\nHost: x\r\n\r\n";
    private static final String ANSWER = "HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok";

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
    void aHeadThatDoesNotComeInTimeIsAnsweredAndCut() throws Exception {
        start(SHORT, 100);
        Socket slow = send("GET / HTTP/1.1\r\nHost: x\r\n");

        assertThat(readToTheEnd(slow))
                .startsWith("HTTP/1.1 408 ")
                .containsIgnoringCase("connection: close")
                .contains("application/problem+json")
                .endsWith(
                        "{\"type\":\"/problems/request-timeout\",\"title\":\"Anropet kom för långsamt\",\"status\":408,"
                                + "\"detail\":\"Hela huvudet kom inte i tid. Ingenting ändrades.\"}");
    }

    @Test
    void aByteNowAndThenGivesAHeadNoMoreTime() throws Exception {
        start(SHORT, 100);
        Socket slow = send("GET / HTTP/1.1\r\n");

        Awaitility.await().pollInterval(Duration.ofMillis(50)).until(() -> {
            try {
                slow.getOutputStream().write('x');
                return false;
            } catch (IOException cutOff) {
                return true;
            }
        });
    }

    @Test
    void whoConnectsAndSaysNothingIsCut() throws Exception {
        start(SHORT, 100);

        assertThat(readToTheEnd(send(""))).isEmpty();
    }

    @Test
    void aSecondHeadHasTheSameTimeAsTheFirst() throws Exception {
        start(SHORT, 100);
        Socket socket = send(REQUEST);
        read(socket, ANSWER);
        socket.getOutputStream().write("GET / HT".getBytes(UTF_8));

        assertThat(readToTheEnd(socket)).startsWith("HTTP/1.1 408 ");
    }

    @Test
    void aConnectionThatNothingIsAskedOnStaysOpenBetweenRequests() throws Exception {
        start(SHORT, 100);
        Socket kept = send(REQUEST);
        read(kept, ANSWER);
        Socket silent = send("");

        assertThat(readToTheEnd(silent)).as("the time of a head has gone by").isEmpty();

        kept.getOutputStream().write(REQUEST.getBytes(UTF_8));
        read(kept, ANSWER);
    }

    @Test
    void whoKeepsItsHeadWaitingLongestMakesRoom() throws Exception {
        start(LONG, 20);
        Socket kept = send(REQUEST);
        read(kept, ANSWER);
        Socket first = send("GET / HTTP/1.1\r\n");
        for (int i = 0; i < 200; i++) {
            send("GET / HTTP/1.1\r\n");
        }

        read(send(REQUEST), ANSWER);
        kept.getOutputStream().write(REQUEST.getBytes(UTF_8));
        read(kept, ANSWER);
        assertThat(readToTheEnd(first)).isEmpty();
    }

    @Test
    void whereNobodyMakesRoomANewConnectionIsClosed() throws Exception {
        start(LONG, 2);
        Socket kept = answered();
        Socket other = answered();

        assertThat(readToTheEnd(send(""))).isEmpty();

        other.close();
        answered();
        kept.getOutputStream().write(REQUEST.getBytes(UTF_8));
        read(kept, ANSWER);
    }

    /** A connection that a request was answered on, as soon as there is room for it. */
    private Socket answered() {
        AtomicReference<Socket> socket = new AtomicReference<>();
        Awaitility.await().ignoreExceptions().untilAsserted(() -> {
            socket.set(send(REQUEST));
            read(socket.get(), ANSWER);
        });
        return socket.get();
    }

    /** Starts a server that has been asked. From the first time on it knows its connections, but perhaps not the very next. */
    private void start(Duration timeLimit, int most) throws IOException {
        HeadIntake intake = new HeadIntake(new HttpDate(Clock.systemUTC()), timeLimit, Optional.of(most));
        Router router = Router.router(vertx);
        router.route().handler(intake::take);
        router.route().handler(context -> context.response().end("ok"));
        HttpServer server = vertx.createHttpServer()
                .requestHandler(router)
                .listen(0)
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        port = server.actualPort();
        for (int time = 0; time < 2; time++) {
            assertThat(readToTheEnd(send("GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")))
                    .startsWith("HTTP/1.1 200 ");
        }
    }

    private Socket send(String text) throws IOException {
        Socket socket = new Socket("localhost", port);
        sockets.add(socket);
        socket.setSoTimeout(30_000);
        socket.getOutputStream().write(text.getBytes(UTF_8));
        return socket;
    }

    private static void read(Socket socket, String expected) throws IOException {
        assertThat(new String(socket.getInputStream().readNBytes(expected.length()), UTF_8))
                .isEqualTo(expected);
    }

    private static String readToTheEnd(Socket socket) throws IOException {
        try {
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        } catch (java.net.SocketException reset) {
            return "";
        }
    }
}
