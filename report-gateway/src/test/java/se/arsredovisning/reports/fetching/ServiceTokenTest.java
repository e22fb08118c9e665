package se.arsredovisning.reports.fetching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.oidc.client.OidcClient;
import io.quarkus.oidc.client.OidcClientException;
import io.quarkus.oidc.client.OidcClients;
import io.quarkus.oidc.client.Tokens;
import io.quarkus.oidc.client.runtime.DisabledOidcClientException;
import io.quarkus.oidc.client.runtime.OidcClientConfig;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.arsredovisning.embedded.LocalIssuer;
import se.arsredovisning.kit.http.TokenReader;

/** What the gateway shows the services, with an issuer that gives, refuses, or is away. */
@QuarkusTest
class ServiceTokenTest {

    private static final LocalIssuer SIGNS = LocalIssuer.ofNewKey();
    private static final Duration VALID = Duration.ofMinutes(5);

    private final TokenReader reader;
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private Supplier<Uni<Tokens>> issuer = this::give;
    private int asked;

    ServiceTokenTest(TokenReader reader) {
        this.reader = reader;
    }

    private ServiceToken token() {
        InstantSource time = () -> now;
        return new ServiceToken(
                time.withZone(ZoneOffset.UTC), new Issuer(), reader, true, Optional.empty(), Optional.empty(), "x");
    }

    /** One that may be asked as a client may. */
    private final class Issuer implements OidcClients, OidcClient {

        @Override
        public OidcClient getClient() {
            return this;
        }

        @Override
        public Uni<Tokens> getTokens(Map<String, String> more) {
            asked++;
            return issuer.get();
        }

        @Override
        public OidcClient getClient(String id) {
            throw new AssertionError();
        }

        @Override
        public Uni<OidcClient> newClient(OidcClientConfig config) {
            throw new AssertionError();
        }

        @Override
        public Uni<Tokens> refreshTokens(String token, Map<String, String> more) {
            throw new AssertionError();
        }

        @Override
        public Uni<Boolean> revokeAccessToken(String token, Map<String, String> more) {
            throw new AssertionError();
        }

        @Override
        public void close() {}
    }

    private Uni<Tokens> give() {
        return give("reader:*/*/*");
    }

    private Uni<Tokens> give(String grant) {
        String token = SIGNS.token("gateway", "Gateway", List.of(grant), VALID);
        return Uni.createFrom()
                .item(new Tokens(
                        token, now.plus(VALID).getEpochSecond(), null, null, null, new JsonObject(), "report-gateway"));
    }

    private static Uni<Tokens> away() {
        return Uni.createFrom().failure(new OidcClientException("OIDC Server is not available"));
    }

    @Test
    void showsOneUntilShortlyBeforeItsEndAndThenAnother() throws Exception {
        ServiceToken token = token();
        String first = token.header();

        now = now.plus(Duration.ofMinutes(3));
        assertThat(token.header()).startsWith("Bearer ").isEqualTo(first);
        now = now.plus(Duration.ofMinutes(1));
        assertThat(token.header()).isNotEqualTo(first);
        assertThat(asked).isEqualTo(2);
    }

    @Test
    void showsTheOneItHoldsToItsEndWhileTheIssuerIsAway() throws Exception {
        ServiceToken token = token();
        String first = token.header();
        issuer = ServiceTokenTest::away;

        now = now.plus(VALID).minusSeconds(1);
        assertThat(token.header()).isEqualTo(first);
        now = now.plusSeconds(1);
        assertThatThrownBy(token::header).isInstanceOf(UnreachableException.class);
    }

    @Test
    void doesNotAskAnIssuerAgainAtOnceThatGaveNone() throws Exception {
        ServiceToken token = token();
        issuer = ServiceTokenTest::away;

        for (int i = 0; i < 10; i++) {
            assertThatThrownBy(token::header).hasMessageContaining("OIDC Server is not available");
        }
        assertThat(asked).isEqualTo(1);

        issuer = this::give;
        now = now.plus(ServiceToken.PAUSE);
        assertThat(token.header()).startsWith("Bearer ");
    }

    @Test
    void asksForAnotherOnceOneIsRefused() throws Exception {
        ServiceToken token = token();
        String first = token.header();

        token.refused();

        assertThat(token.header()).isNotEqualTo(first);
    }

    static Stream<Arguments> troubles() {
        return Stream.of(
                Arguments.of(
                        new OidcClientException(
                                "{\"error\":\"unauthorized_client\",\"error_description\":\"Invalid client or Invalid client credentials\"}"),
                        "the issuer refuses the gateway's client (unauthorized_client: Invalid client or Invalid client"
                                + " credentials): look at quarkus.oidc-client.client-id and"
                                + " quarkus.oidc-client.credentials.secret"),
                Arguments.of(
                        new OidcClientException("{\"error\":\"invalid_client\"}"),
                        "the issuer refuses the gateway's client (invalid_client: for no reason that it gives): look at"
                                + " quarkus.oidc-client.client-id and quarkus.oidc-client.credentials.secret"),
                Arguments.of(
                        new DisabledOidcClientException("'Default' client configuration is not initialized"),
                        "there is nobody to give the gateway a token: set quarkus.oidc.auth-server-url and"
                                + " quarkus.oidc-client.credentials.secret"),
                Arguments.of(
                        new OidcClientException("<html>" + "x".repeat(1000)),
                        "the issuer gives the gateway no token: <html>" + "x".repeat(194)));
    }

    @ParameterizedTest
    @MethodSource("troubles")
    void saysWhyThereIsNoneAndWhichSettingToLookAt(RuntimeException failure, String said) {
        issuer = () -> Uni.createFrom().failure(failure);

        assertThatThrownBy(token()::header)
                .isInstanceOf(UnreachableException.class)
                .hasMessage(said);
    }

    @Test
    void doesNotTakeWhatItMayNotReadForDeleted() {
        issuer = () -> give("reader:1489/*/*");

        assertThatThrownBy(token()::header)
                .isInstanceOf(UnreachableException.class)
                .hasMessageContaining("reader:*/*/*");
    }
}
