package se.arsredovisning.kit.platform;

/** Follows one connection of a client, below HTTP. All is called on the connection's thread. */
public interface ConnectionHandler {

    /** The connection is there, and nothing has been read of it. */
    default void added() {}

    /** Something has come, which nobody has seen yet. */
    default void reading() {}

    /** What has come was seen by everybody that it concerns. */
    default void read() {}

    /** The connection has ended. */
    default void ended() {}

    /**
     * Something on the connection cannot be gone on with.
     *
     * @return whether that is dealt with; where it is not, the server closes the connection
     */
    default boolean failed(Throwable cause) {
        return false;
    }
}
