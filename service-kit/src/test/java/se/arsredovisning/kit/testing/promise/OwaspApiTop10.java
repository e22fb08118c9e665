package se.arsredovisning.kit.testing.promise;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.arsredovisning.kit.testing.promise.SectionApi.json;
import static se.arsredovisning.kit.testing.promise.SectionApi.places;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.arsredovisning.embedded.LocalIssuer;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.testing.TestTokens;
import se.arsredovisning.kit.testing.contract.RawHttp;
import se.arsredovisning.kit.testing.contract.RawHttp.Answer;

/**
 * Each risk of the OWASP API Security Top 10 (2023), tried once over HTTP. What tries one at length is named beside it.
 */
public interface OwaspApiTop10 {

    /** What the service has of its own. */
    Sample sample();

    /** At length: {@link AccessMatrix}, {@link GuardsItsSections}. */
    @Test
    default void api1BrokenObjectLevelAuthorization() {
        String id = given();
        String before = ask("GET", at(id)).text();
        List<String> faults = new ArrayList<>();
        for (String role : List.of("reader", "editor", "approver", "publisher", "admin", "personnel-reader")) {
            for (String whose : List.of("1480/" + board(id) + "/*", "1489/" + board(id) + "x/*", "1489/x/*")) {
                String token = "Authorization: " + TestTokens.holding(role + ":" + whose);
                for (String method : List.of("GET", "PUT", "DELETE", "PATCH", "POST")) {
                    int status =
                            ask(method, at(id), sample().saying("Mitt"), token).status();
                    if (status != 404 && status != 405) {
                        faults.add(method + " by " + role + " of " + whose + ": " + status);
                    }
                }
                if (ask("GET", at(id) + "/revisions", token).status() != 404) {
                    faults.add("history by " + role + " of " + whose);
                }
            }
        }

        assertThat(faults).isEmpty();
        assertThat(ask("GET", at(id)).text()).isEqualTo(before);
    }

    /** At length: {@link TokenFaults}; keys that are asked for, in the service that has an issuer in its tests. */
    @Test
    default void api2BrokenAuthentication() {
        String id = sample().newId();
        String good = TestTokens.everything();
        List<String> headers = new ArrayList<>(List.of(
                "Authorization: " + TestTokens.NONE,
                "Authorization: Bearer",
                "Authorization: Basic YWRtaW46YWRtaW4=",
                "Authorization: " + TestTokens.NONE + "\r\nCookie: access_token=" + good.substring(7),
                "Authorization: " + TestTokens.NONE + "\r\nX-Authorization: " + good));
        TokenFaults.all().values().forEach(fault -> headers.add("Authorization: " + fault));

        for (String header : headers) {
            Answer answer = ask("PUT", at(id), sample().saying("Mitt"), header);
            assertThat(answer.status()).as(header).isEqualTo(401);
            assertThat(answer.header("WWW-Authenticate")).as(header).startsWith("Bearer ");
        }
        assertThat(ask("PUT", at(id) + "?access_token=" + good.substring(7), "{}", headers.get(0))
                        .status())
                .isEqualTo(401);
        assertThat(ask("GET", at(id)).status()).isEqualTo(404);
    }

