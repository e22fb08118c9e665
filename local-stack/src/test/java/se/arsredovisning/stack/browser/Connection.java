package se.arsredovisning.stack.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** The Chrome DevTools Protocol over a web socket: commands with their answers, and what the browser tells by itself. */
final class Connection implements WebSocket.Listener, AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PATIENCE = 60;

    private final Map<Integer, CompletableFuture<JsonNode>> awaited = new ConcurrentHashMap<>();
    private final List<Consumer<JsonNode>> listeners = new CopyOnWriteArrayList<>();
    private final AtomicInteger last = new AtomicInteger();
    private final StringBuilder begun = new StringBuilder();
    private WebSocket socket;

    private Connection() {}

    static Connection to(URI address) {
        Connection connection = new Connection();
        connection.socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(address, connection)
                .orTimeout(PATIENCE, TimeUnit.SECONDS)
                .join();
        return connection;
    }

    /** Whoever listens hears every event. */
    void listen(Consumer<JsonNode> listener) {
        listeners.add(listener);
    }

    /**
     * What the browser answers.
     *
     * @param session the tab that is meant; null for the browser itself
     */
    JsonNode ask(String session, String method, Map<String, ?> parameters) {
        int id = last.incrementAndGet();
        ObjectNode command = JSON.createObjectNode().put("id", id).put("method", method);
        command.set("params", JSON.valueToTree(parameters));
        if (session != null) {
            command.put("sessionId", session);
        }
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        awaited.put(id, answer);
        synchronized (this) {
            socket.sendText(command.toString(), true).join();
        }
        JsonNode said = answer.orTimeout(PATIENCE, TimeUnit.SECONDS).join();
        if (said.has("error")) {
            throw new AssertionError(method + ": " + said.path("error"));
        }
        return said.path("result");
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean isLast) {
        begun.append(data);
        if (isLast) {
            hear(begun.toString());
            begun.setLength(0);
        }
        from.request(1);
        return null;
    }

    private void hear(String text) {
        try {
            JsonNode said = JSON.readTree(text);
            CompletableFuture<JsonNode> answer = awaited.remove(said.path("id").asInt(-1));
            if (answer != null) {
                answer.complete(said);
            } else {
                listeners.forEach(listener -> listener.accept(said));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        socket.abort();
    }
}
