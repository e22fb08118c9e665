package se.arsredovisning.stack;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * A connection to a server on this machine. No library between it and the socket, which would send a request again that was not
 * answered: here each one counts.
 */
public final class PlainConnection implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 30;

    private final Socket socket = new Socket();
    private final BufferedInputStream in;
    private final String head;
    private int requests;

    /**
     * What came back, whole.
     *
     * @param isLast whether the server closes the connection after it
     */
    public record Answer(int status, boolean isLast) {}

    /** Connects; every request shows the token. */
    public PlainConnection(int port, String token) throws IOException {
        this.head = " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token + "\r\n";
        socket.setTcpNoDelay(true);
        socket.setSoTimeout((int) TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        in = new BufferedInputStream(socket.getInputStream());
    }

    /** Reads. */
    public Answer get(String path) throws IOException {
        return send("GET " + path + head + "\r\n");
    }

    /** Writes a document. */
    public Answer put(String path, String body) throws IOException {
        int length = body.getBytes(StandardCharsets.UTF_8).length;
        return send("PUT " + path + head + "Content-Type: application/json\r\n" + "Content-Length: " + length
                + "\r\n\r\n" + body);
    }

    /** How many requests were sent. */
    int requests() {
        return requests;
    }

    private Answer send(String request) throws IOException {
        requests++;
        socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
        int status = Integer.parseInt(line().split(" ", 3)[1]);
        boolean isLast = false;
        int length = 0;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String lower = header.toLowerCase(Locale.ROOT);
            isLast |= lower.equals("connection: close");
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(lower.substring(15).strip());
            } else if (lower.startsWith("transfer-encoding:")) {
                length = -1;
            }
        }
        readBody(length);
        return new Answer(status, isLast);
    }

    private void readBody(int length) throws IOException {
        if (length >= 0) {
            skip(length);
            return;
        }
        for (int chunk = chunk(); chunk > 0; chunk = chunk()) {
            skip(chunk);
            line();
        }
        line();
    }

    private void skip(int length) throws IOException {
        if (in.readNBytes(length).length < length) {
            throw new EOFException("closed within an answer");
        }
    }

    private int chunk() throws IOException {
        return Integer.parseInt(line(), 16);
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("closed without a whole answer");
            }
            line.write(next);
        }
        return line.toString(StandardCharsets.UTF_8).stripTrailing();
    }

    /** Whether the server has closed it. */
    public boolean isClosed() throws IOException {
        return in.read() < 0;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
