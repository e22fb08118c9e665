package se.arsredovisning.kit.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class RoutedRequestTest {

    @Test
    void theBodyThatIsSetIsReadByThoseWhoComeLater() throws Exception {
        assertThat(answer(request -> {
                    RoutedRequest.setBody(request, Buffer.buffer("set"));
                    request.next();
                }))
                .endsWith("set");
        assertThat(answer(request -> {
                    RoutedRequest.setBody(request, Buffer.buffer("set"));
                    RoutedRequest.setBody(request, null);
                    request.next();
                }))
                .endsWith("null");
    }

    @Test
    void actionsRunOnTheThreadOfTheConnection() throws Exception {
        assertThat(answer(request -> {
                    Thread thread = Thread.currentThread();
                    CompletableFuture.runAsync(
                            () -> RoutedRequest.connection(request).runOnContext(any -> {
                                RoutedRequest.setBody(
                                        request, Buffer.buffer(Boolean.toString(thread == Thread.currentThread())));
                                request.next();
                            }));
                }))
                .endsWith("true");
    }

    private static String answer(java.util.function.Consumer<RoutingContext> first) throws Exception {
        Vertx vertx = Vertx.vertx();
        Router router = Router.router(vertx);
        router.route().handler(first::accept);
        router.route()
                .handler(request -> request.response().end("" + request.body().buffer()));
        try (TestServer server = TestServer.of(router)) {
            return server.answer(TestServer.get("/"));
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
    }
}
