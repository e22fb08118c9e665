package se.arsredovisning.kit.shutdown;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.concurrent.atomic.AtomicInteger;

/** One connection of a client: whether it has something under way, or has said something lately. */
final class Connection extends ChannelInboundHandlerAdapter {

    private final Channel channel;
    private final AtomicInteger requests = new AtomicInteger();
    private volatile HttpConnection http;
    private volatile boolean heard = true;
    private int quietLooks;

    Connection(Channel channel) {
        this.channel = channel;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        heard = true;
        context.fireChannelRead(message);
    }

    void onEnd(Runnable action) {
        channel.closeFuture().addListener(closed -> action.run());
    }

    void begin(HttpServerRequest request) {
        http = request.connection();
        requests.incrementAndGet();
    }

    void end() {
        heard = true;
        requests.decrementAndGet();
    }

    /** Tells the client that no further request is taken: the connection closes after the answer to this one. */
    void sayLast(HttpServerResponse response) {
        response.putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
    }

    /** After the answer to the last request. What was answered before reaches the client. */
    void endLast() {
        end();
        http.close();
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
        channel.eventLoop().execute(() -> {
            if (requests.get() == 0 && !heard) {
                close();
            }
        });
    }

    private void close() {
        HttpConnection connection = http;
        if (connection == null) {
            channel.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(ChannelFutureListener.CLOSE);
        } else {
            connection.close();
        }
    }
}
