package se.arsredovisning.stack;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Writes and reads one document, request after request, until nobody listens any more; on one connection for as long as
 * the server keeps it, or on a new one for each request. No library between it and the socket, which would send a
 * request again that was not answered: here each one counts.
 */
final class LoadClient {

    private static final int PATIENCE_SECONDS = 30;

    private final int port;
    private final String token;
    private final String path;
    private final String document;
    private final boolean keepsConnection;
    private final Thread thread = new Thread(this::run, "load");
    private final CountDownLatch began = new CountDownLatch(1);
    private final List<String> unanswered = new CopyOnWriteArrayList<>();
    private final List<Integer> wrongStatuses = new CopyOnWriteArrayList<>();
    private volatile int answered;
    private volatile int lastAcknowledged;
    private volatile boolean refused;
    private boolean wasUnheard;
    private volatile int wanted;
    private int requests;

    /**
     * Describes the client; it does nothing yet.
     *
     * @param token may write there
     * @param document what is written, with a place for the number of the writing
     */
    LoadClient(int port, String token, String path, String document, boolean keepsConnection) {
        this.token = token;
        this.port = port;
        this.path = path;
        this.document = document;
        this.keepsConnection = keepsConnection;
    }

    void start() {
        thread.setDaemon(true);
        thread.start();
    }

    void awaitAnswers(int number) throws InterruptedException {
        wanted = number;
        if (answered < number && !began.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("only " + answered + " answers; " + unanswered + wrongStatuses);
        }
    }

    void awaitEnd() throws InterruptedException {
        thread.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
    }

    private void run() {
        while (unanswered.isEmpty()) {
            try (PlainConnection connection = new PlainConnection(port, token)) {
                boolean again = true;
                while (again && unanswered.isEmpty()) {
                    again = request(connection) && keepsConnection;
                }
            } catch (ConnectException e) {
                refused = true;
                return;
            } catch (IOException e) {
                unanswered.add("connection: " + e);
            }
        }
    }

    /** Whether the connection can be used again. */
    private boolean request(PlainConnection connection) {
        requests++;
        boolean isWrite = requests % 2 == 1;
        try {
            PlainConnection.Answer answer =
                    isWrite ? connection.put(path, document.formatted(requests)) : connection.get(path);
            answered = answered + 1;
            if (answer.status() != 200 && answer.status() != 201) {
                wrongStatuses.add(answer.status());
            } else if (isWrite) {
                lastAcknowledged = requests;
            }
            if (answered == wanted) {
                began.countDown();
            }
            return !answer.isLast();
        } catch (SocketException e) {
            // The system connects before the server does. What it resets then, the server has not taken.
            if (connection.requests() == 1 && !wasUnheard) {
                wasUnheard = true;
                return false;
            }
            return unanswered(isWrite, connection, e);
        } catch (IOException e) {
            return unanswered(isWrite, connection, e);
        }
    }

    private boolean unanswered(boolean isWrite, PlainConnection connection, IOException e) {
        unanswered.add((isWrite ? "PUT " : "GET ") + requests + " as number " + connection.requests()
                + " of its connection: " + e);
        return false;
    }

    /** The requests that were sent and got no whole answer, but for one that came as the server stopped listening. */
    List<String> unanswered() {
        return unanswered;
    }

    List<Integer> wrongStatuses() {
        return wrongStatuses;
    }

    int answered() {
        return answered;
    }

    int lastAcknowledged() {
        return lastAcknowledged;
    }

    /** Whether it ended because it could not connect. */
    boolean refused() {
        return refused;
    }

    boolean keepsConnection() {
        return keepsConnection;
    }
}
