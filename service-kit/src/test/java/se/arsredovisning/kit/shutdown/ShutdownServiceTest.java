package se.arsredovisning.kit.shutdown;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** HTTP/2, frame by frame. */
class ShutdownServiceTest {

    private static final String PREFACE = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";
    private static final String SETTINGS = "000000" + "04" + "00" + "00000000";

    /** SETTINGS by which no byte of an answer may be sent yet, and WINDOW_UPDATE by which a hundred may. */
    private static final String NO_WINDOW = "000006" + "04" + "00" + "00000000" + "000400000000";

    private static final String WINDOW = "000004" + "08" + "00" + "%08x" + "00000064";

    /** POST / of http://x: in HEADERS, which end, or end the stream too, and its DATA, one byte, the last. */
    private static final String HEADERS = "000006" + "01" + "%s" + "%08x" + "838684410178";

    private static final String DATA = "000001" + "00" + "01" + "%08x" + "78";

    private static final int DATA_FRAME = 0;
    private static final int HEADERS_FRAME = 1;
    private static final int GOAWAY_FRAME = 7;

    private final Vertx vertx = Vertx.vertx();
    private final List<HttpServerResponse> waiting = new ArrayList<>();
    private int taken;

    @AfterEach
    void end() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void streamsThatWereOnTheirWayAreAnsweredBeforeTheirConnectionEnds() throws Exception {
        ShutdownService shutdown = new ShutdownService(Duration.ZERO, Duration.ofSeconds(10));
        try (Socket client = new Socket("localhost", serve(shutdown))) {
            client.setSoTimeout(30_000);
            DataInputStream answers = new DataInputStream(client.getInputStream());
            client.getOutputStream().write(PREFACE.getBytes(StandardCharsets.US_ASCII));
            send(client, SETTINGS + HEADERS.formatted("05", 1));
            List<String> seen = new ArrayList<>();
            while (!seen.contains("answer 1")) {
                read(answers, seen);
            }

            CompletableFuture<Void> stopped = CompletableFuture.runAsync(() -> stop(shutdown));
            Awaitility.await().until(shutdown::isStopping);
            // Whoever sends these has not heard yet that it ends.
            send(
                    client,
                    HEADERS.formatted("04", 3) + DATA.formatted(3) + HEADERS.formatted("04", 5) + DATA.formatted(5));
            while (read(answers, seen)) {}

            assertThat(seen).contains("goaway", "answer 3", "answer 5");
            stopped.join();
        }
    }

    @Test
    void whoReadsSlowlyGetsTheRestOfAnAnswer() throws Exception {
        ShutdownService shutdown = new ShutdownService(Duration.ZERO, Duration.ofSeconds(10));
        try (Socket client = new Socket("localhost", serve(shutdown))) {
            client.setSoTimeout(30_000);
            DataInputStream answers = new DataInputStream(client.getInputStream());
            client.getOutputStream().write(PREFACE.getBytes(StandardCharsets.US_ASCII));
            send(client, NO_WINDOW + HEADERS.formatted("05", 1));
            List<String> seen = new ArrayList<>();
            while (!seen.contains("answer 1")) {
                read(answers, seen);
            }

            CompletableFuture<Void> stopped = CompletableFuture.runAsync(() -> stop(shutdown));
            while (!seen.contains("goaway")) {
                assertThat(read(answers, seen)).isTrue();
            }
            send(client, WINDOW.formatted(1));
            while (read(answers, seen)) {}

            assertThat(seen).contains("data 1");
            stopped.join();
        }
    }

    private int serve(ShutdownService shutdown) {
        Filters filters = new Filters();
        shutdown.register(filters);
        Router router = Router.router(vertx);
        filters.getFilters().forEach(filter -> router.route().handler(filter.getHandler()));
        router.route().handler(this::answer);
        return vertx.createHttpServer()
                .requestHandler(router)
                .listen(0)
                .toCompletionStage()
                .toCompletableFuture()
                .join()
                .actualPort();
    }

    /** The first at once, the two that follow when both are there. */
    private void answer(RoutingContext context) {
        context.request().end().onSuccess(whole -> {
            taken++;
            waiting.add(context.response());
            if (taken != 2) {
                waiting.forEach(response -> response.end("answer"));
                waiting.clear();
            }
        });
    }

    private static void stop(ShutdownService shutdown) {
        try {
            shutdown.stop(null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void send(Socket client, String frames) throws IOException {
        client.getOutputStream().write(HexFormat.of().parseHex(frames));
    }

    /** Notes a frame; false where there are no more. */
    private static boolean read(DataInputStream frames, List<String> seen) throws IOException {
        try {
            int length = frames.readUnsignedShort() << 8 | frames.readUnsignedByte();
            int type = frames.readUnsignedByte();
            frames.readUnsignedByte();
            int stream = frames.readInt();
            frames.readNBytes(length);
            if (type == HEADERS_FRAME) {
                seen.add("answer " + stream);
            } else if (type == DATA_FRAME && length > 0) {
                seen.add("data " + stream);
            } else if (type == GOAWAY_FRAME) {
                seen.add("goaway");
            }
            return true;
        } catch (EOFException end) {
            return false;
        }
    }
}
