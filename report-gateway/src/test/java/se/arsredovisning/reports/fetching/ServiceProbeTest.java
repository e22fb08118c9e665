package se.arsredovisning.reports.fetching;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.arsredovisning.kit.testing.Management;
import se.arsredovisning.reports.Contract;
import se.arsredovisning.reports.Events;
import se.arsredovisning.reports.GoalsStub;
import se.arsredovisning.reports.section.ProbeResult;
import se.arsredovisning.reports.section.ReportPart;
import se.arsredovisning.reports.section.SectionCopyService;

/** No event tells here that a service is in trouble, and none that it is back. */
@QuarkusTest
class ServiceProbeTest {

    private static final Duration USUAL = Duration.ofSeconds(1);

    private final SectionWorkers workers;
    private final SectionCopyService sections;
    private final DataSource dataSource;
    private final String id = GoalsStub.newId();
    private final GoalsStub goals = GoalsStub.asked();
    private final GoalsStub finance = GoalsStub.asked("finance");

    ServiceProbeTest(SectionWorkers workers, SectionCopyService sections, DataSource dataSource) {
        this.workers = workers;
        this.sections = sections;
        this.dataSource = dataSource;
    }

    @BeforeEach
    @AfterEach
    void theServicesAnswer() throws SQLException {
        goals.recover();
        finance.recover();
        await().until(() -> workers.answers(ReportPart.GOALS) && workers.answers(ReportPart.FINANCE));
        await().until(() -> row("goals").contains(" t t ") && row("finance").contains(" t t "));
    }

    private Response report() {
        long asked = System.nanoTime();
        Response report = Contract.request().get("/reports/v1/drafts/" + id);
        assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(USUAL);
        assertThat(report.statusCode()).isEqualTo(200);
        return report;
    }

    private String state(String part) {
        return report().path("sections." + part + ".state");
    }

    private void delivered() {
        goals.has(id, 1);
        finance.has(id, 1);
        Events.announce("goals", id, 1);
        Events.announce("finance", id, 1);
        await().until(() -> Contract.request().get("/reports/v1/drafts/" + id).statusCode() == 200);
        await().until(() -> state("goals").equals("current") && state("finance").equals("current"));
    }

