package se.arsredovisning.kit.testing.contract;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import se.arsredovisning.kit.testing.TestTokens;

/** Requests as bytes, for all that an HTTP library would not send. One connection each. */
public final class RawHttp {

    private static final int PATIENCE = 20_000;

    private final int port;
    private final InetAddress from;

    private RawHttp(int port, InetAddress from) {
        this.port = port;
        this.from = from;
    }

    /** Requests from the loopback address, which tests trust as a proxy. */
    public static RawHttp to(int port) {
        return new RawHttp(port, loopback(1));
    }

    /** Requests from another address of this machine, whom nobody trusts. */
    public RawHttp fromElsewhere() {
        return new RawHttp(port, loopback(2));
    }

    /**
     * An answer.
     *
     * @param status its status
     * @param headers its header lines by their names, in any case
     * @param body its body, as it was sent, chunks apart
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Answer(int status, Map<String, List<String>> headers, byte[] body) {

        /** The header's only line; null where there is none. */
        public String header(String name) {
            List<String> lines = headers.getOrDefault(name, List.of());
            if (lines.size() > 1) {
                throw new AssertionError(name + " stands on " + lines.size() + " lines");
            }
            return lines.isEmpty() ? null : lines.get(0);
        }

        boolean isChunked() {
            return headers.getOrDefault("Transfer-Encoding", List.of()).contains("chunked");
        }

        Answer with(byte... read) {
            return new Answer(status, headers, read);
        }

        /** The body as text. */
        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    /** A request with a host and these header lines, and without a body. */
    public Answer ask(String method, String target, String... headers) {
        return ask(method, target, new byte[0], headers);
    }

    /** A request with a host, these header lines and, where it is not empty, a body. */
    public Answer ask(String method, String target, byte[] body, String... headers) {
        return send(head(port, method, target, body.length, "Connection: close", headers), body);
    }

    static String head(int port, String method, String target, int length, String connection, String... headers) {
        String lines = Arrays.stream(headers).map(line -> line + "\r\n").collect(Collectors.joining());
        String size =
                length == 0 && method.matches("GET|HEAD|OPTIONS|DELETE") ? "" : "Content-Length: " + length + "\r\n";
        return method + " " + target + " HTTP/1.1\r\nHost: localhost:" + port + "\r\n" + connection + "\r\n" + lines
                + size + "\r\n";
    }

    /** What is answered to these bytes; characters are bytes. */
    public Answer send(String head, byte... body) {
        try (Socket socket = connect(from, port)) {
            write(socket, head, body);
            return read(new BufferedInputStream(socket.getInputStream()));
        } catch (IOException e) {
            throw new UncheckedIOException(head.lines().findFirst().orElse(""), e);
        }
    }

    static Socket connect(InetAddress from, int port) throws IOException {
        Socket socket = new Socket();
        socket.setSoTimeout(PATIENCE);
        socket.setTcpNoDelay(true);
        socket.bind(new InetSocketAddress(from, 0));
        socket.connect(new InetSocketAddress(loopback(1), port));
        return socket;
    }

    static void write(Socket socket, String head, byte... body) throws IOException {
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.write(TestTokens.authorized(head).getBytes(StandardCharsets.ISO_8859_1));
        request.write(body);
        request.writeTo(socket.getOutputStream());
    }

    private static Answer read(InputStream in) throws IOException {
        Answer head = head(in);
        return head.with(head.isChunked() ? chunks(in) : in.readAllBytes());
    }

    /** An answer as far as its header lines go. */
    static Answer head(InputStream in) throws IOException {
        String status = line(in);
        if (!status.startsWith("HTTP/")) {
            throw new IOException("no answer but \"" + status + "\"");
        }
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            String[] parts = line.split(":", 2);
            headers.merge(parts[0], List.of(parts[1].strip()), (one, other) -> List.of(one.get(0), other.get(0)));
        }
        return new Answer(Integer.parseInt(status.split(" ", 3)[1]), headers, new byte[0]);
    }

    static byte[] chunks(InputStream in) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (String size = line(in); !size.isEmpty() && !size.equals("0"); size = line(in)) {
            body.write(in.readNBytes(Integer.parseInt(size, 16)));
            line(in);
        }
        line(in);
        return body.toByteArray();
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
            bytes.write(c);
        }
        return bytes.toString(StandardCharsets.ISO_8859_1).strip();
    }

    static InetAddress loopback(int last) {
        try {
            return InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) last});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
