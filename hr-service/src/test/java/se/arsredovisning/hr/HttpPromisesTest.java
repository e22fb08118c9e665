package se.arsredovisning.hr;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arsredovisning.hr.Api.ROOT;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.nio.charset.StandardCharsets;
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

    private static final String LIST = ROOT + "/sections";

    private String id;

    @BeforeEach
    void aSection() {
        id = Api.givenSection();
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
            byte[] body = http().ask("GET", LIST + "/" + id).body();

            Answer answer = http().ask(
                            "PUT",
                            LIST + "/" + id,
                            body,
                            "Content-Type: application/json",
                            "If-Match: \"x\"",
                            "If-Match: " + tag);

            assertThat(answer.status()).isEqualTo(200);
        }
    }

    @Test
    void aReasonIsKeptAsItWasMeant() {
        assertThat(reason(Refusals.bytes("Rättelse på begäran – 5 €", StandardCharsets.UTF_8)))
                .contains("\"reason\":\"Rättelse på begäran – 5 €\"");
        assertThat(reason(Refusals.bytes("Rättelse på begäran", StandardCharsets.ISO_8859_1)))
                .contains("\"reason\":\"Rättelse på begäran\"");
        assertThat(reason("UTF-8''R%C3%A4ttelse%20p%C3%A5")).contains("\"reason\":\"Rättelse på\"");
    }

    private String reason(String header) {
        String section = Api.givenSection();
        Answer deleted = http().ask("DELETE", LIST + "/" + section, "Change-Reason: " + header);
        assertThat(deleted.status()).isEqualTo(204);
        return http().ask("GET", LIST + "/" + section + "/revisions").text();
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