    /** What the service alone may say is not taken from a body, nor is what it does not know; nothing of the inside is told. */
    @Test
    default void api3BrokenObjectPropertyLevelAuthorization() {
        Map<String, String> assigned = Map.of(
                "id", "\"1480-x-2020\"",
                "revision", "4711",
                "version", "4711",
                "updatedAt", "\"1999-01-01T00:00:00Z\"",
                "changedBy", "\"intruder\"",
                "changedByName", "\"intruder\"",
                "etag", "\"4711\"",
                "roles", "[\"intruder\"]",
                "_links", "{\"self\": {\"href\": \"https://intruder.example/4711\"}}");
        assigned.forEach((member, value) -> {
            String id = sample().newId();
            ObjectNode document = sample().valid();
            document.set(member, Json.read(value));

            Answer answer = ask("PUT", at(id), document.toString());

            assertThat(answer.status()).as(member).isIn(201, 400);
            if (answer.status() == 400) {
                assertThat(places(json(answer.text()))).containsExactly("/" + member);
                assertThat(ask("GET", at(id)).status()).isEqualTo(404);
            } else {
                assertThat(json(ask("GET", at(id)).text()).path("id").textValue())
                        .isEqualTo(id);
                assertUntouched(member, id);
            }
        });
        assertThat(List.of("changedBy", "etag", "roles")).allSatisfy(member -> {
            ObjectNode document = sample().valid();
            document.set(member, Json.read(assigned.get(member)));
            assertThat(ask("PUT", at(sample().newId()), document.toString()).status())
                    .as(member)
                    .isEqualTo(400);
        });
        if (sample() instanceof SectionSample sections) {
            assigned.forEach((member, value) -> partsAndTablesAssignNothing(sections, member, value));
        }
    }

    private void partsAndTablesAssignNothing(SectionSample sections, String member, String value) {
        String id = given();
        String part = at(id) + "/" + sections.item();
        String tag = ask("GET", part).header("ETag");

        Answer patched = ask(
                "PATCH",
                part,
                "{\"" + member + "\": " + value + "}",
                "If-Match: " + tag,
                "Content-Type: " + SectionApi.MERGE_PATCH);

        assertThat(patched.status()).as(member).isIn(200, 400);
        assertUntouched(member, id);
        Answer imported = ask(
                "POST",
                at(id) + "/imports?table=other",
                "member;text\n" + member + ";intruder\n_links.self.href;https://intruder.example/4711",
                "Content-Type: text/csv");
        assertThat(imported.status()).as(member).isIn(200, 400);
        assertUntouched(member, id);
        assertThat(ask("GET", at(id)).header("ETag")).as(member).startsWith("\"1-");
    }

    private void assertUntouched(String member, String id) {
        assertThat(ask("GET", at(id)).text() + ask("GET", at(id) + "/revisions").text())
                .as(member)
                .contains("\"changedBy\":\"" + TestTokens.SUBJECT + "\"")
                .doesNotContain("intruder", "4711", "1999-01-01", "1480-x");
        assertThat(ask("GET", at(id)).text()).doesNotContain(TestTokens.NAME, TestTokens.SUBJECT);
    }

    /**
     * At length: {@link KeepsToHttp} (heads, addresses), {@link TakesTables} (bombs), {@link NamesEveryFault} (numbers), and
     * the packaged services under load.
     */
    @Test
    default void api4UnrestrictedResourceConsumption() {
        String id = given();
        String large = "x".repeat(5 * 1024 * 1024 + 1);

        assertThat(sample().request()
                        .contentType("application/json")
                        .body(large)
                        .put(sample().collection() + "/" + id)
                        .statusCode())
                .isEqualTo(413);
        assertThat(ask("PUT", at(id), "[" + "0,".repeat(200_000) + "0]").status())
                .isEqualTo(413);
        assertThat(ask("PUT", at(id), "[".repeat(100_000)).status()).isEqualTo(400);
        assertThat(ask("PUT", at(id), "{\"x\": 1e999999999}").status()).isEqualTo(400);
        assertThat(ask("PUT", at(id), "{\"x\": " + "9".repeat(100_000) + "}").status())
                .isEqualTo(400);
        for (String query : List.of("limit=1000000000", "limit=-1", "page=99999999999999999999")) {
            assertThat(ask("GET", list() + "?" + query).status()).as(query).isEqualTo(400);
        }
        assertThat(json(ask("GET", list() + "?page=1000000").text()).path(sample().collection()))
                .isEmpty();
    }

