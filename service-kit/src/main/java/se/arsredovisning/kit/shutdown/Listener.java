package se.arsredovisning.kit.shutdown;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.vertx.core.http.HttpConnection;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import se.arsredovisning.kit.http.ConnectionHandlers;

/**
 * The socket that clients connect to, and the connections that it has brought. Vert.x closes both at once; here the
 * socket can be closed first, and alone.
 */
@Sharable
final class Listener extends ChannelInboundHandlerAdapter {

    private static final int KNOCKS = 50;
    private static final int KNOCK_MILLIS = 10;
    private static final int CLOSE_MILLIS = 500;

    private final Set<Connection> connections = ConcurrentHashMap.newKeySet();
    private final ConnectionHandlers<Connection> handlers =
            new ConnectionHandlers<>(Listener.class, this, Connection::new, this::added);
    private volatile int knocking = -1;
    private int accepted;
    private boolean isLastKnock;

    /** The connection that a request came on. Called on its event loop. */
    Connection connection(HttpConnection http) {
        return handlers.of(http);
    }

    private void added(Connection connection) {
        connections.add(connection);
        connection.onEnd(() -> connections.remove(connection));
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        accepted++;
        if (message instanceof Channel channel) {
            isLastKnock = channel.remoteAddress() instanceof InetSocketAddress from && from.getPort() == knocking;
            handlers.add(channel);
        }
        context.fireChannelRead(message);
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        // Nothing came with the knock, so nothing else has been going on between the look at what waits and now.
        if (isLastKnock && accepted == 1) {
            var unused = context.channel().close();
        }
        accepted = 0;
        context.fireChannelReadComplete();
    }

    /** The connections that are open. */
    Collection<Connection> connections() {
        return connections;
    }

    /**
     * Closes the socket, and no connection. What the system has connected already and Netty not yet taken would be cut
     * off by that, so it is taken first: the socket closes right after a look that found nothing but our own knock.
     * Microseconds lie between; who connects in them is reset by the system, unheard.
     */
    void close() throws InterruptedException {
        Channel listening = handlers.server();
        if (listening == null) {
            return;
        }
        InetSocketAddress address = (InetSocketAddress) listening.localAddress();
        for (int knocks = 0; knocks < KNOCKS && listening.isOpen(); knocks++) {
            knock(address, listening);
        }
        listening.close().await(CLOSE_MILLIS);
    }

    /** Connects, so that Netty looks what waits. */
    private void knock(InetSocketAddress address, Channel listening) throws InterruptedException {
        InetAddress host = address.getAddress();
        try (Socket socket = new Socket()) {
            socket.bind(null);
            knocking = socket.getLocalPort();
            socket.connect(
                    host.isAnyLocalAddress()
                            ? new InetSocketAddress(InetAddress.getLoopbackAddress(), address.getPort())
                            : address,
                    KNOCK_MILLIS);
            listening.closeFuture().await(KNOCK_MILLIS);
        } catch (IOException closedAlready) {
            // The knock before was heard.
        }
    }
}
