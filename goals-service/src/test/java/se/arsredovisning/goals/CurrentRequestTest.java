package se.arsredovisning.goals;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.junit.jupiter.api.Test;
import se.arsredovisning.kit.platform.CurrentRequest;

/** What the kit asks the framework about a request, of which there is none without a service. */
@QuarkusTest
class CurrentRequestTest {

    private static final String HEADER = "X-Look";
    private static final BlockingQueue<Look> LOOKS = new LinkedBlockingQueue<>();

    /** A request as it was seen before its resource. */
    private record Look(
            CurrentRequest request,
            ResteasyReactiveRequestContext inside,
            String method,
            Map<String, Set<String>> methods,
            String body,
            boolean isKept,
            AtomicInteger ends) {}

    /** Looks at the requests of this test. */
    @Singleton
    public static final class Looking {

        @ServerRequestFilter
        public void look(ContainerRequestContext asked) {
            if (asked.getHeaderString(HEADER) == null) {
                return;
            }
            CurrentRequest request = CurrentRequest.find().orElseThrow();
            AtomicInteger ends = request.kept(HEADER, AtomicInteger.class, AtomicInteger::new);
            request.onEnd(ends::incrementAndGet);
            LOOKS.add(new Look(
                    request,
                    CurrentRequestManager.get(),
                    request.method(),
                    request.methods(),
                    request.routed().body().asString(),
                    ends == request.kept(HEADER, AtomicInteger.class, AtomicInteger::new),
                    ends));
        }
    }

    @Test
    void tellsWhatIsAskedAndEndsWithoutItsBody() throws Exception {
        given().header(HEADER, "x")
                .contentType("application/json")
                .body("{\"unknown\": 1}")
                .put("/goals/v1/sections/1489-kommunstyrelsen-1998")
                .then()
                .statusCode(400);

        Look look = LOOKS.poll(10, TimeUnit.SECONDS);
        assertThat(look).isNotNull();
        assertThat(look.method()).isEqualTo("PUT");
        assertThat(look.methods())
                .containsOnlyKeys("DELETE", "GET", "HEAD", "OPTIONS", "PUT")
                .containsEntry("PUT", Set.of("application/json"));
        assertThat(look.body()).isEqualTo("{\"unknown\": 1}");
        assertThat(look.isKept()).isTrue();
        assertLetsGo(look);
        assertThat(look.request().routed().body().buffer()).isNull();
        assertThat(look.inside().getInputStream().readAllBytes()).isEmpty();
    }

    @Test
    void endsWithoutTheParametersOfItsResource() throws Exception {
        given().header(HEADER, "x").get("/goals/v1/sections?limit=1").then().statusCode(200);

        Look look = LOOKS.poll(10, TimeUnit.SECONDS);
        assertThat(look).isNotNull();
        assertThat(look.method()).isEqualTo("GET");
        assertLetsGo(look);
        assertThat(look.inside().getParameters()).isNotEmpty().containsOnlyNulls();
    }

    private static void assertLetsGo(Look look) {
        await().untilAsserted(() -> {
            assertThat(look.ends()).hasValue(1);
            assertThat(look.inside().getResult())
                    .isInstanceOfSatisfying(Response.class, answer -> assertThat(answer.hasEntity())
                            .isFalse());
        });
    }

    @Test
    void thereIsNoneOutsideOfARequest() {
        assertThat(CurrentRequest.find()).isEmpty();
    }
}
