package se.arsredovisning.stack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.arsredovisning.embedded.Certificate;
import se.arsredovisning.embedded.EmbeddedDatabase;
import se.arsredovisning.embedded.FreePorts;
import se.arsredovisning.embedded.LocalIssuer;

/** A packaged service with all that stands between it and the network: TLS, HTTP/2, its own hosts, other origins, a rate. */
class TransportIT {

    private static final LocalIssuer ISSUER = LocalIssuer.ofNewKey();
    private static final String SECTIONS = "/goals/v1/sections";
    private static final String SECTION = """
        {"priorities": [
         {"number": 1, "title": "Service", "goals": [{"key": "bemotande", "title": "Gott bemötande"}]}]}
        """;
    private static final int BURST = 300;

    @TempDir
    private static Path directory;

    private static EmbeddedDatabase database;
    private static ServiceProcess service;
    private static URI secure;
    private static SSLContext trust;

    @BeforeAll
    static void start() throws Exception {
        database = EmbeddedDatabase.temporary().start();
        database.createDatabase("goals", "goals", "goals");
        Certificate certificate = Certificate.make(directory);
        trust = certificate.believed();
        int port = FreePorts.next();
        int securePort = FreePorts.next();
        int managementPort = FreePorts.next();
        secure = URI.create("https://localhost:" + securePort);
        ServiceDescription goals = ServiceDescription.section("goals", "goals-service", 8081);
        service = new ServiceProcess(
                goals,
                port,
                managementPort,
                new Workspace(Workspace.project(), directory).packaged(goals.module()),
                directory.resolve("goals.log"),
                new JvmArguments(
                        Map.ofEntries(
                                Map.entry("quarkus.profile", "local"),
                                Map.entry("quarkus.oidc.public-key", ISSUER.publicKey()),
                                Map.entry("quarkus.http.host", "localhost"),
                                Map.entry("quarkus.http.port", Integer.toString(port)),
                                Map.entry("quarkus.http.ssl-port", Integer.toString(securePort)),
                                Map.entry("quarkus.http.http2", "true"),
                                Map.entry("quarkus.http.tls-configuration-name", "api"),
                                Map.entry(
                                        "quarkus.tls.api.key-store.p12.path",
                                        certificate.keys().toString()),
                                Map.entry("quarkus.tls.api.key-store.p12.password", certificate.password()),
                                Map.entry("quarkus.http.proxy.trusted-proxies", "127.0.0.1"),
                                Map.entry("quarkus.management.port", Integer.toString(managementPort)),
                                Map.entry("quarkus.datasource.jdbc.url", database.jdbcUrl("goals")),
                                Map.entry("database.allow-unsafe", "fsync"),
                                Map.entry("kafka.bootstrap.servers", "localhost:" + FreePorts.next()),
                                Map.entry("access.hosts", "localhost,arsredovisning.example"),
                                Map.entry("rate.per-second", "20"),
                                Map.entry("rate.burst", Integer.toString(BURST)),
                                Map.entry("rate.unlimited", "tireless")),
                        List.of()),
                () -> {});
        service.start();
        service.awaitReady();
    }

    @AfterAll
    static void stop() throws Exception {
        service.stop();
        database.close();
    }

