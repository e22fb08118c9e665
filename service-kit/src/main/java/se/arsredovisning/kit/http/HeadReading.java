package se.arsredovisning.kit.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import se.arsredovisning.kit.http.BoundedBodyHandler.Refusal;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.problem.Problem;
import se.arsredovisning.kit.problem.ProblemType;

/**
 * One connection: whether a head is on its way, and since when; and a last word where what follows the head is no body. All
 * of it happens on the connection's thread. A head that comes in one piece, as nearly all do, costs two comparisons.
 */
final class HeadReading extends ChannelInboundHandlerAdapter {

    private static final Problem LATE =
            Problem.of(ProblemType.REQUEST_TIMEOUT, "The whole head did not come in time. Nothing was changed.");

    private final Channel channel;
    private final HttpDate date;
    private final long timeLimit;
    private final Set<HeadReading> waiting;
    private final AtomicInteger open;
    private int underWay;
    private HttpServerResponse latest;
    private long begun;
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
    HeadReading(Channel channel, HttpDate date, long timeLimit, Set<HeadReading> waiting, AtomicInteger open) {
        this.channel = channel;
        this.date = date;
        this.timeLimit = timeLimit;
        this.waiting = waiting;
        this.open = open;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        await(context);
        if (leaving) {
            leave();
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        long before = begun;
        context.fireChannelRead(message);
        if (begun == before && underWay == 0 && channel.isActive()) {
            heard = true;
            await(context);
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        settle();
        context.fireChannelInactive();
    }

    /** Vert.x closes a connection whose chunks cannot be read without a word: here it has one, and a moment to be read. */
    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        if (cause instanceof IOException || !channel.isActive() || underWay != 1 || latest.headWritten()) {
            context.fireExceptionCaught(cause);
            return;
        }
        context.writeAndFlush(answer(Refusal.UNREADABLE.problem(), "Bad Request"))
                .addListener(any -> closeSoon(context));
    }

    private void closeSoon(ChannelHandlerContext context) {
        var unused = context.executor().schedule(this::close, BoundedBodyHandler.MOMENT, TimeUnit.MILLISECONDS);
    }

    /** A head is there, whole. */
    void begin(HttpServerResponse response) {
        latest = response;
        begun++;
        underWay++;
        settle();
    }

    /** Its request is answered. */
    void end() {
        if (channel.eventLoop().inEventLoop()) {
            underWay--;
        } else {
            channel.eventLoop().execute(() -> underWay--);
        }
    }

    /** Makes room for another connection at once, and closes this one, unless its head has come meanwhile. Called by any thread. */
    void makeRoom() {
        open.decrementAndGet();
        leaving = true;
        if (channel.isRegistered()) {
            channel.eventLoop().execute(this::leave);
        }
    }

    private void close() {
        var unused = channel.close();
    }

    private void leave() {
        if (deadline != null) {
            close();
        } else if (leaving && channel.isActive()) {
            leaving = false;
            open.incrementAndGet();
        }
    }

    /** Counts no more once it is closed. */
    void followEnd() {
        channel.closeFuture().addListener(any -> closed());
    }

    private void closed() {
        waiting.remove(this);
        if (!leaving) {
            open.decrementAndGet();
        }
    }

    private void await(ChannelHandlerContext context) {
        if (deadline == null) {
            deadline = context.executor().schedule(() -> late(context), timeLimit, TimeUnit.MILLISECONDS);
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
    private void late(ChannelHandlerContext context) {
        boolean begins = heard;
        settle();
        context.writeAndFlush(begins ? answer(LATE, "Request Timeout") : Unpooled.EMPTY_BUFFER)
                .addListener(ChannelFutureListener.CLOSE);
    }

    /** The handlers between here and the network know nothing of this answer, and no request of it either. */
    private ByteBuf answer(Problem problem, String status) {
        String body = Json.write(problem);
        return Unpooled.copiedBuffer(
                "HTTP/1.1 " + problem.status() + " " + status + "\r\nContent-Type: " + Problem.MEDIA_TYPE
                        + "\r\nContent-Length: " + body.getBytes(UTF_8).length + "\r\nDate: " + date.now()
                        + "\r\nX-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n" + body,
                UTF_8);
    }
}
