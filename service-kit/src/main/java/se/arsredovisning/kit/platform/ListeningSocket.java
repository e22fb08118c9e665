package se.arsredovisning.kit.platform;

import io.netty.channel.Channel;
import java.net.InetSocketAddress;

/** The socket that clients connect to. Vert.x closes it only together with its connections; here it is closed alone. */
public final class ListeningSocket {

    private final Channel channel;

    ListeningSocket(Channel channel) {
        this.channel = channel;
    }

    /** Where it listens. */
    public InetSocketAddress address() {
        return (InetSocketAddress) channel.localAddress();
    }

    /** Whether it takes connections. */
    public boolean isOpen() {
        return channel.isOpen();
    }

    /** Closes it, and no connection. */
    public void close() {
        var unused = channel.close();
    }

    /** Waits until it is closed, so many milliseconds at the most. */
    public void awaitClose(long millis) throws InterruptedException {
        channel.closeFuture().await(millis);
    }
}
