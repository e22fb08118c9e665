package se.arsredovisning.stack.faults;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import se.arsredovisning.stack.PlainConnection;

/**
 * A caller that writes and reads one document in turn, request after request, until it is told to end; on one connection for as
 * long as the other side keeps it, or on a new one for each request. What is not answered, or with an error, it counts and never
 * tries again.
 */
final class SteadyClient implements AutoCloseable {

    /**
     * How it calls.
     *
     * @param keepsConnection whether it does
     * @param pause between an answer and the next request
     */
    record Manner(boolean keepsConnection, Duration pause) {}

    private final int port;
    private final String token;
    private final String path;
    private final String document;
    private final Manner manner;
    private final Thread thread = new Thread(this::run, "steady");
    private final List<String> dropped = new CopyOnWriteArrayList<>();
    private volatile boolean stopping;
    private volatile int requests;
    private volatile int acknowledged;
    private volatile int connections;

    /**
     * Describes the client; it does nothing yet.
     *
     * @param document what is written, with a place for the number of the writing
     */
    SteadyClient(int port, String token, String path, String document, Manner manner) {
        this.port = port;
        this.token = token;
        this.path = path;
        this.document = document;
        this.manner = manner;
    }

    SteadyClient start() {
        thread.setDaemon(true);
        thread.start();
        return this;
    }

    private void run() {
        while (!stopping) {
            try (PlainConnection connection = new PlainConnection(port, token)) {
                connections = connections + 1;
                boolean again = true;
                while (again && !stopping) {
                    again = !request(connection).isLast() && manner.keepsConnection();
                    Thread.sleep(manner.pause().toMillis());
                }
            } catch (IOException e) {
                dropped.add(Instant.now() + " " + path + ", request " + requests + ": " + e);
                rest();
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private PlainConnection.Answer request(PlainConnection connection) throws IOException {
        int number = requests + 1;
        requests = number;
        boolean isWrite = number % 2 == 1;
        PlainConnection.Answer answer =
                isWrite ? connection.put(path, document.formatted(number)) : connection.get(path);
        if (answer.status() != 200 && answer.status() != 201) {
            dropped.add(Instant.now() + " " + path + ", request " + number + ": " + answer.status());
        } else if (isWrite) {
            acknowledged = number;
        }
        return answer;
    }

    /** Returns when fifty more requests have been answered, or one has not. */
    void awaitMore() {
        int wanted = requests + 50;
        while (requests < wanted && dropped.isEmpty()) {
            rest();
        }
    }

    private static void rest() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    String path() {
        return path;
    }

    /** How many requests it has sent. */
    int requests() {
        return requests;
    }

    /** How many connections it has opened. */
    int connections() {
        return connections;
    }

    /** The number of the last writing that was answered with success. */
    int acknowledged() {
        return acknowledged;
    }

    /** What was not answered, or with an error. */
    List<String> dropped() {
        return dropped;
    }

    /** Returns when the last answer has come. */
    @Override
    public void close() throws InterruptedException {
        stopping = true;
        thread.join();
    }
}
