package se.arsredovisning.stack.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.arsredovisning.embedded.Certificate;
import se.arsredovisning.embedded.FreePorts;
import se.arsredovisning.embedded.LocalIssuer;
import se.arsredovisning.stack.Ports;
import se.arsredovisning.stack.Progress;
import se.arsredovisning.stack.ServiceDescription;
import se.arsredovisning.stack.Stack;
import se.arsredovisning.stack.Workspace;

/**
 * Packaged services in production, whose tokens a Keycloak issues that has the realm of {@code docs/realm}. Kafka in plain text
 * and the databases' passwords are allowed by name; nothing else is.
 */
@Tag("keycloak")
class KeycloakIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static final String BOARD = "1489-kommunstyrelsen";
    private static final String PASSWORD = UUID.randomUUID().toString();
    private static final String GATEWAYS_SECRET = UUID.randomUUID().toString();
    private static final String SYSTEMS_SECRET = UUID.randomUUID().toString();
    private static final URI SIGNED_IN = URI.create("https://dashboard.example/signed-in");

    @TempDir
    private static Path directory;

    private static Stack stack;
    private static Keycloak keycloak;
    private static Realm realm;
    private static HttpResponse<String> beforeThereWasAnIssuer;

    @BeforeAll
    static void start() throws Exception {
        Certificate certificate = Certificate.make(directory);
        SSLContext believes = certificate.believed();
        keycloak = new Keycloak(
                Path.of(System.getProperty("keycloak.home")),
                Path.of("target", "keycloak.log").toAbsolutePath(),
                certificate,
                HttpClient.newBuilder().sslContext(believes).build());
        stack = new Stack(
                new Workspace(Workspace.project(), directory.resolve("var")),
                Ports.free(),
                ServiceDescription.ALL.stream()
                        .filter(service -> Set.of("goals", "reports").contains(service.api()))
                        .toList(),
                new Progress(new PrintStream(System.out, true, StandardCharsets.UTF_8)),
                settings(certificate));
        stack.start();
        beforeThereWasAnIssuer = get("goals", "/goals/v1/sections", forged());
        keycloak.start(stack.database());
        realm = Realm.imported(
                keycloak,
                Files.readString(
                        Workspace.project().resolve("docs").resolve("realm").resolve("arsredovisning-realm.json")),
                () -> HttpClient.newBuilder().sslContext(believes));
        realm.setSecret("report-gateway", GATEWAYS_SECRET);
        realm.setSecret("planning-system", SYSTEMS_SECRET);
    }

    private static List<String> settings(Certificate certificate) {
        List<String> settings = new ArrayList<>(List.of(
                "-Dquarkus.profile=prod",
                "-Dproduction.allow=plain-kafka,default-password",
                "-Daccess.hosts=localhost",
                "-Dquarkus.oidc.public-key=",
                "-Dservices-token.local-key=",
                "-Dquarkus.oidc.auth-server-url=" + keycloak.url() + "/realms/arsredovisning",
                "-Dquarkus.oidc.tls.tls-configuration-name=issuer",
                "-Dquarkus.oidc-client.tls.tls-configuration-name=issuer",
                "-Dquarkus.tls.issuer.trust-store.pem.certs=" + certificate.pem(),
                "-Dquarkus.oidc-client.credentials.secret=" + GATEWAYS_SECRET,
                "-Daccess.groups.\"/ekonomi\"=reader:1489/*/goals",
                // So that nobody has to wait for what takes minutes otherwise.
                "-Dquarkus.oidc.token.forced-jwk-refresh-interval=1S",
                "-Dissuer.keys-asked-every=2S"));
        // Where nobody is, so that the gateway asks no service of another stack on this machine.
        Stream.of("finance", "hr", "internal-control")
                .forEach(api -> settings.add("-Dservices." + api + ".url=http://localhost:" + FreePorts.next()));
        return settings;
    }

    @AfterAll
    static void stop() {
        try {
            keycloak.close();
        } finally {
            stack.close();
        }
    }

    @Test
    void startsWithoutItsIssuerAndSaysSoToWhoSendsAToken() {
        assertThat(beforeThereWasAnIssuer.statusCode()).isEqualTo(503);
        assertIsAway(beforeThereWasAnIssuer);
    }

    @Test
    void aSystemWritesWhatItIsGrantedAndNothingElse() throws Exception {
        String token = systemsToken();

        HttpResponse<String> written = put(BOARD + "-2015", token, "Nytt");

        assertThat(written.statusCode()).as(written.body()).isEqualTo(201);
        JsonNode revision = json(get("goals", "/goals/v1/sections/" + BOARD + "-2015/revisions", token))
                .at("/revisions/0");
        assertThat(revision.path("changedBy").textValue())
                .isEqualTo(claims(token).path("sub").textValue());
        assertThat(revision.path("changedByName").textValue()).isEqualTo("Planning system");
        assertThat(put("1489-tekniska-namnden-2015", token, "Nytt").statusCode())
                .as("may be read")
                .isEqualTo(403);
        assertThat(put("1480-kommunstyrelsen-2015", token, "Nytt").statusCode())
                .as("may not be read")
                .isEqualTo(404);
        assertThat(put(BOARD + "-2015", null, "Nytt").statusCode()).isEqualTo(401);
        assertThat(put(BOARD + "-2015", realm.administratorsToken(), "Nytt").statusCode())
                .as("of another realm, whatever it may do there")
                .isEqualTo(401);
    }

    @Test
    void theGatewayShowsWhatItReadsWithATokenOfItsOwn() throws Exception {
        String token = systemsToken();
        put(BOARD + "-2016", token, "Till rapporten");

        JsonNode report = reported(BOARD + "-2016", token, "Till rapporten");

        assertThat(report.at("/sections/goals/state").textValue()).isEqualTo("current");
        assertThat(get("reports", "/reports/v1/drafts/" + BOARD + "-2016", null).statusCode())
                .as("a draft")
                .isEqualTo(401);
    }

    @Test
    void aPersonSignsInAndStandsInTheHistoryByName() throws Exception {
        String id = realm.addPerson("anna", PASSWORD, described -> {
            described.put("firstName", "Anna").put("lastName", "Andersson");
            described.withObject("/attributes").putArray("grants").add("editor:" + BOARD.replace('-', '/') + "/goals");
        });
        JsonNode tokens = realm.signIn("dashboard", SIGNED_IN, "anna", PASSWORD);
        String token = tokens.path("access_token").textValue();

        assertThat(put(BOARD + "-2017", token, "Annas").statusCode()).isEqualTo(201);

        JsonNode revision = json(get("goals", "/goals/v1/sections/" + BOARD + "-2017/revisions", token))
                .at("/revisions/0");
        assertThat(revision.path("changedBy").textValue()).isEqualTo(id);
        assertThat(revision.path("changedByName").textValue()).isEqualTo("Anna Andersson");
        assertThat(put("1489-tekniska-namnden-2017", token, "Annas").statusCode())
                .isEqualTo(404);
        for (String other : List.of("id_token", "refresh_token")) {
            assertThat(get("goals", "/goals/v1/sections", tokens.path(other).textValue())
                            .statusCode())
                    .as(other)
                    .isEqualTo(401);
        }
    }

    @Test
    void nobodyGrantsThemselvesAnything() throws Exception {
        realm.addPerson("mats", PASSWORD, described -> {
            described.put("firstName", "Mats").put("lastName", "Mattsson");
            described.withObject("/attributes").putArray("grants").add("reader:1489/*/goals");
        });
        String own = realm.signIn("account-console", URI.create(realm.issuer() + "/account/"), "mats", PASSWORD)
                .path("access_token")
                .textValue();
        ObjectNode account = (ObjectNode) json(realm.account(own, "GET", null));
        account.withObject("/attributes").putArray("grants").add("admin:*/*/*");

        HttpResponse<String> refused = realm.account(own, "POST", account.toString());

        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
        JsonNode after = claims(realm.signIn("dashboard", SIGNED_IN, "mats", PASSWORD)
                .path("access_token")
                .textValue());
        assertThat(after.path("grants").toString()).isEqualTo("[\"reader:1489/*/goals\"]");
        assertThat(get("goals", "/goals/v1/sections", own).statusCode())
                .as("a token for another use")
                .isEqualTo(401);
    }

    @Test
    void groupsGrantWhatTheyCarryOrWhatTheServicesSayTheyStandFor() throws Exception {
        String token = systemsToken();
        assertThat(put(BOARD + "-2018", token, "Nytt").statusCode()).isEqualTo(201);
        for (String group : List.of("ekonomi", "revisorer")) {
            realm.addPerson("medlem-" + group, PASSWORD, described -> {
                described.put("firstName", "En").put("lastName", "Medlem");
                described.putArray("groups").add("/" + group);
                // Beside what the group carries.
                described.withObject("/attributes").putArray("grants").add("reader:1480/*/goals");
            });
            String members = realm.signIn("dashboard", SIGNED_IN, "medlem-" + group, PASSWORD)
                    .path("access_token")
                    .textValue();

            assertThat(get("goals", "/goals/v1/sections/" + BOARD + "-2018", members)
                            .statusCode())
                    .as(group)
                    .isEqualTo(200);
            assertThat(put(BOARD + "-2018", members, "Annat").statusCode())
                    .as(group)
                    .isEqualTo(403);
        }
    }

    @Test
    void aNewKeyIsTakenBesideTheOldUntilThatIsTakenBack() throws Exception {
        Deque<String> old = new ArrayDeque<>();
        for (int i = 0; i < 60; i++) {
            old.add(systemsToken());
        }
        String oldKey = realm.keys().get(0);
        realm.rotate();
        String later =
                eventually(KeycloakIT::systemsToken, token -> !keyOf(token).equals(oldKey));

        eventually(() -> get("goals", "/goals/v1/sections", later), answer -> answer.statusCode() == 200);
        assertThat(keyOf(old.peek())).isEqualTo(oldKey);
        assertThat(get("goals", "/goals/v1/sections", old.pop()).statusCode()).isEqualTo(200);

        realm.disable(oldKey);

        // Each is shown once: one that was good a moment ago is not looked at again for as long as a minute.
        eventually(() -> get("goals", "/goals/v1/sections", old.pop()), answer -> answer.statusCode() == 401);
        assertThat(get("goals", "/goals/v1/sections", systemsToken()).statusCode())
                .isEqualTo(200);
        put(BOARD + "-2019", later, "Efter nyckelbytet");
        reported(BOARD + "-2019", later, "Efter nyckelbytet");
    }

    @Test
    void whileKeycloakIsAwayKnownKeysGoOnAndWhoNeedsANewOneIsToldSo() throws Exception {
        String shown = systemsToken();
        String unseen = systemsToken();
        put(BOARD + "-2020", shown, "Innan");
        reported(BOARD + "-2020", shown, "Innan");
        keycloak.kill();
        try {
            assertThat(put(BOARD + "-2020", unseen, "Under tiden").statusCode()).isEqualTo(200);
            reported(BOARD + "-2020", shown, "Under tiden");
            HttpResponse<String> away = eventually(
                    () -> get("goals", "/goals/v1/sections", forged()), answer -> answer.statusCode() == 503);
            assertIsAway(away);
            assertThat(get("goals", "/goals/v1/api-info", null).statusCode()).isEqualTo(200);
        } finally {
            keycloak.startAgain();
        }
        eventually(() -> get("goals", "/goals/v1/sections", forged()), answer -> answer.statusCode() == 401);
        realm.rotate();
        String later = systemsToken();
        eventually(() -> put(BOARD + "-2020", later, "Efteråt"), answer -> answer.statusCode() == 200);
        reported(BOARD + "-2020", later, "Efteråt");
    }

    @Test
    void alsoLightweightTokensSayWhomTheyAreForAndWhatIsGranted() throws Exception {
        realm.lighten("report-gateway");

        String token = realm.token("report-gateway", GATEWAYS_SECRET);

        assertThat(claims(token).has("preferred_username")).isFalse();

        assertThat(get("goals", "/goals/v1/sections", token).statusCode()).isEqualTo(200);
    }

    private static void assertIsAway(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(json(answer).path("type").textValue()).isEqualTo("/problems/unavailable");
    }

    private static String systemsToken() throws Exception {
        return realm.token("planning-system", SYSTEMS_SECRET);
    }

    /** A token as the realm's are, but of a key that it does not have. */
    private static String forged() {
        long now = Instant.now().getEpochSecond();
        return LocalIssuer.ofNewKey()
                .sign(
                        "{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"" + UUID.randomUUID() + "\"}",
                        "{\"iss\":\"%s/realms/arsredovisning\",\"aud\":\"arsredovisning\",\"sub\":\"x\",\"iat\":%d,\"exp\":%d}"
                                .formatted(keycloak.url(), now, now + 300));
    }

    private static String keyOf(String token) {
        return part(token, 0).path("kid").textValue();
    }

    private static JsonNode claims(String token) {
        return part(token, 1);
    }

    private static JsonNode part(String token, int number) {
        try {
            return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[number]));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static HttpResponse<String> put(String section, String token, String comment) throws Exception {
        return send(request("goals", "/goals/v1/sections/" + section, token)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("{\"comment\": \"" + comment + "\", \"priorities\": []}")));
    }

    /** The report, once it has that comment of the board's goals. */
    private static JsonNode reported(String report, String token, String comment) throws Exception {
        return eventually(
                () -> json(get("reports", "/reports/v1/drafts/" + report, token)),
                shown -> shown.at("/sections/goals/content/comment").asText().equals(comment));
    }

    private static HttpResponse<String> get(String api, String path, String token) throws Exception {
        return send(request(api, path, token));
    }

    private static HttpRequest.Builder request(String api, String path, String token) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(stack.service(api).url().resolve(path)).timeout(Duration.ofSeconds(20));
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (Exception e) {
            throw new AssertionError(answer.body(), e);
        }
    }

    private static <T> T eventually(Callable<T> question, Predicate<T> holds) throws Exception {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        T answer = question.call();
        while (!holds.test(answer)) {
            assertThat(System.nanoTime()).as("still %s", answer).isLessThan(deadline);
            Thread.sleep(200);
            answer = question.call();
        }
        return answer;
    }
}
