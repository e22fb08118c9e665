package se.arsredovisning.kit.testing.promise;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Metrics;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import se.arsredovisning.kit.testing.TestTokens;
import se.arsredovisning.kit.testing.contract.Promises;
import se.arsredovisning.kit.testing.contract.RawHttp;
import se.arsredovisning.kit.testing.contract.RawHttp.Answer;
import se.arsredovisning.kit.testing.contract.Refusals;

/** A service keeps to HTTP, whatever it is asked: what its document says of every operation, and what none needs to say. */
public interface KeepsToHttp {

    /** What the service has of its own. */
    Sample sample();

    @Test
    default void noValueOfAnyParameterIsAFaultOfOurs() {
        assertThat(promises().ofOddValues()).isEmpty();
    }

    @Test
    default void oneValueIsNotGivenTwice() {
        assertThat(promises().ofSingleValues()).isEmpty();
    }

    @Test
    default void anOddAcceptIsAsGoodAsNone() {
        assertThat(promises().ofAccept()).isEmpty();
    }

    @Test
    default void headSaysWhatGetSays() {
        assertThat(promises().ofHead()).isEmpty();
    }

    @Test
    default void eachCodingHasAnETag() {
        assertThat(promises().ofCodings()).isEmpty();
    }

    @Test
    default void bodiesAreTakenAsTheyAre() {
        assertThat(promises().ofBodies()).isEmpty();
    }

    @Test
    default void whatCannotBeUnderstoodIsAProblem() {
        assertThat(refusals().faults()).isEmpty();
        assertThat(refusals().unusual()).containsOnly(200);
    }

    @Test
    default void aProxyIsBelievedOnlyWhereItIsTrusted() {
        given();

        assertThat(refusals().faultsOfProxies()).isEmpty();
        assertThat(refusals().linksThroughAProxy()).contains("\"https://api.example.se/kommun" + list());
        assertThat(refusals().linksForAnybody()).doesNotContain("api.example.se", "kommun/" + sample().root());
    }

    @Test
    default void theTagOfEitherCodingIsUnderstoodByAWrite() {
        String id = given();

        for (String coding : new String[] {"gzip", "identity"}) {
            String tag = http().ask("GET", list() + "/" + id, "Accept-Encoding: " + coding)
                    .header("ETag");

            Answer answer = put(id, sample().saying("Nr 1"), "If-Match: \"x\"", "If-Match: " + tag);

            assertThat(answer.status()).isEqualTo(200);
        }
    }

    @Test
    default void aReasonIsKeptAsItWasMeant() {
        Map<String, String> sent = Map.of(
                "Rättelse på begäran – 5 €",
                Refusals.bytes("Rättelse på begäran – 5 €", StandardCharsets.UTF_8),
                "Rättelse på begäran",
                Refusals.bytes("Rättelse på begäran", StandardCharsets.ISO_8859_1),
                "Rättelse på",
                "UTF-8''R%C3%A4ttelse%20p%C3%A5");

        sent.forEach((meant, header) -> {
            String id = given();
            Answer changed = put(id, sample().saying("Nr 2"), "Change-Reason: " + header);
            assertThat(changed.status()).isEqualTo(200);
            assertThat(revisions(id)).contains("\"revision\":2").contains("\"reason\":\"" + meant + "\"");
            if (http().ask("OPTIONS", list() + "/" + id).header("Allow").contains("DELETE")) {
                Answer deleted = http().ask("DELETE", list() + "/" + id, "Change-Reason: " + header);
                assertThat(deleted.status()).isEqualTo(204);
                assertThat(revisions(id).split(java.util.regex.Pattern.quote("\"reason\":\"" + meant + "\""), -1))
                        .as("twice")
                        .hasSize(3);
            }
        });
    }

    /** Whoever makes addresses up hides nothing that is counted: they have one name, of the hundred that there may be. */
    @Test
    default void addressesThatAreNoneAreCountedUnderOneName() throws IOException {
        for (int i = 0; i < 5; i++) {
            for (String method : new String[] {"PUT", "GET"}) {
                try (Socket gone = new Socket("localhost", RestAssured.port)) {
                    gone.getOutputStream()
                            .write((method + " " + list() + "/made-up-" + i
                                            + " HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\n{")
                                    .getBytes(StandardCharsets.US_ASCII));
                }
            }
            for (String address : new String[] {"/made-up-", sample().root() + "/made-up-", list() + "/made-up-"}) {
                for (String method : new String[] {"GET", "PUT", "OPTIONS", "HEAD", "BREW"}) {
                    http().ask(method, address + i, "Authorization: " + TestTokens.NONE);
                    http().ask(method, address + i + "/x");
                    http().ask(method, address + i, "Origin: https://a.example", "Access-Control-Request-Method: PUT");
                }
            }
        }

        Awaitility.await().untilAsserted(() -> assertThat(counted()).contains("UNKNOWN", "/UNKNOWN", "/OPTIONS"));
        assertThat(counted()).noneMatch(address -> address.contains("made-up"));
    }

    private static Set<String> counted() {
        return Metrics.globalRegistry.find("http.server.requests").timers().stream()
                .map(timer -> String.valueOf(timer.getId().getTag("uri")))
                .collect(Collectors.toSet());
    }

    private String revisions(String id) {
        return http().ask("GET", list() + "/" + id + "/revisions").text();
    }

    private String given() {
        String id = sample().newId();
        assertThat(put(id, sample().saying("Nr 1")).status()).isEqualTo(201);
        return id;
    }

    private Answer put(String id, String document, String... headers) {
        String[] lines = java.util.Arrays.copyOf(headers, headers.length + 1);
        lines[headers.length] = "Content-Type: application/json";
        return http().ask("PUT", list() + "/" + id, document.getBytes(StandardCharsets.UTF_8), lines);
    }

    private String list() {
        return sample().root() + "/" + sample().collection();
    }

    private Promises promises() {
        return Promises.of(RestAssured.port, sample().root() + "/openapi.json", Map.of("id", given(), "number", "1"));
    }

    private Refusals refusals() {
        return Refusals.of(RestAssured.port, list());
    }

    private static RawHttp http() {
        return RawHttp.to(RestAssured.port);
    }
}
