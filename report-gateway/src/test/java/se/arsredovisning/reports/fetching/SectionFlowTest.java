package se.arsredovisning.reports.fetching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.arsredovisning.reports.Contract;
import se.arsredovisning.reports.Events;
import se.arsredovisning.reports.GoalsStub;
import se.arsredovisning.reports.section.ReportPart;

@QuarkusTest
class SectionFlowTest {

    private final Reconciliation reconciliation;
    private final SectionWorkers workers;
    private final String id = GoalsStub.newId();
    private final GoalsStub goals = GoalsStub.asked();

    SectionFlowTest(Reconciliation reconciliation, SectionWorkers workers) {
        this.reconciliation = reconciliation;
        this.workers = workers;
    }

    @BeforeEach
    @AfterEach
    void theServiceAnswers() {
        goals.recover();
        await().until(() -> workers.answers(ReportPart.GOALS) && reconciliation.reconcile(ReportPart.GOALS) == null);
    }

    private Response report() {
        return Contract.request().get("/reports/v1/drafts/" + id);
    }

    private String state() {
        return report().path("sections.goals.state");
    }

    private void delivered(long revision) {
        goals.has(id, revision);
        Events.announce(id, revision);
        await().untilAsserted(() ->
                assertThat(report().<Integer>path("sections.goals.revision")).isEqualTo((int) revision));
    }

    /** What was announced while it was being asked for is asked for once more. */
    private int questionsOnceStill() {
        AtomicInteger before = new AtomicInteger(-1);
        await().pollInterval(Duration.ofMillis(400))
                .until(() -> goals.questions(id) == before.getAndSet(goals.questions(id)));
        return before.get();
    }

    @Test
    void anAnnouncedSectionStandsInTheReportAsItsServiceGaveIt() {
        delivered(3);

        Response report = report();
        report.then().statusCode(200);
        assertThat(report.asString()).contains("\"content\":" + GoalsStub.content(id, 3));
        assertThat(report.asString()).contains("\"summary\":{\"goals\":{\"goals\": 8,\"fulfilled\":7}}");
        assertThat(state()).isEqualTo("current");
        assertThat(report.<Integer>path("checks.ok")).isEqualTo(2);
        assertThat(report.<Integer>path("checks.rounding")).isEqualTo(1);
        assertThat(report.<String>path("title")).isNull();
        assertThat(report.<String>path("_links.goals.href")).isEqualTo("/goals/v1/sections/" + id);
    }

    @Test
    void aChangedSectionIsAnnouncedAsAChangeOfTheReport() {
        delivered(1);
        delivered(2);

        await().untilAsserted(() -> assertThat(Events.ofReport(id))
                .extracting(event -> event.get("type").asText() + " " + event.at("/data/changes"))
                .containsExactly(
                        "se.arsredovisning.reports.report-changed.v1 [\"\"]",
                        "se.arsredovisning.reports.report-changed.v1"
                                + " [\"/sections/goals/revision\",\"/sections/goals/etag\"]"));
    }

    @Test
    void repeatsAndReorderedEventsChangeNothing() {
        delivered(5);
        int questions = questionsOnceStill();
        String tag = report().header("ETag");

        Events.announce(id, 5);
        Events.announce(id, 4);
        Events.announce(id, 1);
        String marker = GoalsStub.newId();
        goals.has(marker, 1);
        Events.announce(marker, 1);

        await().untilAsserted(() ->
                Contract.request().get("/reports/v1/drafts/" + marker).then().statusCode(200));
        assertThat(report().header("ETag")).isEqualTo(tag);
        assertThat(goals.questions(id)).isEqualTo(questions);
        assertThat(Events.ofReport(id)).hasSize(1);
    }

    @Test
    void aDeletedSectionLeavesTheReportAndTheReportWithIt() {
        delivered(1);
        goals.hasNoMore(id);
        Events.announce(id, 2);

        await().until(() -> report().statusCode() == 404);
        await().untilAsserted(() -> assertThat(Events.ofReport(id))
                .extracting(event -> event.get("type").asText())
                .endsWith("se.arsredovisning.reports.report-deleted.v1"));

        delivered(3);
        assertThat(report().<Integer>path("version")).isEqualTo(3);
    }

    @Test
    void aReportWithMembersOfItsOwnStaysWhenItsLastSectionIsDeleted() {
        delivered(1);
        Contract.request()
                .contentType(ContentType.JSON)
                .body("{\"title\":\"Kvar\"}")
                .put("/reports/v1/drafts/" + id)
                .then()
                .statusCode(200);
        goals.hasNoMore(id);
        Events.announce(id, 2);

        await().until(() -> state().equals("missing"));
        report().then().statusCode(200);
        assertThat(report().<String>path("sections.goals.reason")).contains("tagit bort");
        assertThat(report().<String>path("title")).isEqualTo("Kvar");
    }

    @Test
    void anEmptyGatewayFindsWhatTheServicesHaveWithoutAnyEvent() {
        await().untilAsserted(() -> Contract.request()
                .get("/reports/v1/drafts/" + GoalsStub.THERE_FROM_THE_START)
                .then()
                .statusCode(200));
    }

    @Test
    void reconciliationFindsWhatNoEventHasTold() {
        delivered(1);
        String other = GoalsStub.newId();
        goals.has(other, 1);
        goals.hasNoMore(id);

        reconciliation.reconcile(ReportPart.GOALS);
        workers.wake(ReportPart.GOALS);

        await().until(() -> report().statusCode() == 404);
        await().untilAsserted(() ->
                Contract.request().get("/reports/v1/drafts/" + other).then().statusCode(200));
    }

    @Test
    void aSectionThatWasNeverDeliveredIsMissingWithTheReason() {
        Contract.request()
                .contentType(ContentType.JSON)
                .body("{\"title\":\"Tom\"}")
                .put("/reports/v1/drafts/" + id)
                .then()
                .statusCode(201);

        JsonNode sections = report().as(JsonNode.class).path("sections");
        assertThat(sections.at("/goals/state").asText()).isEqualTo("missing");
        assertThat(sections.at("/goals/reason").asText()).isEqualTo("Tjänsten har inte levererat den här delen.");
    }
}