    static Stream<ResponseDefinitionBuilder> troubles() {
        return Stream.of(
                aResponse().withStatus(200).withFixedDelay(3000),
                GoalsStub.ok("\"2.1\"", "{\"sections\":[" + " ".repeat(1000) + "]}")
                        .withChunkedDribbleDelay(100, 10_000),
                aResponse().withStatus(500),
                aResponse().withStatus(503),
                aResponse().withStatus(401),
                GoalsStub.ok("\"2.1\"", "<html>Välkommen</html>"),
                GoalsStub.ok("\"2.1\"", "{}"),
                aResponse().withStatus(200),
                aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER),
                aResponse().withFault(Fault.EMPTY_RESPONSE),
                aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK));
    }

    @ParameterizedTest
    @MethodSource("troubles")
    void theLastCopyIsStaleWhileItsServiceIsInTroubleAndCurrentAfterwards(ResponseDefinitionBuilder trouble) {
        delivered();
        goals.fail(trouble);

        await().atMost(Duration.ofSeconds(5)).until(() -> state("goals").equals("stale"));
        Response stale = report();
        assertThat(stale.<String>path("sections.goals.reason")).contains("går inte att fråga");
        assertThat(stale.asString()).contains(GoalsStub.content(id, 1));
        assertThat(stale.<String>path("sections.finance.state")).isEqualTo("current");
        Management.get("/q/health/ready").then().statusCode(200);

        goals.recover();
        await().until(() -> state("goals").equals("current"));
        assertThat(report().<Integer>path("sections.goals.revision")).isEqualTo(1);
    }

    @Test
    void whatHappensWhileAServiceIsAwayIsThereWhenItIsCurrentAgain() {
        delivered();
        goals.fail(aResponse().withStatus(503));
        await().until(() -> state("goals").equals("stale"));

        goals.has(id, 2);
        goals.recover();
        Response[] current = new Response[1];
        await().pollInterval(Duration.ofMillis(20)).until(() -> {
            current[0] = report();
            return current[0].<String>path("sections.goals.state").equals("current");
        });
        assertThat(current[0].<Integer>path("sections.goals.revision"))
                .as("the first answer that says current")
                .isEqualTo(2);
    }

    @Test
    void oneSlowAnswerIsNoTrouble() throws Exception {
        leavesItsRowAlone(() -> {
            for (int i = 0; i < 3; i++) {
                goals.failOnce(aResponse().withFixedDelay(3000));
                Thread.sleep(1000);
            }
            return null;
        });
    }

    @Test
    void oneSlowListIsNoTrouble() throws Exception {
        leavesItsRowAlone(() -> {
            String section = GoalsStub.newId();
            int lists = goals.lists();
            goals.failListOnce(aResponse().withFixedDelay(3000));
            goals.has(section, 1);
            await().atMost(Duration.ofSeconds(10)).until(() -> goals.lists() > lists + 1);
            await().until(() ->
                    Contract.request().get("/reports/v1/drafts/" + section).statusCode() == 200);
            return null;
        });
    }

    /**
     * Whether what happens leaves the service's row as it was: once in a few attempts, since a machine that stands still for two
     * questions in a row looks like a service that does.
     */
    private void leavesItsRowAlone(Callable<Void> whatHappens) throws Exception {
        for (int attempt = 1; ; attempt++) {
            String before = row("goals");
            whatHappens.call();
            String after = row("goals");
            if (after.equals(before)) {
                return;
            }
            assertThat(attempt).as("%s became %s", before, after).isLessThan(5);
            theServicesAnswer();
        }
    }

    @Test
    void aServiceInTroubleHoldsUpNoOther() {
        delivered();
        goals.fail(aResponse().withStatus(200).withFixedDelay(3000));
        for (int i = 0; i < 20; i++) {
            Events.announce("goals", GoalsStub.newId(), 1);
        }
        Events.announce("goals", id, 2);
        finance.has(id, 2);
        Events.announce("finance", id, 2);

        await().atMost(Duration.ofSeconds(3))
                .until(() -> report().<Integer>path("sections.finance.revision").equals(2));
        await().until(() -> state("goals").equals("stale"));
        assertThat(state("finance")).isEqualTo("current");
    }

    @Test
    void aServiceThatIsAwayIsAskedByTheProbeAlone() throws InterruptedException {
        delivered();
        goals.fail(aResponse().withStatus(503));
        await().until(() -> state("goals").equals("stale"));
        for (int i = 0; i < 20; i++) {
            Events.announce("goals", GoalsStub.newId(), 1);
        }
        Thread.sleep(500);
        int before = goals.questions();
        long began = System.nanoTime();
        Thread.sleep(2000);
        Contract.request().header("Cache-Control", "no-cache").get("/reports/v1/drafts/" + id);

        // One more where a question from before is written down only now: the stub does so after it has answered.
        int most = (int) Duration.ofNanos(System.nanoTime() - began).toMillis() / 200 + 2;
        assertThat(goals.questions() - before).as("one each 200 ms").isBetween(2, most);
    }

    @Test
    void theRowIsWrittenOnlyWhereReachabilityChanges() throws Exception {
        leavesItsRowAlone(() -> {
            Thread.sleep(1500);
            return null;
        });

        String before = row("goals");
        goals.fail(aResponse().withStatus(503));
        await().until(() -> !row("goals").equals(before));
        String away = row("goals");
        assertThat(away).contains("503");
        Thread.sleep(1500);
        assertThat(row("goals")).isEqualTo(away);
    }

    @Test
    void twoThatDifferDoNotWriteInTurns() throws SQLException {
        try {
            assertThat(sections.mark(ReportPart.HR, ProbeResult.GOOD, true)).isTrue();
            assertThat(sections.mark(ReportPart.HR, ProbeResult.GOOD, true)).isFalse();
            assertThat(sections.mark(ReportPart.HR, ProbeResult.away("no news"), false))
                    .isFalse();
            assertThat(sections.mark(ReportPart.HR, ProbeResult.away("news"), true))
                    .isTrue();
            assertThat(sections.mark(ReportPart.HR, ProbeResult.unconfirmed("other news"), true))
                    .isTrue();
            assertThat(sections.mark(ReportPart.HR, ProbeResult.GOOD, false)).isFalse();
            execute("update service set since = since - interval '31 seconds' where api = 'hr'");
            assertThat(sections.mark(ReportPart.HR, ProbeResult.GOOD, false)).isTrue();
        } finally {
            execute("delete from service where api = 'hr'");
        }
    }

    @Test
    void whatAReplicaSaysAsItStartsGivesWayAfterAMoment() throws SQLException {
        try {
            execute("insert into service (api, reachable, confirmed, since, reason) values"
                    + " ('hr', true, false, now(), 'it has not been compared since the gateway started')");
            assertThat(sections.mark(ReportPart.HR, ProbeResult.GOOD, false)).isFalse();
            execute("update service set since = since - interval '4 seconds' where api = 'hr'");
            assertThat(sections.mark(ReportPart.HR, ProbeResult.GOOD, false))
                    .as("it has found nothing, and may have ended right after")
                    .isTrue();
        } finally {
            execute("delete from service where api = 'hr'");
        }
    }

    /** The row with what PostgreSQL changes when it is written or locked. */
    private String row(String api) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select concat_ws(' ', ctid, xmin, xmax, reachable, confirmed, since, reason) from service where api = '"
                                + api + "'")) {
            assertThat(row.next()).isTrue();
            return row.getString(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
