package se.arsredovisning.kit.shutdown;

import io.vertx.core.http.HttpConnection;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import se.arsredovisning.kit.platform.Acceptor;
import se.arsredovisning.kit.platform.ConnectionHandlers;
import se.arsredovisning.kit.platform.ListeningSocket;

/**
 * The socket that clients connect to, and the connections that it has brought. Vert.x closes both at once; here the
 * socket can be closed first, and alone.
 */
final class Listener implements Acceptor {

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
    public boolean accepts(SocketAddress client) {
        accepted++;
        isLastKnock = client instanceof InetSocketAddress from && from.getPort() == knocking;
        return true;
    }

    @Override
    public void acceptedAll(ListeningSocket socket) {
        // Nothing came with the knock, so nothing else has been going on between the look at what waits and now.
        if (isLastKnock && accepted == 1) {
            socket.close();
        }
        accepted = 0;
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
        Optional<ListeningSocket> listening = handlers.socket();
        if (listening.isPresent()) {
            close(listening.get());
        }
    }

    private void close(ListeningSocket listening) throws InterruptedException {
        for (int knocks = 0; knocks < KNOCKS && listening.isOpen(); knocks++) {
            knock(listening.address(), listening);
        }
        listening.close();
        listening.awaitClose(CLOSE_MILLIS);
    }

    /** Connects, so that Netty looks what waits. */
    private void knock(InetSocketAddress address, ListeningSocket listening) throws InterruptedException {
        InetAddress host = address.getAddress();
        try (Socket socket = new Socket()) {
            socket.bind(null);
            knocking = socket.getLocalPort();
            socket.connect(
                    host.isAnyLocalAddress()
                            ? new InetSocketAddress(InetAddress.getLoopbackAddress(), address.getPort())
                            : address,
                    KNOCK_MILLIS);
            listening.awaitClose(KNOCK_MILLIS);
        } catch (IOException closedAlready) {
            // The knock before was heard.
        }
    }
}