    /** At length: {@link AccessMatrix}. */
    @Test
    default void api5BrokenFunctionLevelAuthorization() {
        String id = given();
        String before = ask("GET", at(id)).text();
        String own = "1489/" + board(id) + "/*";
        String reader = "Authorization: " + TestTokens.holding("reader:" + own);

        assertThat(ask("PUT", at(id), sample().saying("Mitt"), reader).status()).isEqualTo(403);
        for (String header :
                List.of("X-HTTP-Method-Override: DELETE", "X-HTTP-Method: PUT", "X-Method-Override: PUT")) {
            assertThat(ask("GET", at(id), reader, header).status()).isEqualTo(200);
            assertThat(ask("POST", at(id), "{}", reader, header).status()).isIn(403, 405);
        }
        JsonNode paths = document().path("paths");
        for (String token :
                List.of("reader:*/*/*", "editor:*/*/*", "publisher:*/*/*", "admin:" + own, "admin:1489/*/*")) {
            String holder = "Authorization: " + TestTokens.holding(token);
            if (paths.has("/parked-sections")) {
                assertThat(ask("GET", sample().root() + "/parked-sections", holder)
                                .status())
                        .isEqualTo(403);
            }
            if (paths.has("/replays")) {
                assertThat(ask("POST", sample().root() + "/replays", "{}", holder)
                                .status())
                        .isEqualTo(403);
            }
        }
        assertThat(ask("GET", at(id)).text()).isEqualTo(before);
    }

    /**
     * What could be done over and over: writes that say the same leave one revision and no trace more, and reads none. To have
     * all events sent again takes an operator (api5). What is asked again and again of suppressed figures: hr's GuessingTest.
     */
    @Test
    default void api6UnrestrictedAccessToSensitiveBusinessFlows() {
        String id = given();

        for (int i = 0; i < 20; i++) {
            assertThat(ask("PUT", at(id), sample().saying("Nr 1")).status()).isEqualTo(200);
            ask("GET", at(id) + "/revisions?page=" + (i + 1));
        }

        assertThat(json(ask("GET", at(id) + "/revisions").text())
                        .at("/_meta/totalRecords")
                        .intValue())
                .isOne();
    }

    /** No address that comes from outside is asked for anything: not those of tokens, headers, documents or files. */
    @Test
    default void api7ServerSideRequestForgery() throws IOException {
        try (ServerSocket trap = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"))) {
            String host = "127.0.0.1:" + trap.getLocalPort();
            String address = "http://" + host + "/keys";
            String id = given();
            String head = "{\"alg\":\"RS256\",\"kid\":\"%1$s\",\"jku\":\"%1$s\",\"x5u\":\"%1$s\"}".formatted(address);
            for (String issuer : List.of(LocalIssuer.ISSUER, address)) {
                String token = LocalIssuer.ofNewKey().sign(head, claims(issuer, "\"reader:*/*/*\"", "X"));
                assertThat(ask("GET", at(id), "Authorization: Bearer " + token).status())
                        .isEqualTo(401);
            }
            for (String header : List.of(
                    "Referer: " + address,
                    "Origin: http://" + host,
                    "X-Original-URL: " + address,
                    "X-Forwarded-Host: " + host,
                    "Forwarded: host=" + host + ";proto=http",
                    "Link: <" + address + ">",
                    "X-Callback-URL: " + address)) {
                assertThat(ask("GET", at(id), header).status()).as(header).isEqualTo(200);
            }
            assertThat(ask("GET", address).status()).isEqualTo(400);
            assertThat(ask("GET", list() + "?municipality=" + address).status()).isEqualTo(400);
            String text = "![a](%1$s) <img src=\"%1$s\"> [b](%1$s) <%1$s>".formatted(address);
            assertThat(ask("PUT", at(id), sample().saying(text), "Change-Reason: " + address)
                            .status())
                    .isEqualTo(200);
            assertThat(ask("GET", at(id)).text()).contains(address);
            if (sample() instanceof SectionSample) {
                assertThat(http().ask(
                                        "POST",
                                        at(id) + "/imports",
                                        Workbook.askingFor(address),
                                        "Content-Type: " + Workbook.TYPE)
                                .status())
                        .isEqualTo(400);
            }

            trap.setSoTimeout(300);
            assertThatThrownBy(trap::accept).isInstanceOf(SocketTimeoutException.class);
            // The trap works.
            try (Socket caught = new Socket(trap.getInetAddress(), trap.getLocalPort());
                    Socket seen = trap.accept()) {
                assertThat(seen.isConnected()).isEqualTo(caught.isConnected());
            }
        }
    }

