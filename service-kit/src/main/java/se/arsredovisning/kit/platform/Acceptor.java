package se.arsredovisning.kit.platform;

import java.net.SocketAddress;

/** Sees each connection that the server's socket accepts. All is called on that socket's thread. */
public interface Acceptor {

    /** Whether the connection is taken. One that is not is closed at once, and nobody is told of it. */
    boolean accepts(SocketAddress client);

    /** All that waited has been accepted, for now. */
    default void acceptedAll(ListeningSocket socket) {}
}
