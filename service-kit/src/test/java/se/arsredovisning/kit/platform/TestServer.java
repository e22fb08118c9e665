package se.arsredovisning.kit.platform;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A server of Vert.x, and its clients, byte by byte. */
final class TestServer implements AutoCloseable {

    private final Vertx vertx;
    private final int port;
    private final List<Socket> sockets = new ArrayList<>();

    TestServer(VertxOptions how, HttpServerOptions options, Handler<HttpServerRequest> handler) {
        this.vertx = Vertx.vertx(how);
        this.port = vertx.createHttpServer(options)
                .requestHandler(handler)
                .listen(0)
                .toCompletionStage()
                .toCompletableFuture()
                .join()
                .actualPort();
    }

    static TestServer of(Handler<HttpServerRequest> handler) {
        return new TestServer(new VertxOptions(), new HttpServerOptions(), handler);
    }

    int port() {
        return port;
    }

    Socket send(String text) throws IOException {
        Socket socket = new Socket("localhost", port);
        sockets.add(socket);
        socket.setSoTimeout(30_000);
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        return socket;
    }

    /** All that the server says until it closes the connection. */
    String answer(String text) throws IOException {
        return rest(send(text));
    }

    static String rest(Socket socket) throws IOException {
        try {
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (SocketException reset) {
            return "";
        }
    }

    /** A request for a path, after whose answer the connection is closed. */
    static String get(String path, String... headers) {
        StringBuilder request = new StringBuilder("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n");
        for (String header : headers) {
            request.append(header).append("\r\n");
        }
        return request.append("\r\n").toString();
    }

    @Override
    public void close() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