    /** At length: {@link KeepsToHttp}, and what does not start in production. */
    @Test
    default void api8SecurityMisconfiguration() {
        String id = given();
        for (String method : List.of("TRACE", "TRACK", "DEBUG", "PROPFIND")) {
            Answer answer = ask(method, at(id), "X-Echo: told-again");
            assertThat(answer.status()).as(method).isEqualTo(405);
            assertThat(answer.text()).doesNotContain("told-again");
        }
        for (String path : List.of(
                "/q/dev-ui",
                "/q/dev",
                "/q/arc",
                "/q/info",
                "/q/openapi",
                "/q/logging-manager",
                "/actuator",
                "/.env",
                "/.git/config",
                "/META-INF/microprofile-config.properties",
                "/WEB-INF/web.xml",
                "/../application.properties")) {
            assertThat(ask("GET", path).status()).as(path).isIn(400, 404);
        }
        String origin = "Origin: https://intruder.example";
        for (Answer answer : List.of(
                ask("GET", at(id), origin),
                ask("GET", list(), origin),
                ask("GET", at(id), origin, "Authorization: " + TestTokens.NONE),
                ask("GET", at(sample().newId()), origin),
                ask("PUT", at(id), "{", origin),
                ask("BREW", at(id), origin),
                ask("GET", "/%", origin),
                ask("OPTIONS", at(id), origin, "Access-Control-Request-Method: PUT"))) {
            String all = answer.status() + " " + answer.headers();
            assertThat(answer.header("X-Content-Type-Options")).as(all).isEqualTo("nosniff");
            assertThat(answer.headers().keySet())
                    .as(all)
                    .doesNotContain("Server", "X-Powered-By", "Access-Control-Allow-Credentials", "Set-Cookie");
            assertThat(String.valueOf(answer.header("Access-Control-Allow-Origin")))
                    .as(all)
                    .doesNotContain("intruder");
            assertThat(answer.text()).as(all).doesNotContainPattern("Exception|\\tat |\\bjava\\.|io\\.quarkus|SELECT ");
        }
        for (String path : List.of(at(id), list(), at(id) + "/revisions")) {
            assertThat(ask("GET", path).header("Cache-Control")).as(path).contains("private");
            assertThat(ask("GET", path).header("Vary")).as(path).contains("Authorization");
        }
    }

    /** The document names what is served, and nothing else is. At length, by the code's annotations: the contract's tests. */
    @Test
    default void api9ImproperInventoryManagement() {
        Map<String, String> values = Map.of("id", given(), "number", "1");
        List<String> faults = new ArrayList<>();
        document().path("paths").properties().forEach(path -> {
            String target = path.getKey();
            for (Map.Entry<String, String> value : values.entrySet()) {
                target = target.replace("{" + value.getKey() + "}", value.getValue());
            }
            target = sample().root() + target.replaceAll("\\{[^}]+}", "x");
            Set<String> described = new TreeSet<>(Set.of("OPTIONS"));
            path.getValue().fieldNames().forEachRemaining(method -> described.add(method.toUpperCase(Locale.ROOT)));
            if (described.contains("GET")) {
                described.add("HEAD");
            }
            Answer options = ask("OPTIONS", target);
            Set<String> served = new TreeSet<>(
                    List.of(String.valueOf(options.header("Allow")).split(", ", -1)));
            if (!served.equals(described)) {
                faults.add(target + " is described with " + described + ", and served with " + served);
            }
        });

        assertThat(faults).isEmpty();
        for (String version : List.of("v0", "v2", "beta", "internal")) {
            String other = list().replace("/v1/", "/" + version + "/");
            assertThat(ask("GET", other).status()).as(other).isEqualTo(404);
        }
    }