    @ParameterizedTest
    @EnumSource
    void servesOverTlsInEitherVersionOfHttp(Version version) throws Exception {
        HttpClient client = client(version);
        String token = token("tls-" + version);
        String section = SECTIONS + "/1489-namnd-" + (version == Version.HTTP_2 ? 2020 : 2021);
        HttpResponse<String> made = client.send(put(section, token), BodyHandlers.ofString());
        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(made.version()).isEqualTo(version);
        assertThat(made.headers().firstValue("Location")).hasValue(secure + section);
        assertThat(made.headers().firstValue("Strict-Transport-Security")).hasValue("max-age=31536000");

        HttpResponse<String> read = client.send(get(section, token).build(), BodyHandlers.ofString());
        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(read.body()).contains("Gott bemötande");
        assertThat(read.headers().firstValue("Cache-Control").orElse("")).startsWith("private");
        String etag = read.headers().firstValue("ETag").orElseThrow();
        assertThat(client.send(get(section, token).header("If-None-Match", etag).build(), BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(304);

        HttpResponse<String> stranger =
                client.send(HttpRequest.newBuilder(secure.resolve(section)).build(), BodyHandlers.ofString());
        assertThat(stranger.statusCode()).isEqualTo(401);
        assertThat(stranger.headers().firstValue("WWW-Authenticate")).isPresent();
        assertThat(stranger.body()).contains("/problems/unauthorized");
        assertThat(client.send(get(SECTIONS + "/nowhere", token).build(), BodyHandlers.ofString())
                        .body())
                .contains("/problems/invalid-content");
    }

    @ParameterizedTest
    @EnumSource
    void aBodyThatIsTooLargeIsRefusedAndOthersAreServedBesideIt(Version version) throws Exception {
        HttpClient client = client(version);
        String token = token("large-" + version);
        CompletableFuture<HttpResponse<String>> large = client.sendAsync(
                request(SECTIONS + "/1489-namnd-2022", token)
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofByteArray(new byte[7_000_000]))
                        .build(),
                BodyHandlers.ofString());
        List<CompletableFuture<HttpResponse<String>>> beside = IntStream.range(0, 20)
                .mapToObj(any -> client.sendAsync(get(SECTIONS, token).build(), BodyHandlers.ofString()))
                .toList();

        assertThat(large.get(20, TimeUnit.SECONDS).statusCode()).isEqualTo(413);
        assertThat(large.get().body()).contains("/problems/content-too-large");
        for (CompletableFuture<HttpResponse<String>> answer : beside) {
            assertThat(answer.get(20, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
        }
        assertThat(client.send(get(SECTIONS, token).build(), BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource
    void aBodyWhoseLengthNobodySaysIsHeldToTheSameBounds(Version version) throws Exception {
        HttpClient client = client(version);
        HttpRequest.Builder put = request(
                SECTIONS + "/1489-namnd-" + (version == Version.HTTP_2 ? 2018 : 2019), token("unsaid-" + version));
        assertThat(client.send(put.copy().PUT(unsaid(SECTION.getBytes(UTF_8))).build(), BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(415);
        put.header("Content-Type", "application/json");
        assertThat(client.send(put.copy().PUT(unsaid(SECTION.getBytes(UTF_8))).build(), BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(201);
        HttpResponse<String> large =
                client.send(put.copy().PUT(unsaid(new byte[7_000_000])).build(), BodyHandlers.ofString());
        assertThat(large.statusCode()).isEqualTo(413);
        assertThat(large.body()).contains("/problems/content-too-large");
    }

    private static BodyPublisher unsaid(byte[] body) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));
    }

    @Test
    void noPageReadsHealthOrMetrics() throws Exception {
        // Not whether all is well: without a broker that is so until somebody has written.
        for (String path : List.of("/q/health/live", "/q/metrics")) {
            HttpResponse<Void> answer = client(Version.HTTP_1_1)
                    .send(
                            HttpRequest.newBuilder(service.management().resolve(path))
                                    .header("Origin", "https://page.example")
                                    .build(),
                            BodyHandlers.discarding());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Access-Control-Allow-Origin"))
                    .isEmpty();
        }
    }

    @Test
    void refusesHostsThatAreNotItsOwn() throws Exception {
        String evil = raw("GET /goals/v1/api-info HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n");
        assertThat(evil).startsWith("HTTP/1.1 421 ").contains("/problems/bad-request");
        assertThat(evil.toLowerCase(Locale.ROOT)).contains("x-content-type-options: nosniff");
        assertThat(raw("GET /goals/v1/api-info HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-Host: evil.example\r\n"
                        + "Connection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 421 ");
        assertThat(raw("GET /goals/v1/api-info HTTP/1.1\r\nHost: ARSREDOVISNING.example:8443\r\n"
                        + "Connection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200 ")
                .doesNotContain("Strict-Transport-Security");
        assertThat(raw("PUT " + SECTIONS + "/1489-namnd-2023 HTTP/1.1\r\nHost: evil.example\r\n"
                        + "Content-Length: 1000000\r\n\r\n{"))
                .startsWith("HTTP/1.1 421 ");
    }

    @Test
    void whatNeedsNoTokenIsForEveryPageAndNothingElseIs() throws Exception {
        HttpClient client = client(Version.HTTP_1_1);
        HttpResponse<String> open = client.send(
                HttpRequest.newBuilder(service.url().resolve("/goals/v1/openapi.json"))
                        .header("Origin", "https://page.example")
                        .build(),
                BodyHandlers.ofString());
        assertThat(open.statusCode()).isEqualTo(200);
        assertThat(open.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
        assertThat(open.headers().firstValue("Access-Control-Allow-Credentials").orElse("false"))
                .isEqualTo("false");
        assertThat(open.headers().firstValue("Access-Control-Expose-Headers").orElse(""))
                .contains("ETag");

        assertThat(raw(preflight("/goals/v1/api-info", "GET", "if-none-match")))
                .startsWith("HTTP/1.1 204 ")
                .containsIgnoringCase("access-control-allow-origin: *")
                .containsIgnoringCase("access-control-allow-methods: GET, HEAD");
        assertThat(raw(preflight("/goals/v1/api-info", "G T", "if-match"))).startsWith("HTTP/1.1 200 ");
        assertThat(raw(preflight(SECTIONS, "", "if-match"))).startsWith("HTTP/1.1 401 ");
        assertThat(raw(preflight("/goals/v1/api-info", "PUT", "if-match")))
                .doesNotContainIgnoringCase("access-control-allow");
        assertThat(raw(preflight(SECTIONS, "GET", "authorization"))).doesNotContainIgnoringCase("access-control-allow");
        assertThat(client.send(
                                get(SECTIONS, token("page"))
                                        .header("Origin", "https://page.example")
                                        .build(),
                                BodyHandlers.ofString())
                        .headers()
                        .firstValue("Access-Control-Allow-Origin"))
                .isEmpty();
    }

    @Test
    void whoAsksTooOftenIsToldWhenToComeBackAndOthersGoOn() throws Exception {
        HttpClient client = client(Version.HTTP_1_1);
        HttpRequest hasty = get(SECTIONS, token("hasty")).build();
        List<HttpResponse<String>> answers = new ArrayList<>();
        long begun = System.nanoTime();
        do {
            answers.add(client.send(hasty, BodyHandlers.ofString()));
        } while (answers.get(answers.size() - 1).statusCode() == 200 && answers.size() < 100 * BURST);
        long seconds = Duration.ofNanos(System.nanoTime() - begun).toSeconds();

        HttpResponse<String> refused = answers.get(answers.size() - 1);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.body()).contains("/problems/too-many-requests");
        assertThat(refused.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(answers).hasSizeBetween(BURST, (int) (BURST + 20 * (seconds + 2)));
        assertThat(client.send(get(SECTIONS, token("another")).build(), BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(200);
        Thread.sleep(1000);
        assertThat(client.send(hasty, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
    }

    @Test
    void badTokensCountForTheAddressTheyComeFromAndNotForTheirProxy() throws Exception {
        HttpClient client = client(Version.HTTP_1_1);
        int status = 401;
        for (int i = 0; status == 401 && i < 100 * BURST; i++) {
            status = client.send(
                            get("/goals/v1/sections", "no.token." + i)
                                    .header("X-Forwarded-For", "198.51.100." + i % 250 + ", 203.0.113.7")
                                    .build(),
                            BodyHandlers.ofString())
                    .statusCode();
        }
        assertThat(status).isEqualTo(429);
        assertThat(client.send(
                                get("/goals/v1/sections", "no.token")
                                        .header("X-Forwarded-For", "203.0.113.8")
                                        .build(),
                                BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void whoIsNamedMayAskAsOftenAsTheyLike() throws Exception {
        HttpClient client = client(Version.HTTP_1_1);
        String token = token("tireless");
        for (int i = 0; i < 2 * BURST; i++) {
            assertThat(client.send(get("/goals/v1/sections?limit=1", token).build(), BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    private static String preflight(String path, String method, String header) {
        return "OPTIONS " + path + " HTTP/1.1\r\nHost: localhost\r\nOrigin: https://page.example\r\n"
                + "Access-Control-Request-Method: " + method + "\r\nAccess-Control-Request-Headers: " + header
                + "\r\nConnection: close\r\n\r\n";
    }

    private static String token(String subject) {
        return ISSUER.token(subject, subject, List.of("admin:*/*/*"), Duration.ofHours(1));
    }

    private static HttpRequest.Builder request(String path, String token) {
        return HttpRequest.newBuilder(secure.resolve(path))
                .header("Authorization", "Bearer " + token)
                .timeout(Duration.ofSeconds(20));
    }

    private static HttpRequest.Builder get(String path, String token) {
        return request(path, token).GET();
    }

    private static HttpRequest put(String path, String token) {
        return request(path, token)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(SECTION))
                .build();
    }

    private static HttpClient client(Version version) {
        return HttpClient.newBuilder().version(version).sslContext(trust).build();
    }

    private static String raw(String request) throws Exception {
        try (Socket socket = new Socket("localhost", service.url().getPort())) {
            socket.setSoTimeout(10_000);
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(UTF_8));
            out.flush();
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), UTF_8);
        }
    }
}
