package se.arsredovisning.reports;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.arsredovisning.kit.testing.contract.Promises;
import se.arsredovisning.kit.testing.contract.RawHttp;
import se.arsredovisning.kit.testing.contract.RawHttp.Answer;
import se.arsredovisning.kit.testing.contract.Refusals;

/** What every service of the house promises of HTTP, held here. */
@QuarkusTest
class HttpPromisesTest {

    private static final String ROOT = "/reports/v1";
    private static final String LIST = ROOT + "/reports";

    private String id;

    @BeforeEach
    void aReport() {
        id = GoalsStub.newId();
        assertThat(write("{\"title\":\"x\"}").status()).isEqualTo(201);
    }

    @Test
    void noValueOfAnyParameterIsAFaultOfOurs() {
        assertThat(promises().ofOddValues()).isEmpty();
    }

    @Test
    void oneValueIsNotGivenTwice() {
        assertThat(promises().ofSingleValues()).isEmpty();
    }

    @Test
    void anOddAcceptIsAsGoodAsNone() {
        assertThat(promises().ofAccept()).isEmpty();
    }

    @Test
    void headSaysWhatGetSays() {
        assertThat(promises().ofHead()).isEmpty();
    }

    @Test
    void eachCodingHasAnETag() {
        assertThat(promises().ofCodings()).isEmpty();
    }

    @Test
    void bodiesAreTakenAsTheyAre() {
        assertThat(promises().ofBodies()).isEmpty();
    }

    @Test
    void whatCannotBeUnderstoodIsAProblem() {
        assertThat(refusals().faults()).isEmpty();
        assertThat(refusals().unusual()).containsOnly(200);
    }

    @Test
    void aProxyIsBelievedOnlyWhereItIsTrusted() {
        assertThat(refusals().faultsOfProxies()).isEmpty();
        assertThat(refusals().linksThroughAProxy()).contains("\"https://api.example.se/kommun" + LIST);
        assertThat(refusals().linksForAnybody()).doesNotContain("api.example.se", "kommun/" + ROOT);
    }

    @Test
    void theTagOfEitherCodingIsUnderstoodByAWrite() {
        for (String coding : new String[] {"gzip", "identity"}) {
            String tag = http().ask("GET", LIST + "/" + id, "Accept-Encoding: " + coding)
                    .header("ETag");

            assertThat(write("{\"title\":\"x\"}", "If-Match: \"x\"", "If-Match: " + tag)
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void aReasonIsKeptAsItWasMeant() {
        write("{\"title\":\"1\"}", "Change-Reason: " + Refusals.bytes("Rättelse – 5 €", StandardCharsets.UTF_8));
        write("{\"title\":\"2\"}", "Change-Reason: " + Refusals.bytes("Rättad", StandardCharsets.ISO_8859_1));
        write("{\"title\":\"3\"}", "Change-Reason: UTF-8''R%C3%A4tt");

        assertThat(http().ask("GET", LIST + "/" + id + "/revisions").text())
                .contains("\"reason\":\"Rättelse – 5 €\"", "\"reason\":\"Rättad\"", "\"reason\":\"Rätt\"");
    }

    private Answer write(String document, String... headers) {
        String[] lines = Arrays.copyOf(headers, headers.length + 1);
        lines[headers.length] = "Content-Type: application/json";
        return http().ask("PUT", LIST + "/" + id, document.getBytes(StandardCharsets.UTF_8), lines);
    }

    private Promises promises() {
        return Promises.of(RestAssured.port, ROOT + "/openapi.json", Map.of("id", id, "number", "1"));
    }

    private static Refusals refusals() {
        return Refusals.of(RestAssured.port, LIST);
    }

    private static RawHttp http() {
        return RawHttp.to(RestAssured.port);
    }
}
