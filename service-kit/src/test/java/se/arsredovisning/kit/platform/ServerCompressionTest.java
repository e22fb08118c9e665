package se.arsredovisning.kit.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.handler.codec.compression.StandardCompressionOptions;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServerOptions;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a server that compresses as ours do. */
class ServerCompressionTest {

    private static TestServer server;

    @BeforeAll
    static void start() {
        HttpServerOptions gzip =
                new HttpServerOptions().setCompressionSupported(true).addCompressor(StandardCompressionOptions.gzip());
        server = new TestServer(
                new VertxOptions(), gzip, request -> request.response().end("text"));
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gzip",
                "gzip, deflate, br",
                "deflate",
                "br",
                "*",
                "identity",
                "gzip;q=0",
                "gzip;q=0.5, *;q=0",
                "*;q=0",
                "identity, gzip;q=0.1",
                "x-gzip",
                "GZIP",
                "gzip;q=x"
            })
    void theServerDoesWhatIsForetold(String accepted) throws Exception {
        String coding = ServerCompression.coding(accepted);

        String head = server.answer(TestServer.get("/", "Accept-Encoding: " + accepted))
                .split("\r\n\r\n", 2)[0]
                .toLowerCase(Locale.ROOT);

        if (coding == null) {
            assertThat(head).startsWith("http/1.1 200").doesNotContain("content-encoding");
        } else {
            assertThat(head).contains("content-encoding: " + coding);
        }
    }
}
