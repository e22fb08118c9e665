package se.arsredovisning.reports.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.arsredovisning.reports.Contract;
import se.arsredovisning.reports.Events;
import se.arsredovisning.reports.GoalsStub;

@QuarkusTest
class NeighboursTest {

    private static final String REPORTS = "/reports/v1/drafts/";

    private final ReportNotices notices;
    private final String id = GoalsStub.newId();
    private final String board = id.substring(5, id.length() - 5);

    NeighboursTest(ReportNotices notices) {
        this.notices = notices;
    }

    @BeforeEach
    void reportsAreKept() {
        await().until(notices::isListening);
    }

    private String of(String period) {
        return "1489-" + board + "-" + period;
    }

    private void put(String period, String title) {
        assertThat(Contract.request()
                        .contentType(ContentType.JSON)
                        .body("{\"title\":\"" + title + "\"}")
                        .put(REPORTS + of(period))
                        .statusCode())
                .isBetween(200, 201);
    }

    private Response get(String period) {
        return Contract.request().get(REPORTS + of(period));
    }

    @Test
    void anInterimReportIsReadAndListedAsTheAnnualOneIs() {
        put("2020", "Årsredovisning");
        put("2020-08", "Delårsrapport");

        get("2020-08")
                .then()
                .statusCode(200)
                .body("period", equalTo("2020-08"))
                .body("title", equalTo("Delårsrapport"))
                .body("_links.previous", nullValue())
                .body("_links.self.href", equalTo(REPORTS + of("2020-08")))
                .body("_links.figures.href", equalTo(REPORTS + of("2020-08") + "/figures"))
                .body("_links.checks.href", equalTo(REPORTS + of("2020-08") + "/checks"));
        get("2020").then().body("title", equalTo("Årsredovisning")).body("_links.next", nullValue());
        Contract.request()
                .queryParam("board", board)
                .queryParam("municipality", "1489")
                .get("/reports/v1/drafts")
                .then()
                .body("drafts.period", contains("2020", "2020-08"));
        Contract.request()
                .queryParam("board", board)
                .queryParam("period", "2020-08")
                .get("/reports/v1/drafts")
                .then()
                .body("drafts.id", contains(of("2020-08")));
    }

    @Test
    void neighboursAreOfTheSameKindAndAreLinkedWhereTheyExist() {
        for (String period : new String[] {"2019", "2020", "2021", "2019-08", "2020-08", "2020-04"}) {
            put(period, period);
        }

        get("2020")
                .then()
                .body("_links.previous.href", equalTo(REPORTS + of("2019")))
                .body("_links.next.href", equalTo(REPORTS + of("2021")));
        get("2020-08")
                .then()
                .body("_links.previous.href", equalTo(REPORTS + of("2019-08")))
                .body("_links.next", nullValue());
        get("2020-04").then().body("_links.previous", nullValue());
        Contract.request()
                .queryParam("board", board)
                .queryParam("period", "2020")
                .get("/reports/v1/drafts")
                .then()
                .body("drafts[0].etag", equalTo(get("2020").header("ETag").replace("-gzip", "")))
                .body("drafts[0]._links.previous.href", startsWith("http://"))
                .body("drafts[0]._links.previous.href", endsWith(REPORTS + of("2019")))
                .body("drafts[0]._links.next.href", endsWith(REPORTS + of("2021")));
    }

    @Test
    void aNeighbourThatComesIsLinkedAtOnce() {
        put("2020", "Mitten");
        String alone = get("2020").header("ETag");

        put("2021", "Efter");
        Response followed = get("2020");
        assertThat(followed.header("ETag")).isNotEqualTo(alone);
        followed.then().body("_links.next.href", equalTo(REPORTS + of("2021")));

        put("2019", "Före");
        Response preceded = get("2020");
        assertThat(preceded.header("ETag")).isNotEqualTo(followed.header("ETag"));
        preceded.then().body("_links.previous.href", equalTo(REPORTS + of("2019")));

        put("2019", "Före, ändrad");
        assertThat(get("2020").header("ETag")).isNotEqualTo(preceded.header("ETag"));
        String present = get("2020").header("ETag");
        put("2021", "Efter, ändrad");
        assertThat(get("2020").header("ETag")).isEqualTo(present);
    }

    @Test
    void aNeighbourThatGoesIsLinkedNoMore() {
        GoalsStub goals = GoalsStub.asked();
        String next = of("2021");
        put("2020", "Kvar");
        goals.has(next, 1);
        Events.announce(next, 1);
        await().untilAsserted(() -> get("2020").then().body("_links.next.href", equalTo(REPORTS + next)));

        goals.hasNoMore(next);
        Events.announce(next, 2);
        await().untilAsserted(() -> get("2021").then().statusCode(404));
        await().untilAsserted(() -> get("2020").then().body("_links.next", nullValue()));
    }

    @Test
    void theFirstAndTheLastYearHaveOneNeighbourAtMost() {
        put("1900", "Först");
        put("2099", "Sist");

        get("1900").then().statusCode(200).body("_links.previous", nullValue());
        get("2099").then().statusCode(200).body("_links.next", nullValue());
    }
}
