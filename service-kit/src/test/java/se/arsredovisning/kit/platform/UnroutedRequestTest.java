package se.arsredovisning.kit.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class UnroutedRequestTest {

    private final List<Boolean> unreadable = new CopyOnWriteArrayList<>();

    private TestServer server() {
        VertxOptions options = new VertxOptions();
        UnroutedRequest.show(options, seen -> {
            unreadable.add(seen.isUnreadable());
            if (seen.isUnreadable()) {
                seen.answerWith(request ->
                        refuse(request, UnroutedRequest.fault(request).toString()));
            } else if (seen.request().version() == null || seen.request().uri().equals("/refused")) {
                seen.answerWith(request -> refuse(request, "REFUSED"));
            }
        });
        return new TestServer(
                options, new HttpServerOptions(), request -> request.response().end("routed"));
    }

    private static void refuse(HttpServerRequest request, String why) {
        request.response().setStatusCode(400).end(why).onComplete(sent -> request.connection()
                .close());
    }

    @Test
    void whatIsNoHttpIsShownAndAnsweredWithItsFault() throws Exception {
        try (TestServer server = server()) {
            assertThat(server.answer("GET /" + "x".repeat(5000) + " HTTP/1.1\r\nHost: x\r\n\r\n"))
                    .contains(" 400 ")
                    .endsWith("LINE_TOO_LONG");
            assertThat(server.answer(TestServer.get("/", "X: " + "x".repeat(9000))))
                    .endsWith("HEADERS_TOO_LARGE");
            assertThat(server.answer("GET / HTTP/1.1\r\nno header\r\n\r\n")).endsWith("OTHER");
            assertThat(unreadable).containsExactly(true, true, true);
        }
    }

    @Test
    void whatIsReadIsRoutedUnlessItIsAnsweredBefore() throws Exception {
        try (TestServer server = server()) {
            assertThat(server.answer(TestServer.get("/"))).endsWith("routed");
            assertThat(server.answer(TestServer.get("/refused"))).endsWith("REFUSED");
            assertThat(server.answer("GET / HTTP/9.9\r\nHost: x\r\n\r\n")).endsWith("REFUSED");
            assertThat(unreadable).containsExactly(false, false, false);
        }
    }
}