    /**
     * What the identity provider says of a caller is held to be input. What the gateway takes from the services: its
     * ServiceTroubleTest, ResilientClientTest, SectionFlowTest and SectionTextTest.
     */
    @Test
    default void api10UnsafeConsumptionOfApis() {
        String id = given();
        for (String grants : List.of(
                "1",
                "null",
                "{\"admin\": \"*/*/*\"}",
                "\"admin\"",
                "\"admin:*/*/*/*\"",
                "\"admin:1489\"",
                "\"ADMIN:*/*/*\"",
                "[[\"admin:*/*/*\"]]",
                "\"reader:%/%/%\"",
                "\"reader:1489/" + board(id) + "/*\\u0000\"")) {
            String token = "Authorization: " + bearer(grants, "X");
            assertThat(ask("GET", at(id), token).status()).as(grants).isEqualTo(404);
            assertThat(ask("PUT", at(id), sample().saying("Mitt"), token).status())
                    .as(grants)
                    .isEqualTo(404);
        }
        String named =
                "Authorization: " + bearer("\"editor:*/*/*\"", "A\\r\\nX: y\\u001b[31m\\u0000" + "å".repeat(5_000));

        assertThat(ask("PUT", at(id), sample().saying("Annat"), named).status()).isEqualTo(200);

        String name = json(ask("GET", at(id) + "/revisions").text())
                .at("/revisions/0/changedByName")
                .textValue();
        assertThat(name).startsWith("AX: y[31må").hasSizeLessThanOrEqualTo(200).doesNotContainPattern("\\p{Cntrl}");
    }

    private static String bearer(String grants, String name) {
        return "Bearer "
                + TestTokens.signer()
                        .sign("{\"alg\":\"RS256\",\"typ\":\"JWT\"}", claims(LocalIssuer.ISSUER, grants, name));
    }

    private static String claims(String issuer, String grants, String name) {
        long now = Instant.now().getEpochSecond();
        return "{\"iss\":\"%s\",\"aud\":\"%s\",\"sub\":\"provided\",\"iat\":%d,\"exp\":%d,\"name\":\"%s\",\"grants\":%s}"
                .formatted(issuer, LocalIssuer.AUDIENCE, now, now + 600, name, "[" + grants + "]");
    }

    private JsonNode document() {
        return json(ask("GET", sample().root() + "/openapi.json").text());
    }

    private String given() {
        String id = sample().newId();
        assertThat(ask("PUT", at(id), sample().saying("Nr 1")).status()).isEqualTo(201);
        return id;
    }

    private String list() {
        return sample().root() + "/" + sample().collection();
    }

    private String at(String id) {
        return list() + "/" + id;
    }

    private static String board(String id) {
        return id.substring(5, id.lastIndexOf('-'));
    }

    private static Answer ask(String method, String target) {
        return http().ask(method, target);
    }

    /** A request with a body, where the method has one, else with one header more. */
    private static Answer ask(String method, String target, String bodyOrHeader, String... headers) {
        if (!method.matches("PUT|POST|PATCH")) {
            boolean isHeader = !bodyOrHeader.startsWith("{");
            return http().ask(
                            method,
                            target,
                            Stream.concat(isHeader ? Stream.of(bodyOrHeader) : Stream.empty(), Stream.of(headers))
                                    .toArray(String[]::new));
        }
        boolean isTyped = Stream.of(headers).anyMatch(line -> line.startsWith("Content-Type:"));
        return http().ask(
                        method,
                        target,
                        bodyOrHeader.getBytes(UTF_8),
                        Stream.concat(
                                        Stream.of(headers),
                                        isTyped ? Stream.empty() : Stream.of("Content-Type: application/json"))
                                .toArray(String[]::new));
    }

    private static RawHttp http() {
        return RawHttp.to(RestAssured.port);
    }
}
