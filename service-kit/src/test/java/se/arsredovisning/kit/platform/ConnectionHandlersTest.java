package se.arsredovisning.kit.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Over real connections of a real server. */
class ConnectionHandlersTest {

    private final List<Followed> all = new CopyOnWriteArrayList<>();
    private final AtomicInteger looks = new AtomicInteger();
    private volatile boolean isFull;

    private final Acceptor acceptor = new Acceptor() {
        @Override
        public boolean accepts(java.net.SocketAddress client) {
            assertThat(((InetSocketAddress) client).getPort()).isPositive();
            return !isFull;
        }

        @Override
        public void acceptedAll(ListeningSocket socket) {
            looks.incrementAndGet();
        }
    };

    private final ConnectionHandlers<Followed> handlers =
            new ConnectionHandlers<>(ConnectionHandlersTest.class, acceptor, Followed::new, all::add);

    private static final class Followed implements ConnectionHandler {
        private final ClientConnection connection;
        private final List<String> seen = new CopyOnWriteArrayList<>();

        Followed(ClientConnection connection) {
            this.connection = connection;
        }

        @Override
        public void added() {
            seen.add("added");
        }

        @Override
        public void reading() {
            seen.add("reading");
        }

        @Override
        public void read() {
            seen.add("read");
        }

        @Override
        public void ended() {
            seen.add("ended");
        }
    }

    private TestServer server() {
        return TestServer.of(request -> {
            Followed handler = handlers.of(request.connection());
            handler.seen.add("request");
            request.response().end("ok");
        });
    }

    /** Asks until the server follows what it accepts: it begins soon after its first answer, on a thread of its own. */
    private void untilFollowed(TestServer server) {
        await().until(() -> {
            server.answer(TestServer.get("/"));
            return all.get(all.size() - 1).seen.contains("reading");
        });
    }

    @Test
    void eachConnectionHasItsHandlerBeforeItsFirstRequestAndUntilItEnds() throws Exception {
        try (TestServer server = server()) {
            assertThat(handlers.socket()).isEmpty();
            server.answer(TestServer.get("/"));

            untilFollowed(server);

            await().untilAsserted(() -> assertThat(all)
                    .hasSizeGreaterThan(1)
                    .last()
                    .extracting(followed -> followed.seen)
                    .isEqualTo(List.of("added", "reading", "request", "read", "ended")));
            assertThat(all.get(0).seen).startsWith("added", "request").endsWith("ended");
            assertThat(looks).hasPositiveValue();
        }
    }

    @Test
    void aConnectionThatIsNotAcceptedIsClosedUnseen() throws Exception {
        try (TestServer server = server()) {
            untilFollowed(server);
            int known = all.size();
            isFull = true;

            assertThat(server.answer("")).isEmpty();

            assertThat(all).hasSize(known);
            isFull = false;
            assertThat(server.answer(TestServer.get("/"))).startsWith("HTTP/1.1 200 ");
        }
    }

    @Test
    void aConnectionSaysATextOfItsOwnOnItsOwnThreadAndCloses() throws Exception {
        try (TestServer server = server()) {
            untilFollowed(server);
            int known = all.size();
            Socket silent = server.send("");
            await().until(() -> all.size() > known && all.get(known).seen.contains("added"));
            ClientConnection connection = all.get(known).connection;
            List<Thread> threads = new ArrayList<>();
            AtomicInteger closed = new AtomicInteger();
            connection.onClose(closed::incrementAndGet);
            assertThat(connection.isOpen()).isTrue();

            connection.runSoon(() -> {
                threads.add(Thread.currentThread());
                connection.run(() -> threads.add(Thread.currentThread()));
                var unused = connection.runAfter(
                        1,
                        () -> connection.send("så", () -> {
                            threads.add(Thread.currentThread());
                            connection.send("", connection::close);
                        }));
            });

            assertThat(TestServer.rest(silent)).isEqualTo("så");
            await().untilAsserted(() -> assertThat(closed).hasValue(1));
            assertThat(threads).hasSize(3).containsOnly(threads.get(0)).doesNotContain(Thread.currentThread());
            assertThat(connection.isOpen()).isFalse();
        }
    }

    @Test
    void whatCannotBeReadIsDealtWithOrClosesTheConnection() throws Exception {
        String broken = "PUT / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nnot a length\r\n";
        for (boolean isDealtWith : new boolean[] {true, false}) {
            ConnectionHandlers<ConnectionHandler> last = new ConnectionHandlers<>(
                    Vertx.class, client -> true, connection -> new LastWord(connection, isDealtWith), any -> {});
            try (TestServer server = TestServer.of(request -> {
                last.of(request.connection());
                request.exceptionHandler(any -> {});
                request.resume();
            })) {
                assertThat(server.answer(broken)).isEqualTo(isDealtWith ? "a last word" : "");
            }
        }
    }

    private record LastWord(ClientConnection connection, boolean isDealtWith) implements ConnectionHandler {

        @Override
        public boolean failed(Throwable cause) {
            if (isDealtWith) {
                connection.send("a last word", connection::close);
            }
            return isDealtWith;
        }
    }

    @Test
    void theSocketIsClosedWithoutItsConnections() throws Exception {
        try (TestServer server = server()) {
            Socket kept = server.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
            await().until(() -> handlers.socket().isPresent());
            ListeningSocket socket = handlers.socket().orElseThrow();
            assertThat(socket.address().getPort()).isEqualTo(server.port());
            assertThat(socket.isOpen()).isTrue();

            socket.close();
            socket.awaitClose(10_000);

            assertThat(socket.isOpen()).isFalse();
            // The system hears of it a moment later.
            await().untilAsserted(
                            () -> assertThatThrownBy(() -> server.send("")).isInstanceOf(IOException.class));
            kept.getOutputStream().write(TestServer.get("/").getBytes(StandardCharsets.UTF_8));
            assertThat(TestServer.rest(kept)).endsWith("ok");
        }
    }
}
