package se.arsredovisning.reports.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.arsredovisning.reports.Contract;
import se.arsredovisning.reports.Events;
import se.arsredovisning.reports.GoalsStub;

@QuarkusTest
class DraftResourceTest {

    private static final String WHOLE = """
            {"title":"Årsredovisning","board":{"name":"Kommunstyrelsen"},
             "administration":{"key":"kommunledningskontoret","name":"Kommunledningskontoret"},
             "introduction":"Hej <script>alert('1')</script> **där**",
             "decision":{"date":"2021-03-08","paragraph":"§ 45","diaryNumber":"2021.078 KS"}}""";

    private final String id = GoalsStub.newId();
    private final String path = "/reports/v1/drafts/" + id;

    private ValidatableResponse put(String body) {
        return Contract.request()
                .contentType(ContentType.JSON)
                .body(body)
                .put(path)
                .then();
    }

    @Test
    void aNewReportIsCreatedAndReadBack() {
        put(WHOLE)
                .statusCode(201)
                .header(
                        "Location",
                        equalTo(io.restassured.RestAssured.baseURI + ":" + io.restassured.RestAssured.port + path))
                .header("ETag", matchesPattern("\"1-[0-9a-f]{16}\\.6-.*"));

        Contract.request()
                .get(path)
                .then()
                .statusCode(200)
                .body("id", equalTo(id))
                .body("title", equalTo("Årsredovisning"))
                .body("municipality.code", equalTo("1489"))
                .body("municipality.name", equalTo("Alingsås"))
                .body("board.name", equalTo("Kommunstyrelsen"))
                .body("administration.key", equalTo("kommunledningskontoret"))
                .body("period", equalTo("2020"))
                .body("state", equalTo("draft"))
                .body("version", equalTo(1))
                .body("decision.paragraph", equalTo("§ 45"))
                .body("sections.goals.state", equalTo("missing"))
                .body("sections.hr.reason", equalTo("Ingen tjänst är inställd för den här delen."))
                .body("checks.ok", equalTo(0))
                .body("_links.self.href", equalTo(path));
    }

    @Test
    void aPartThatTheBoardDoesNotReportIsNotMissing() {
        put("""
                {"title":"Årsredovisning","parts":{"hr":{"included":false,"reason":"Redovisas av kommunstyrelsen."},
                 "goals":{"included":true}}}""").statusCode(201);

        Contract.request()
                .get(path)
                .then()
                .statusCode(200)
                .body("sections.hr.state", equalTo("not-included"))
                .body("sections.hr.reason", equalTo("Redovisas av kommunstyrelsen."))
                .body("sections.goals.state", equalTo("missing"))
                .body("sections.finance.state", equalTo("missing"))
                .body("parts.hr.included", equalTo(false));
        Contract.request()
                .get(path + "?fields=parts,texts")
                .then()
                .statusCode(200)
                .body("parts.goals.included", equalTo(true))
                .body("title", nullValue());
    }

    @Test
    void chaptersAndOfficesAreKeptAsTheyWereGiven() {
        String chapters = """
                [{"key":"framtid","title":"Framtiden","text":"**Ljus** <b>","order":20,"heading":"outlook"},
                 {"key":"handelser","title":"Händelser","order":10,"heading":"significant-events"}]""";
        String tag = put("""
                {"title":"Årsredovisning","texts":%s,
                 "offices":{"chair":{"name":"Kim Exempel"},"headOfAdministration":{"title":"Kommundirektör","name":"Li Prov"}}}""".formatted(chapters)).statusCode(201).extract().header("ETag");

        String read = Contract.request()
                .get(path)
                .then()
                .statusCode(200)
                .body("texts.key", equalTo(List.of("framtid", "handelser")))
                .body("texts[0].text", equalTo("**Ljus** <b>"))
                .body("texts[1].text", nullValue())
                .body("offices.headOfAdministration.title", equalTo("Kommundirektör"))
                .extract()
                .asString();
        put(read).statusCode(200).header("ETag", equalTo(tag));
    }

    @Test
    void htmlInTheIntroductionIsKeptAsText() {
        put(WHOLE).statusCode(201);

        Contract.request()
                .get(path)
                .then()
                .contentType(ContentType.JSON)
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .body("introduction", equalTo("Hej <script>alert('1')</script> **där**"));
    }

