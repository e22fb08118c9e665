package se.arsredovisning.goals.section;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.arsredovisning.embedded.LocalIssuer;
import se.arsredovisning.kit.testing.IssuerServer;

/** What a service does with an issuer that changes its keys, and with one that is away. */
@QuarkusTest
@TestProfile(IssuerTest.AnIssuer.class)
class IssuerTest {

    private static final String SECTIONS = "/goals/v1/sections";

    public static final class AnIssuer implements QuarkusTestProfile {

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(IssuerServer.class));
        }

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.oidc.token.forced-jwk-refresh-interval", "1S", "issuer.keys-asked-every", "1S");
        }
    }

    private static Response as(String authorization) {
        return RestAssured.given().header("Authorization", authorization).get(SECTIONS);
    }

    private static int status(String authorization) {
        return as(authorization).statusCode();
    }

    @Test
    void takesTokensOfANewKeyBesideThoseOfTheOld() {
        IssuerServer.publish("second", LocalIssuer.ofNewKey());

        await().until(() -> status(IssuerServer.authorization("second", "reader:*/*/*")) == 200);
        assertThat(status(IssuerServer.authorization("first", "reader:*/*/*"))).isEqualTo(200);
    }

    @Test
    void aKeyThatIsTakenBackCountsNoMoreThoughNobodyComesWithANewOne() {
        LocalIssuer taken = LocalIssuer.ofNewKey();
        IssuerServer.publish("taken", taken);
        await().until(() -> status(IssuerServer.authorization("taken", taken, "reader:*/*/*")) == 200);

        IssuerServer.withdraw("taken");

        await().until(() -> status(IssuerServer.authorization("taken", taken, "reader:*/*/*")) == 401);
    }

    @Test
    void doesNotAskTheIssuerForEachTokenOfAKeyThatNobodyHas() {
        int before = IssuerServer.asked();

        for (int i = 0; i < 40; i++) {
            Response answer = as(IssuerServer.authorization("none-" + i, LocalIssuer.ofNewKey(), "admin:*/*/*"));
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.header("WWW-Authenticate")).contains("invalid_token");
        }

        assertThat(IssuerServer.asked() - before).isLessThan(40);
    }

    @Test
    void whileTheIssuerIsAwayKnownKeysGoOnAndWhoNeedsANewOneIsToldSo() {
        LocalIssuer later = LocalIssuer.ofNewKey();
        assertThat(status(IssuerServer.authorization("first", "reader:*/*/*"))).isEqualTo(200);
        IssuerServer.close();
        try {
            assertThat(status(IssuerServer.authorization("first", "reader:*/*/*")))
                    .as("another token of a known key")
                    .isEqualTo(200);
            await().until(() -> status(IssuerServer.authorization("later", later, "reader:*/*/*")) == 503);
            for (int i = 0; i < 5; i++) {
                Response away = as(IssuerServer.authorization("later", later, "reader:*/*/*"));
                assertThat(away.statusCode())
                        .as("also where it is not asked again at once")
                        .isEqualTo(503);
                assertThat(away.contentType()).isEqualTo("application/problem+json");
                assertThat(away.asString()).contains("/problems/unavailable", "utfärdaren");
                assertThat(away.header("Retry-After")).isNotNull();
            }
            Response answer = RestAssured.given()
                    .header("Authorization", IssuerServer.authorization("first", "reader:*/*/*"))
                    .get("/goals/v1/api-info");
            assertThat(answer.statusCode()).isEqualTo(200);
        } finally {
            IssuerServer.open();
        }
        IssuerServer.publish("later", later);
        await().until(() -> status(IssuerServer.authorization("later", "reader:*/*/*")) == 200);
    }
}
