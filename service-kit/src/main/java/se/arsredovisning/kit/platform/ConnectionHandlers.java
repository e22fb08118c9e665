package se.arsredovisning.kit.platform;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.AttributeKey;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.ConnectionBase;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A handler of its own for each connection of a server. Vert.x tells of no connection before its first request: from the
 * first request of all on, each one has its handler as soon as it is accepted.
 *
 * @param <H> the handler
 */
public final class ConnectionHandlers<H extends ConnectionHandler> {

    private final AttributeKey<H> key;
    private final Acceptor acceptor;
    private final Function<ClientConnection, H> make;
    private final Consumer<H> added;
    private volatile Channel server;

    /**
     * Describes the handlers; there is none yet.
     *
     * @param owner whose they are: each owner has one for a connection
     * @param acceptor sees the connections that the server accepts
     * @param added is told of each new handler before it handles anything
     */
    public ConnectionHandlers(
            Class<?> owner, Acceptor acceptor, Function<ClientConnection, H> make, Consumer<H> added) {
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
            parent.pipeline().addFirst(new Accepting());
        }
    }

    private H add(Channel channel) {
        ClientConnection connection = new ClientConnection(channel);
        H handler = make.apply(connection);
        H before = channel.attr(key).setIfAbsent(handler);
        if (before != null) {
            return before;
        }
        added.accept(handler);
        channel.pipeline().addFirst(new Following(connection, handler));
        return handler;
    }

    /** The socket that clients connect to; none before the first request. */
    public Optional<ListeningSocket> socket() {
        return Optional.ofNullable(server).map(ListeningSocket::new);
    }

    private final class Accepting extends ChannelInboundHandlerAdapter {

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            if (message instanceof Channel channel) {
                if (!acceptor.accepts(channel.remoteAddress())) {
                    channel.unsafe().closeForcibly();
                    return;
                }
                add(channel);
            }
            context.fireChannelRead(message);
        }

        @Override
        public void channelReadComplete(ChannelHandlerContext context) {
            acceptor.acceptedAll(new ListeningSocket(context.channel()));
            context.fireChannelReadComplete();
        }
    }

    private static final class Following extends ChannelInboundHandlerAdapter {

        private final ClientConnection connection;
        private final ConnectionHandler handler;

        Following(ClientConnection connection, ConnectionHandler handler) {
            this.connection = connection;
            this.handler = handler;
        }

        @Override
        public void handlerAdded(ChannelHandlerContext context) {
            connection.added(context);
            handler.added();
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            handler.reading();
            context.fireChannelRead(message);
            handler.read();
        }

        @Override
        public void channelInactive(ChannelHandlerContext context) {
            handler.ended();
            context.fireChannelInactive();
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
            if (!handler.failed(cause)) {
                context.fireExceptionCaught(cause);
            }
        }
    }
}
