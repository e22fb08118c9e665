package se.arsredovisning.kit.http;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.util.AttributeKey;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.ConnectionBase;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A handler of its own for each connection of a server. Vert.x tells of no connection before its first request: from the
 * first request of all on, each one has its handler as soon as it is accepted.
 *
 * @param <H> the handler
 */
public final class ConnectionHandlers<H extends ChannelHandler> {

    private final AttributeKey<H> key;
    private final ChannelHandler acceptor;
    private final Function<Channel, H> make;
    private final Consumer<H> added;
    private volatile Channel server;

    /**
     * Describes the handlers; there is none yet.
     *
     * @param owner whose they are: each owner has one for a connection
     * @param acceptor sees the connections that the server accepts, and {@linkplain #add adds} their handlers
     * @param added is told of each new handler before it handles anything
     */
    public ConnectionHandlers(Class<?> owner, ChannelHandler acceptor, Function<Channel, H> make, Consumer<H> added) {
        this.key = AttributeKey.valueOf(owner, "connection");
        this.acceptor = acceptor;
        this.make = make;
        this.added = added;
    }

    /** The handler of the connection that a request came on. Called on its event loop. */
    public H of(HttpConnection http) {
        Channel channel = ((ConnectionBase) http).channel();
        H known = channel.attr(key).get();
        if (known != null) {
            return known;
        }
        follow(channel.parent());
        return add(channel);
    }

    private synchronized void follow(Channel parent) {
        if (server == null && parent != null) {
            server = parent;
            parent.pipeline().addFirst(acceptor);
        }
    }

    /** The handler of a connection that was accepted. */
    public H add(Channel channel) {
        H handler = make.apply(channel);
        H before = channel.attr(key).setIfAbsent(handler);
        if (before != null) {
            return before;
        }
        added.accept(handler);
        channel.pipeline().addFirst(handler);
        return handler;
    }

    /** The socket that clients connect to; null before the first request. */
    public Channel server() {
        return server;
    }
}