    @Test
    void whatWasReadCanBeWrittenBackAndChangesNothing() {
        String tag = put(WHOLE).extract().header("ETag");
        String read = Contract.request().get(path).asString();

        put(read).statusCode(200).header("ETag", equalTo(tag)).body("version", equalTo(1));
        Contract.request().get(path + "/revisions").then().body("_meta.totalRecords", equalTo(1));
    }

    @Test
    void aReadWithTheETagIsNotRepeated() {
        String tag = put(WHOLE).extract().header("ETag");

        Contract.request()
                .header("If-None-Match", tag)
                .get(path)
                .then()
                .statusCode(304)
                .header("ETag", equalTo(tag));
        put("{\"title\":\"Annan\"}").statusCode(200).header("ETag", not(equalTo(tag)));
        Contract.request()
                .header("If-None-Match", tag)
                .get(path)
                .then()
                .statusCode(200)
                .body("introduction", nullValue());
    }

    @Test
    void aStaleIfMatchIsRefusedBeforeAnythingElse() {
        String first = put(WHOLE).extract().header("ETag");
        put("{\"title\":\"Två\"}").statusCode(200);

        Contract.badRequest()
                .contentType(ContentType.JSON)
                .header("If-Match", first)
                .body("{broken")
                .put(path)
                .then()
                .statusCode(412)
                .contentType("application/problem+json");
        Contract.request()
                .contentType(ContentType.JSON)
                .header("If-None-Match", "*")
                .body(WHOLE)
                .put(path)
                .then()
                .statusCode(412);
        Contract.request().get(path).then().body("title", equalTo("Två")).body("version", equalTo(2));
    }

    @Test
    void theListHasOneRowForEachReportWithItsETag() {
        String board = id.substring(5, id.length() - 5);
        String tag = put(WHOLE).extract().header("ETag");

        Contract.request()
                .queryParam("municipality", "1489")
                .queryParam("board", board)
                .get("/reports/v1/drafts")
                .then()
                .statusCode(200)
                .body("drafts", hasSize(1))
                .body("drafts[0].id", equalTo(id))
                .body("drafts[0].etag", equalTo(tag.replace("-gzip", "")))
                .body("drafts[0].title", equalTo("Årsredovisning"))
                .body("drafts[0]._links.self.href", startsWith("http://"))
                .body("_meta.totalRecords", equalTo(1));
        Contract.request()
                .queryParam("board", board)
                .queryParam("page", "7")
                .get("/reports/v1/drafts")
                .then()
                .statusCode(200)
                .body("drafts", hasSize(0));
        Contract.badRequest()
                .queryParam("period", "2020-13")
                .queryParam("municipality", "0000")
                .get("/reports/v1/drafts")
                .then()
                .statusCode(400)
                .body("invalid-parameters.property", contains("municipality", "period"));
    }

    @Test
    void everyVersionIsKeptWithItsReasonAndDifference() {
        put(WHOLE);
        Contract.request()
                .contentType(ContentType.JSON)
                .header("Change-Reason", "Rättat")
                .body("{\"title\":\"B\"}")
                .put(path)
                .then()
                .statusCode(200);

        Contract.request()
                .get(path + "/revisions")
                .then()
                .body("revisions.revision", contains(2, 1))
                .body("revisions[0].reason", equalTo("Rättat"));
        Contract.request().get(path + "/revisions/1").then().body("document.title", equalTo("Årsredovisning"));
        Response difference = Contract.request().get(path + "/revisions/2/difference");
        difference.then().statusCode(200).body("path", hasItem("/title"));
        Contract.badRequest().get(path + "/revisions/x").then().statusCode(400);
        Contract.request().get(path + "/revisions/3").then().statusCode(404);
    }

    @Test
    void everyVersionIsAnnounced() {
        put(WHOLE);
        put("{\"title\":\"B\"}");

        await().untilAsserted(() -> assertThat(Events.ofReport(id))
                .extracting(event -> event.get("type").asText() + " " + event.at("/data/revision"))
                .containsExactly(
                        "se.arsredovisning.reports.report-changed.v1 1",
                        "se.arsredovisning.reports.report-changed.v1 2"));
    }
}
