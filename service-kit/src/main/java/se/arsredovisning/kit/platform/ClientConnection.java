package se.arsredovisning.kit.platform;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http2.Http2ConnectionHandler;
import io.netty.handler.ssl.SslHandler;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** A connection of a client as the network has it, below HTTP. */
public final class ClientConnection {

    private final Channel channel;
    private ChannelHandlerContext context;

    ClientConnection(Channel channel) {
        this.channel = channel;
    }

    void added(ChannelHandlerContext context) {
        this.context = context;
    }

    /** Whether it has come to be HTTP/2, before or with its first request. */
    public boolean isHttp2() {
        return channel.pipeline().get(Http2ConnectionHandler.class) != null;
    }

    /** Whether it is open on both sides. */
    public boolean isOpen() {
        return channel.isActive();
    }

    /** Runs an action on the connection's thread: at once where that is the caller's. */
    public void run(Runnable action) {
        if (channel.eventLoop().inEventLoop()) {
            action.run();
        } else {
            channel.eventLoop().execute(action);
        }
    }

    /** Runs an action on the connection's thread when it has nothing else to do; never where it has no thread yet. */
    public void runSoon(Runnable action) {
        if (channel.isRegistered()) {
            channel.eventLoop().execute(action);
        }
    }

    /** Runs an action on the connection's thread after so many milliseconds. Called on that thread. */
    public Future<?> runAfter(long millis, Runnable action) {
        return channel.eventLoop().schedule(action, millis, TimeUnit.MILLISECONDS);
    }

    /**
     * Sends a text as it is: nothing between here and the network knows of it, HTTP neither, but TLS where there is some.
     *
     * @param text the text; an empty one waits for what was sent before
     * @param then is run when it has left, or cannot leave
     */
    public void send(String text, Runnable then) {
        sender().writeAndFlush(
                        text.isEmpty() ? Unpooled.EMPTY_BUFFER : Unpooled.copiedBuffer(text, StandardCharsets.UTF_8))
                .addListener(sent -> then.run());
    }

    /** What stands before TLS on the way out. */
    private ChannelHandlerContext sender() {
        ChannelPipeline pipeline = channel.pipeline();
        ChannelHandlerContext tls = pipeline.context(SslHandler.class);
        return tls == null
                ? context
                : pipeline.context(pipeline.names().get(pipeline.names().indexOf(tls.name()) + 1));
    }

    /** Closes it at once. */
    public void close() {
        var unused = channel.close();
    }

    /** Runs an action when it is closed, on its thread. */
    public void onClose(Runnable action) {
        channel.closeFuture().addListener(closed -> action.run());
    }
}
