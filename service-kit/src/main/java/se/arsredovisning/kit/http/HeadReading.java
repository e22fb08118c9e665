package se.arsredovisning.kit.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import se.arsredovisning.kit.http.BoundedBodyHandler.Refusal;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.platform.ClientConnection;
import se.arsredovisning.kit.platform.ConnectionHandler;
import se.arsredovisning.kit.problem.Problem;
import se.arsredovisning.kit.problem.ProblemType;
import se.arsredovisning.kit.sentence.AnswerLanguage;
import se.arsredovisning.kit.sentence.Sentence;

/**
 * One connection: whether a head is on its way, and since when; and a last word where what follows the head is no body. All
 * of it happens on the connection's thread. A head that comes in one piece, as nearly all do, costs two comparisons.
 */
final class HeadReading implements ConnectionHandler {

    private static final Problem LATE = Problem.of(ProblemType.REQUEST_TIMEOUT, Sentence.of("problem.slow-head"));

    private final ClientConnection connection;
    private final HttpDate date;
    private final long timeLimit;
    private final Set<HeadReading> waiting;
    private final AtomicInteger open;
    private int underWay;
    private HttpServerRequest latest;
    private long begun;
    private long begunBefore;
    private boolean heard;
    private Future<?> deadline;

    /** Is to be closed, and counts no more, unless its head comes first. */
    private volatile boolean leaving;

    /**
     * A connection.
     *
     * @param timeLimit in milliseconds
     * @param waiting those that wait for a head, the longest first
     * @param open how many there are
     */
    HeadReading(
            ClientConnection connection, HttpDate date, long timeLimit, Set<HeadReading> waiting, AtomicInteger open) {
        this.connection = connection;
        this.date = date;
        this.timeLimit = timeLimit;
        this.waiting = waiting;
        this.open = open;
    }

    @Override
    public void added() {
        await();
        if (leaving) {
            leave();
        }
    }

    @Override
    public void reading() {
        begunBefore = begun;
    }

    @Override
    public void read() {
        if (begun == begunBefore && underWay == 0 && connection.isOpen() && !connection.isHttp2()) {
            heard = true;
            await();
        }
    }

    @Override
    public void ended() {
        settle();
    }

    /** Vert.x closes a connection whose chunks cannot be read without a word: here it has one, and a moment to be read. */
    @Override
    public boolean failed(Throwable cause) {
        if (cause instanceof IOException
                || !connection.isOpen()
                || connection.isHttp2()
                || underWay != 1
                || latest.response().headWritten()) {
            return false;
        }
        connection.send(
                answer(Refusal.UNREADABLE.problem(), "Bad Request", AcceptedLanguage.of(latest)), this::closeSoon);
        return true;
    }

    private void closeSoon() {
        var unused = connection.runAfter(BoundedBodyHandler.MOMENT, connection::close);
    }

    /** A head is there, whole. */
    void begin(HttpServerRequest request) {
        latest = request;
        begun++;
        underWay++;
        settle();
    }

    /** Its request is answered. */
    void end() {
        connection.run(() -> underWay--);
    }

    /** Makes room for another connection at once, and closes this one, unless its head has come meanwhile. Called by any thread. */
    void makeRoom() {
        open.decrementAndGet();
        leaving = true;
        connection.runSoon(this::leave);
    }

    private void leave() {
        if (deadline != null) {
            connection.close();
        } else if (leaving && connection.isOpen()) {
            leaving = false;
            open.incrementAndGet();
        }
    }

    /** Counts no more once it is closed. */
    void followEnd() {
        connection.onClose(this::closed);
    }

    private void closed() {
        waiting.remove(this);
        if (!leaving) {
            open.decrementAndGet();
        }
    }

    private void await() {
        if (deadline == null) {
            deadline = connection.runAfter(timeLimit, this::late);
            waiting.add(this);
        }
    }

    private void settle() {
        heard = false;
        if (deadline != null) {
            deadline.cancel(false);
            deadline = null;
            waiting.remove(this);
        }
    }

    /** Who has begun a head is told why. */
    private void late() {
        // What HTTP/2 has sent so far is frames, and so would be its answer.
        boolean begins = heard && !connection.isHttp2();
        settle();
        connection.send(begins ? answer(LATE, "Request Timeout", AnswerLanguage.SWEDISH) : "", connection::close);
    }

    /** The handlers between here and the network know nothing of this answer, and no request of it either. */
    private String answer(Problem problem, String status, AnswerLanguage language) {
        String body = Json.write(problem, language);
        return "HTTP/1.1 " + problem.status() + " " + status + "\r\nContent-Type: " + Problem.MEDIA_TYPE
                + "\r\nContent-Length: " + body.getBytes(UTF_8).length + "\r\nDate: " + date.now()
                + "\r\nContent-Language: "
                + language.contentLanguage() + "\r\nVary: " + AcceptedLanguage.HEADER
                + "\r\nX-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n" + body;
    }
}
