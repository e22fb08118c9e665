package se.arsredovisning.reports.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.language.Figure;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.language.Unit;
import se.arsredovisning.kit.sentence.AnswerLanguage;
import se.arsredovisning.kit.testing.TestTokens;
import se.arsredovisning.reports.Contract;
import se.arsredovisning.reports.GoalsStub;

/** A report with one section, of goals, which its service has as a test wants it; the other parts it does not tell of. */
public final class PublishableReport {

    public static final String DECIDED = "{\"kind\":\"decided\",\"decision\":{\"date\":\"2021-03-08\",\"paragraph\":\"§"
            + " 45\",\"diaryNumber\":\"2021.078 KS\"}}";
    static final String PROPOSAL = "{\"kind\":\"proposal\"}";

    private static final String NOT_INCLUDED = "{\"included\":false,\"reason\":\"Redovisas av kommunstyrelsen.\"}";

    private final GoalsStub goals = GoalsStub.asked();
    public final String id;
    public final String draft;
    final String published;
    private long revision;

    public PublishableReport() {
        this(GoalsStub.newId());
    }

    PublishableReport(String id) {
        this.id = id;
        this.draft = "/reports/v1/drafts/" + id;
        this.published = "/reports/v1/reports/" + id;
    }

    /** The report's id. */
    public String id() {
        return id;
    }

    /** An approved section with these figures, and a draft that includes it alone. */
    public PublishableReport approved(Figure... figures) {
        put("");
        deliver("approved", "", figures);
        return this;
    }

    /** Writes the draft's own members. */
    PublishableReport put(String members) {
        Response written = Contract.request()
                .contentType("application/json")
                .body("""
                    {"title":"Årsredovisning","board":{"name":"Nämnden"},"introduction":"Året %3$s gick bra.",
                     "parts":{"finance":%1$s,"hr":%1$s,"internalControl":%1$s}%2$s}\
                    """.formatted(NOT_INCLUDED, members, id.substring(id.lastIndexOf('-') + 1)))
                .put(draft);
        assertThat(written.statusCode()).as(written.asString()).isIn(200, 201);
        return this;
    }

    /** The service has another revision of the section, and the draft has it. */
    public PublishableReport deliver(String status, String checks, Figure... figures) {
        serve(status, checks, figures);
        awaitDelivery();
        return this;
    }

    /** The service has another revision of the section; the draft has it some time later. */
    void serve(String status, String checks, Figure... figures) {
        revision++;
        goals.hasButLists(
                id,
                revision,
                0,
                "{\"id\":\"%s\",\"revision\":%d,\"status\":\"%s\",\"summary\":{\"goals\":8},\"comment\":\"Text %d.\",\"checks\":[%s]}"
                        .formatted(id, revision, status, revision, checks),
                Json.write(Map.of("figures", List.of(figures)), AnswerLanguage.BOTH));
    }

    void awaitDelivery() {
        await().atMost(Duration.ofSeconds(20))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(300))
                .until(() -> Json.read(Contract.request()
                                        .header("Cache-Control", "no-cache")
                                        .get(draft)
                                        .asString())
                                .at("/sections/goals/revision")
                                .longValue()
                        == revision);
    }

    /** A check of the section. */
    static String check(String code, String result) {
        return "{\"code\":\"%s\",\"kind\":\"sum\",\"result\":\"%s\",\"pointer\":\"/goals/0\",\"message\":\"Summan.\",\"messageEnglish\":\"The sum.\"}"
                .formatted(code, result);
    }

    /** A figure of the section. */
    public Figure figure(String item, String value) {
        return Figure.in(SectionId.parse(id), "goals.key-figure." + item, Figure.Kind.OUTCOME)
                .period(SectionId.parse(id).period(), Figure.PeriodType.YEAR)
                .value(new BigDecimal(value), Unit.COUNT, 0)
                .label("Något", null)
                .build();
    }

    /** A figure of the year before, as the section tells it. */
    public Figure comparison(String item, String value) {
        SectionId section = SectionId.parse(id);
        return Figure.in(section, "goals.key-figure." + item, Figure.Kind.OUTCOME)
                .period(section.yearsLater(-1).orElseThrow().period(), Figure.PeriodType.YEAR)
                .value(new BigDecimal(value), Unit.COUNT, 0)
                .label("Något", null)
                .build();
    }

    /** The same, which is preliminary. */
    Figure preliminary(String item) {
        return Figure.in(SectionId.parse(id), "goals.key-figure." + item, Figure.Kind.OUTCOME)
                .period("2020", Figure.PeriodType.YEAR)
                .value(BigDecimal.ONE, Unit.COUNT, 0)
                .status(Figure.Status.PRELIMINARY, null)
                .label("Något", null)
                .build();
    }

    /** The draft's ETag. */
    String etag() {
        return Contract.request().get(draft).header("ETag");
    }

    /** Asks for an edition of the draft as it is. */
    public Response publish(String body) {
        return publish(body, etag(), TestTokens.everything());
    }

    Response publish(String body, String ifMatch, String token) {
        RequestSpecification request = Contract.badRequest()
                .contentType("application/json")
                .header("Authorization", token)
                .body(body);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).post(draft + "/editions");
    }

    /** Publishes the draft; its card. */
    public JsonNode edition(String body) {
        Response made = publish(body);
        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        return Json.read(made.asString());
    }

    static RequestSpecification nobody() {
        return Contract.request().header("Authorization", TestTokens.NONE);
    }

    /** The keys that editions are signed with. */
    static Response keys() {
        return RestAssured.given().header("Authorization", TestTokens.NONE).get("/.well-known/jwks.json");
    }
}
