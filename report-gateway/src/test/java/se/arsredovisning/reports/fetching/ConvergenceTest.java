package se.arsredovisning.reports.fetching;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.arsredovisning.kit.testing.PostgresResource;
import se.arsredovisning.reports.Contract;
import se.arsredovisning.reports.Events;
import se.arsredovisning.reports.GoalsStub;
import se.arsredovisning.reports.section.ReportPart;

/** What the gateway holds comes to be what the services have, whatever was lost on the way. */
@QuarkusTest
class ConvergenceTest {

    private final Reconciliation reconciliation;
    private final SectionWorkers workers;
    private final DataSource dataSource = PostgresResource.owner();
    private final String id = GoalsStub.newId();
    private final GoalsStub goals = GoalsStub.asked();
    private final GoalsStub finance = GoalsStub.asked("finance");

    ConvergenceTest(Reconciliation reconciliation, SectionWorkers workers) {
        this.reconciliation = reconciliation;
        this.workers = workers;
    }

    @BeforeEach
    @AfterEach
    void theServicesAnswer() {
        goals.recover();
        finance.serveList();
        await().until(() -> workers.answers(ReportPart.GOALS) && workers.answers(ReportPart.FINANCE));
    }

    private Response report(String report) {
        return Contract.request().get("/reports/v1/drafts/" + report);
    }

    private void awaitReport(String report) {
        await().untilAsserted(() -> assertThat(report(report).statusCode()).isEqualTo(200));
    }

    private void reconcile() {
        for (ReportPart part : List.of(ReportPart.GOALS, ReportPart.FINANCE)) {
            assertThat(reconciliation.reconcile(part)).isNull();
            workers.wake(part);
        }
    }

    @Test
    void aDatabaseThatWasLostComesBackWhole() throws SQLException {
        goals.has(id, 7);
        finance.has(id, 3);
        String deleted = GoalsStub.newId();
        goals.has(deleted, 1);
        reconcile();
        awaitReport(id);
        awaitReport(deleted);
        await().until(() -> report(id).path("sections.finance.state").equals("current"));

        goals.hasNoMore(deleted);
        execute("truncate section_copy, service, revision, section_head, relay_position");
        reconcile();

        awaitReport(id);
        await().until(() -> report(id).path("sections.goals.state").equals("current")
                && report(id).path("sections.finance.state").equals("current"));
        Response report = report(id);
        assertThat(report.<Integer>path("sections.goals.revision")).isEqualTo(7);
        assertThat(report.<Integer>path("sections.finance.revision")).isEqualTo(3);
        assertThat(report.asString()).contains(GoalsStub.content(id, 7)).contains(GoalsStub.content(id, 3));
        awaitReport(GoalsStub.THERE_FROM_THE_START);
        await().until(() -> report(deleted).statusCode() == 404);

        goals.has(id, 8);
        Events.announce("goals", id, 8);
        await().until(() -> report(id).path("sections.goals.revision").equals(8));
        await().untilAsserted(() -> assertThat(count("select count(*) from service where reachable and confirmed"))
                .isEqualTo(2));
    }

    @Test
    void everyPageOfAListIsRead() {
        String last = GoalsStub.newId();
        finance.has(id, 1);
        finance.has(last, 1);
        finance.servePages(List.of(id), List.of(last));

        reconcile();

        awaitReport(id);
        awaitReport(last);
        finance.servePages(List.of(id), List.of());
        finance.hasNoMoreButLists(last);
        reconcile();
        await().until(() -> report(last).statusCode() == 404);
        assertThat(report(id).statusCode()).isEqualTo(200);
    }

    @Test
    void aSectionThatAListLeavesOutByMistakeStays() {
        finance.has(id, 1);
        reconcile();
        awaitReport(id);
        int questions = finance.questions(id);
        finance.servePages(List.of(), List.of());

        reconcile();

        await().until(() -> finance.questions(id) > questions);
        assertThat(report(id).<String>path("sections.finance.state")).isEqualTo("current");
    }

    @ParameterizedTest
    @ValueSource(strings = {"figures of another version", "broken figures", "trickling figures", "figures away"})
    void aFirstDeliveryThatIsBrokenIsMissingUntilItIsWhole(String fault) {
        Contract.request()
                .contentType(ContentType.JSON)
                .body("{\"title\":\"Först\"}")
                .put("/reports/v1/drafts/" + id)
                .then()
                .statusCode(201);
        goals.hasButLists(id, 1, 0);
        goals.givesFiguresApart(id);
        goals.serve(
                "/" + id + "/figures",
                switch (fault) {
                    case "figures of another version" -> GoalsStub.ok(GoalsStub.tag(2), "{\"figures\":[]}");
                    case "broken figures" -> GoalsStub.ok(GoalsStub.tag(1), "{\"figures\":[");
                    case "figures away" -> aResponse().withStatus(503);
                    default ->
                        GoalsStub.ok(GoalsStub.tag(1), "{\"figures\":[]}").withChunkedDribbleDelay(10, 10_000);
                });
        goals.hasInList(id, 1, 0);
        Events.announce("goals", id, 1);

        await().until(() -> report(id).<String>path("sections.goals.reason").contains("aviserat"));
        await().during(Duration.ofMillis(1500))
                .atMost(Duration.ofSeconds(10))
                .until(() -> report(id).path("sections.goals.state").equals("missing")
                        && !report(id).asString().contains("\"zeta\""));

        goals.has(id, 1);
        await().until(() -> report(id).path("sections.goals.state").equals("current"));
        assertThat(report(id).asString()).contains(GoalsStub.content(id, 1));
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private int count(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        }
    }
}
