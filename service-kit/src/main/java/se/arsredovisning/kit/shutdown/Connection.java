package se.arsredovisning.kit.shutdown;

import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import se.arsredovisning.kit.platform.ClientConnection;
import se.arsredovisning.kit.platform.ConnectionHandler;
import se.arsredovisning.kit.platform.RequestStream;

/** One connection of a client: whether it has something under way, or has said something lately. */
final class Connection implements ConnectionHandler {

    /** Longer than a service has for its end, which cuts them off then. */
    private static final Duration LONGEST_READING = Duration.ofMinutes(1);

    private final ClientConnection client;
    private final AtomicInteger requests = new AtomicInteger();
    private volatile HttpConnection http;
    private volatile boolean heard = true;
    private int quietLooks;
    private boolean toldToGo;
    private boolean closing;
    private volatile boolean isShared;

    Connection(ClientConnection client) {
        this.client = client;
    }

    @Override
    public void reading() {
        heard = true;
    }

    void onEnd(Runnable action) {
        client.onClose(action);
    }

    void begin(HttpServerRequest request) {
        http = request.connection();
        isShared = RequestStream.isShared(request);
        requests.incrementAndGet();
    }

    void end() {
        heard = true;
        requests.decrementAndGet();
    }

    /**
     * Tells the client that no further request is taken: the connection closes after the answers to those under way. In HTTP/2
     * that is not said of a stream's number (RFC 9113, 6.8): those that are on their way are taken too, since Netty takes the rest
     * of one that it has refused for a fault of the connection, and ends it with every answer that it owes.
     */
    void sayLast(HttpServerRequest request) {
        if (!RequestStream.isShared(request)) {
            RequestStream.sayLast(request);
        } else if (!toldToGo) {
            toldToGo = true;
            http.goAway(0, Integer.MAX_VALUE);
        }
    }

    /** After the answer to a last request. What was answered before reaches the client, and a stream may still be on its way. */
    void endLast(HttpServerRequest request) {
        end();
        if (!RequestStream.isShared(request)) {
            http.close();
        }
    }

    /** How many requests are under way. */
    int requests() {
        return requests.get();
    }

    /** Looks again, and tells how often in a row nothing was under way and nothing was heard. */
    int look() {
        quietLooks = requests.get() > 0 || heard ? 0 : quietLooks + 1;
        heard = false;
        return quietLooks;
    }

    /** Closes it unless a client has begun to say something just now. What was answered before reaches the client. */
    void closeIfQuiet() {
        client.runSoon(() -> {
            if (requests.get() == 0 && !heard) {
                close();
            }
        });
    }

    private void close() {
        HttpConnection connection = http;
        if (connection == null) {
            client.send("", client::close);
        } else if (isShared && !closing) {
            // What a slow reader of a stream has not taken yet waits in memory, though its request has ended.
            closing = true;
            connection.shutdown(LONGEST_READING.toSeconds(), TimeUnit.SECONDS);
        } else if (!isShared) {
            connection.close();
        }
    }
}
