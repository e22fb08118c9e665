package se.arsredovisning.reports.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.DecoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.http.Header;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.arsredovisning.kit.sentence.AnswerLanguage;
import se.arsredovisning.kit.testing.Management;
import se.arsredovisning.reports.Contract;
import se.arsredovisning.reports.GoalsStub;

@QuarkusTest
class ReportMemoryTest {

    private static final Rendition WHOLE = new Rendition(FieldSelection.ALL, AnswerLanguage.SWEDISH);
    private static final RestAssuredConfig AS_SENT = RestAssuredConfig.config()
            .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders());

    private final RenderedReports memory;
    private final ReportNotices notices;
    private final MeterRegistry meters;
    private final String id = GoalsStub.newId();
    private final String path = "/reports/v1/drafts/" + id;

    ReportMemoryTest(RenderedReports memory, ReportNotices notices, MeterRegistry meters) {
        this.memory = memory;
        this.notices = notices;
        this.meters = meters;
    }

    @BeforeEach
    void thereIsAReport() {
        await().until(notices::isListening);
        put("{\"title\":\"Första\",\"introduction\":\"" + "Å".repeat(2000) + "\"}");
    }

    private Response put(String body) {
        return asSent().contentType(ContentType.JSON).body(body).put(path);
    }

    /** Without a word about codings, and with the bytes as they come. */
    private static RequestSpecification asSent() {
        return RestAssured.given().config(AS_SENT);
    }

    private double rendered() {
        return meters.get("reports.rendered").counter().count();
    }

    private double hits() {
        return meters.get("reports.memory.hits").counter().count();
    }

    private static void execute(String sql) throws SQLException {
        var config = ConfigProvider.getConfig();
        try (Connection connection = DriverManager.getConnection(
                        config.getValue("quarkus.datasource.jdbc.url", String.class),
                        config.getValue("quarkus.datasource.username", String.class),
                        config.getValue("quarkus.datasource.password", String.class));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void aReportThatHasNotChangedIsRenderedOnce() {
        byte[] first = asSent().get(path).asByteArray();
        double before = rendered();
        double answered = hits();

        for (int i = 0; i < 5; i++) {
            assertThat(asSent().get(path).asByteArray()).isEqualTo(first);
            asSent().header("Accept-Encoding", "gzip").get(path).then().statusCode(200);
        }

        assertThat(rendered()).isEqualTo(before);
        assertThat(hits()).isEqualTo(answered + 10);
    }

    @Test
    void eachLanguageIsRenderedOnceUnderATagOfItsOwn() {
        Response swedish = asSent().get(path);
        Response english = asSent().header("Accept-Language", "en").get(path);
        double before = rendered();
        double answered = hits();

        assertThat(asSent().header("Accept-Language", "en-US,en;q=0.9")
                        .get(path)
                        .asByteArray())
                .isEqualTo(english.asByteArray());
        assertThat(asSent().header("Accept-Language", "sv").get(path).asByteArray())
                .isEqualTo(swedish.asByteArray());
        assertThat(asSent().header("Accept-Language", ";;").get(path).header("ETag"))
                .isEqualTo(swedish.header("ETag"));
        assertThat(rendered()).isEqualTo(before);
        assertThat(hits()).isEqualTo(answered + 3);

        assertThat(english.header("Content-Language")).isEqualTo("en");
        assertThat(swedish.header("Content-Language")).isEqualTo("sv");
        assertThat(english.header("ETag")).isEqualTo(swedish.header("ETag").replaceFirst("\"$", "-en\""));
        assertThat(status("en", english.header("ETag"))).isEqualTo(304);
        assertThat(status("en", swedish.header("ETag"))).isEqualTo(200);
        assertThat(status("sv", english.header("ETag"))).isEqualTo(200);
        asSent().contentType(ContentType.JSON)
                .header("Accept-Language", "en")
                .header("If-Match", english.header("ETag"))
                .body(english.asString())
                .put(path)
                .then()
                .statusCode(200)
                .header("ETag", english.header("ETag"));
    }

    private int status(String language, String tag) {
        return asSent().header("Accept-Language", language)
                .header("If-None-Match", tag)
                .get(path)
                .statusCode();
    }

    @Test
    void theCompressedBytesAreThePlainOnesUnderATagOfTheirOwn() throws IOException {
        Response plain = asSent().get(path);
        Response gzip = asSent().header("Accept-Encoding", "gzip").get(path);

        assertThat(gzip.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(plain.header("Content-Encoding")).isNull();
        try (GZIPInputStream text = new GZIPInputStream(new ByteArrayInputStream(gzip.asByteArray()))) {
            assertThat(text.readAllBytes()).isEqualTo(plain.asByteArray());
        }
        assertThat(gzip.header("Content-Length")).isEqualTo(Integer.toString(gzip.asByteArray().length));
        assertThat(plain.header("ETag")).matches("\"1-[0-9a-f]{16}\\.6-[A-Za-z0-9_-]{12}\"");
        assertThat(gzip.header("ETag")).isEqualTo(plain.header("ETag").replaceFirst("\"$", "-gzip\""));
        assertThat(plain.header("Vary")).isEqualToIgnoringCase("Accept-Encoding, Accept-Language, Authorization");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "gzip", "gzip;q=0"})
    void eitherTagMatchesWhateverCodingIsTakenNow(String coding) {
        String plain = asSent().get(path).header("ETag");
        String gzip = asSent().header("Accept-Encoding", "gzip").get(path).header("ETag");

        for (String held : List.of(plain, gzip, "\"1.1-x\", W/" + plain)) {
            for (boolean cold : List.of(true, false)) {
                if (cold) {
                    memory.drop(id);
                }
                Response answer = asSent().header("Accept-Encoding", coding)
                        .header("If-None-Match", held)
                        .get(path);
                assertThat(answer.statusCode()).isEqualTo(304);
                assertThat(answer.header("ETag")).isEqualTo(held.equals(gzip) ? gzip : plain);
                assertThat(answer.asByteArray()).isEmpty();
            }
        }
        asSent().header("If-None-Match", "\"1.2-aaaaaaaaaaaa\"")
                .get(path)
                .then()
                .statusCode(200);
    }

    @Test
    void eitherTagMayBeSentAsIfMatch() {
        String gzip = asSent().header("Accept-Encoding", "gzip").get(path).header("ETag");

        asSent().header("If-Match", gzip)
                .contentType(ContentType.JSON)
                .body("{\"title\":\"Andra\"}")
                .put(path)
                .then()
                .statusCode(200);
        asSent().header("If-Match", gzip)
                .contentType(ContentType.JSON)
                .body("{\"title\":\"Tredje\"}")
                .put(path)
                .then()
                .statusCode(412);
    }

    @Test
    void whatWasWrittenIsReadAtOnce() {
        for (int i = 2; i < 12; i++) {
            asSent().get(path);
            put("{\"title\":\"Titel " + i + "\"}");
            assertThat(asSent().get(path).<String>path("title")).isEqualTo("Titel " + i);
        }
    }

    @Test
    void aChangeByAnotherIsNoticedWithinASecond() throws SQLException {
        untilKept();
        String tag = asSent().get(path).header("ETag");

        execute("insert into section_copy (section_id, api, wanted, noted, due_at, announced_at) values ('" + id
                + "', 'goals', 3, 1, now() + interval '1 day', '2026-01-02 03:04:05Z')");

        await().atMost(Duration.ofSeconds(1))
                .pollInterval(Duration.ofMillis(10))
                .until(() -> memory.find(id, WHOLE) == null);
        Response changed = Contract.request().get(path);
        assertThat(changed.<String>path("sections.goals.reason")).contains("aviserat");
        assertThat(changed.<String>path("sections.goals.since")).isEqualTo("2026-01-02T03:04:05Z");
        assertThat(changed.header("ETag")).isNotEqualTo(tag);
    }

    @Test
    void aServiceThatCannotBeAskedChangesEveryReport() throws SQLException {
        asSent().get(path);
        execute("update service set since = since + interval '1 microsecond'");

        await().atMost(Duration.ofSeconds(1))
                .pollInterval(Duration.ofMillis(10))
                .until(() -> memory.find(id, WHOLE) == null);
    }

    /** Other reports' tests change what all reports show, and a notice of this one's may be on its way: either may empty the memory. */
    private void untilKept() {
        await().until(() -> {
            asSent().get(path).then().statusCode(200);
            return memory.find(id, WHOLE) != null;
        });
    }

    @Test
    void whenTheListenerBreaksNothingIsKeptUntilAnotherListens() throws SQLException {
        untilKept();

        execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database()"
                + " and application_name = '" + ReportNotices.NAME + "'");

        await().atMost(Duration.ofSeconds(1))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> memory.find(id, WHOLE) == null);
        asSent().get(path).then().statusCode(200);
        await().until(notices::isListening);
        untilKept();
    }

    @Test
    void wellnessSaysWhetherChangesAreHeardOf() {
        assertThat(Management.get("/q/health/well")
                        .<String>path("checks.find { it.name == 'changes in the database are heard of' }.status"))
                .isEqualTo("UP");
    }

    @Test
    void whoHasWhatHasNotChangedSinceIsNotSentItAgain() {
        String changed = asSent().get(path).header("Last-Modified");
        assertThat(changed).matches("[A-Z][a-z]{2}, \\d\\d [A-Z][a-z]{2} \\d{4} \\d\\d:\\d\\d:\\d\\d GMT");

        for (boolean cold : List.of(true, false)) {
            for (Map.Entry<String, Integer> since : Map.of(
                            changed,
                            304,
                            "Fri, 1 Jan 2100 00:00:00 GMT",
                            304,
                            "Thu, 01 Jan 2015 00:00:00 GMT",
                            200,
                            "yesterday",
                            200)
                    .entrySet()) {
                if (cold) {
                    memory.drop(id);
                }
                asSent().header("If-Modified-Since", since.getKey())
                        .get(path)
                        .then()
                        .statusCode(since.getValue())
                        .header("Last-Modified", changed);
            }
        }
        asSent().header("If-Modified-Since", changed)
                .header("If-None-Match", "\"1.2-aaaaaaaaaaaa\"")
                .get(path)
                .then()
                .statusCode(200);
    }

    @Test
    void theCallersTraceGoesOnOnBothPaths() {
        String parent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
        for (int i = 0; i < 2; i++) {
            String own = asSent().header("traceparent", parent).get(path).header("traceparent");
            assertThat(own).startsWith(parent.substring(0, 36)).endsWith("-01").isNotEqualTo(parent);
            assertThat(asSent().get(path).header("traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-00");
        }
    }

    /** Method, what follows the address, then headers. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET",
                "HEAD",
                "GET | | Accept-Encoding: gzip",
                "HEAD | | Accept-Encoding: gzip",
                "GET | | Accept-Encoding: gzip;q=0, *",
                "GET | | Accept-Encoding: br",
                "GET | | Accept: application/json",
                "GET | | Accept: text/html, */*;q=0.8",
                "GET | | Accept: application/json;q=0",
                "GET | | Accept: application/json;q=0.0, */*",
                "GET | | Accept: text/plain",
                "GET | | If-None-Match: *",
                "HEAD | | If-None-Match: *",
                "GET | | If-None-Match: nonsense",
                "GET | | If-None-Match: \"1.2-x\",,,\"2.2-y\"",
                "GET | | If-None-Match: ",
                "GET | | If-Match: \"9.2-x\"",
                "GET | | Cache-Control: no-cache",
                "GET | | Cache-Control: max-age=0",
                "GET | | If-Modified-Since: Fri, 01 Jan 2100 00:00:00 GMT",
                "GET | | Range: bytes=0-9",
                "GET | ?fields=title,checks",
                "GET | ?fields=checks,title | Accept-Encoding: gzip",
                "HEAD | ?fields=summary.goals",
                "GET | ?fields=title%2Cchecks",
                "GET | ?fields=title&fields=checks",
                "GET | ?fields=colour,title,title",
                "GET | ?fields=",
                "GET | ?colour=red",
                "GET | /",
                "GET | -13",
                "POST",
                "OPTIONS",
                "DELETE"
            })
    void bothPathsAnswerAlike(String request) {
        String[] parts = request.split("\\s*\\|\\s*", -1);
        String address = path + (parts.length > 1 ? parts[1] : "");
        // A request each: one that is sent again would repeat its parameters.
        Supplier<RequestSpecification> asked = () -> (parts.length > 2
                        ? asSent().header(
                                        parts[2].substring(0, parts[2].indexOf(':')),
                                        parts[2].substring(parts[2].indexOf(':') + 1)
                                                .strip())
                        : asSent())
                .urlEncodingEnabled(false);
        memory.drop(id);
        Response cold = asked.get().request(parts[0], address);
        asSent().get(path);
        asked.get().request(parts[0], address);
        Response warm = asked.get().request(parts[0], address);

        assertThat(warm.statusCode()).isEqualTo(cold.statusCode());
        assertThat(headers(warm)).isEqualTo(headers(cold));
        assertThat(warm.asByteArray()).isEqualTo(cold.asByteArray());
    }

    private static Map<String, List<String>> headers(Response answer) {
        return answer.headers().asList().stream()
                .filter(header -> !header.getName().equalsIgnoreCase("traceparent")
                        && !header.getName().equalsIgnoreCase("Date"))
                .collect(Collectors.groupingBy(
                        header -> header.getName().toLowerCase(Locale.ROOT),
                        TreeMap::new,
                        Collectors.mapping(Header::getValue, Collectors.toList())));
    }

    @Test
    void aSelectionHasATagOfItsOwnAndOnlyWhatWasAskedFor() {
        Response whole = Contract.request().config(AS_SENT).get(path);
        Response some = Contract.request().config(AS_SENT).get(path + "?fields=title,sections.goals");

        assertThat(some.statusCode()).isEqualTo(200);
        assertThat(some.<Map<String, ?>>path("$").keySet()).containsExactly("id", "title", "sections", "_links");
        assertThat(some.<Map<String, ?>>path("sections").keySet()).containsExactly("goals");
        assertThat(some.header("ETag")).isNotEqualTo(whole.header("ETag"));
        assertThat(asSent().get(path + "?fields=sections.goals,title").header("ETag"))
                .isEqualTo(some.header("ETag"));
        asSent().header("If-None-Match", whole.header("ETag"))
                .get(path + "?fields=title,sections.goals")
                .then()
                .statusCode(200);
        Response refused = Contract.badRequest().get(path + "?fields=colour,title");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.<List<String>>path("invalid-parameters.property")).containsExactly("fields");
        assertThat(refused.<String>path("invalid-parameters[0].reason")).contains("introduction");
        asSent().contentType(ContentType.JSON)
                .body("{\"title\":\"x\"}")
                .put(path + "?fields=title")
                .then()
                .statusCode(400);
    }
}
