package se.arsredovisning.reports.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.arsredovisning.kit.sentence.AnswerLanguage;
import se.arsredovisning.reports.Contract;
import se.arsredovisning.reports.GoalsStub;

@QuarkusTest
@TestProfile(CorsTest.OneOriginIsAllowed.class)
class CorsTest {

    private static final String ORIGIN = "https://statistik.example.se";

    private final RenderedReports memory;
    private final ReportNotices notices;
    private final String id = GoalsStub.newId();
    private final String path = "/reports/v1/drafts/" + id;

    CorsTest(RenderedReports memory, ReportNotices notices) {
        this.memory = memory;
        this.notices = notices;
    }

    /** As the README has it. */
    public static final class OneOriginIsAllowed implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.http.cors.enabled", "true", "quarkus.http.cors.origins", ORIGIN);
        }
    }

    @Test
    void anAllowedOriginReadsTheReportAndItsHeadersOnBothPaths() {
        await().until(notices::isListening);
        Contract.request()
                .contentType(ContentType.JSON)
                .body("{\"title\":\"x\"}")
                .put(path);

        for (int i = 0; i < 3; i++) {
            boolean warm = memory.find(id, new Rendition(FieldSelection.ALL, AnswerLanguage.SWEDISH)) != null;
            Response answer = Contract.request().header("Origin", ORIGIN).get(path);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo(ORIGIN);
            assertThat(answer.header("Access-Control-Expose-Headers"))
                    .contains("ETag", "Last-Modified", "Location", "Allow", "Retry-After", "traceparent");
            assertThat(String.join(",", answer.headers().getValues("Vary"))).contains("Accept-Encoding", "Origin");
            assertThat(warm).isEqualTo(i > 0);
        }
        Response withoutOrigin = Contract.request().get(path);
        assertThat(String.join(",", withoutOrigin.headers().getValues("Vary"))).contains("Accept-Encoding", "Origin");
        assertThat(withoutOrigin.header("Access-Control-Allow-Origin")).isNull();
    }

    @Test
    void aBrowserIsToldWhatItMaySend() {
        Response answer = RestAssured.given()
                .header("Origin", ORIGIN)
                .header("Access-Control-Request-Method", "PUT")
                .header("Access-Control-Request-Headers", "If-Match, Content-Type")
                .options(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("Access-Control-Allow-Methods")).contains("PUT");
        assertThat(answer.header("Access-Control-Allow-Headers")).containsIgnoringCase("If-Match");
    }

    @Test
    void anotherOriginIsToldNothing() {
        for (String method : new String[] {"GET", "OPTIONS", "PUT"}) {
            Response answer = RestAssured.given()
                    .header("Origin", "https://evil.example")
                    .header("Access-Control-Request-Method", "PUT")
                    .request(method, path);

            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.header("Access-Control-Allow-Origin")).isNull();
        }
    }

    @Test
    void toAskForLeaveToUseWhatIsNoMethodIsNoFaultOfOurs() {
        for (String method : new String[] {"", "P T"}) {
            Response answer = RestAssured.given()
                    .header("Origin", ORIGIN)
                    .header("Access-Control-Request-Method", method)
                    .options(path);

            assertThat(answer.statusCode()).isLessThan(500);
        }
    }
}
