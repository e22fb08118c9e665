package se.arsredovisning.kit.testing.contract;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import se.arsredovisning.kit.testing.contract.RawHttp.Answer;

/** Requests as bytes over one connection, which is opened again where the service ends it. For one thread. */
final class KeptConnection implements AutoCloseable {

    private final int port;
    private Socket socket;
    private InputStream in;

    KeptConnection(int port) {
        this.port = port;
    }

    Answer ask(String method, String target, String... headers) {
        return ask(method, target, new byte[0], headers);
    }

    Answer ask(String method, String target, byte[] body, String... headers) {
        String head = RawHttp.head(port, method, target, body.length, "Connection: keep-alive", headers);
        boolean isOld = socket != null;
        try {
            try {
                return send(head, body, method);
            } catch (IOException e) {
                close();
                if (!isOld) {
                    throw e;
                }
                return send(head, body, method);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + target, e);
        }
    }

    private Answer send(String head, byte[] body, String method) throws IOException {
        if (socket == null) {
            socket = RawHttp.connect(RawHttp.loopback(1), port);
            in = new BufferedInputStream(socket.getInputStream());
        }
        RawHttp.write(socket, head, body);
        Answer answer = RawHttp.head(in);
        String length = answer.header("Content-Length");
        boolean hasBody = !method.equals("HEAD") && answer.status() != 204 && answer.status() != 304;
        boolean isLast = "close".equalsIgnoreCase(answer.header("Connection"));
        if (hasBody && answer.isChunked()) {
            answer = answer.with(RawHttp.chunks(in));
        } else if (hasBody && length != null) {
            answer = answer.with(in.readNBytes(Integer.parseInt(length)));
        } else if (hasBody || isLast) {
            isLast = true;
            answer = answer.with(in.readAllBytes());
        } else if (in.available() > 0) {
            isLast = true;
            answer = answer.with(in.readNBytes(in.available()));
        }
        if (isLast) {
            close();
        }
        return answer;
    }

    @Override
    public void close() {
        try (Socket ended = socket) {
            socket = null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
