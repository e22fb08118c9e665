package se.arsredovisning.reports.fetching;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.arsredovisning.reports.Contract;
import se.arsredovisning.reports.GoalsStub;
import se.arsredovisning.reports.section.ReportPart;

@QuarkusTest
class RevalidationTest {

    private final Reconciliation reconciliation;
    private final SectionWorkers workers;
    private final String id = GoalsStub.newId();
    private final GoalsStub goals = GoalsStub.asked();

    RevalidationTest(Reconciliation reconciliation, SectionWorkers workers) {
        this.reconciliation = reconciliation;
        this.workers = workers;
    }

    @AfterEach
    void theServiceAnswers() {
        goals.recover();
        await().until(() -> workers.answers(ReportPart.GOALS) && reconciliation.reconcile(ReportPart.GOALS) == null);
    }

    private Response read() {
        return Contract.request().get("/reports/v1/drafts/" + id);
    }

    private Response readNews() {
        return Contract.request().header("Cache-Control", "no-cache").get("/reports/v1/drafts/" + id);
    }

    private static void aSecondPasses() throws InterruptedException {
        Thread.sleep(1050);
    }

    /** There is no event; a probe would bring it too. */
    private void awaitNews(int revision) {
        await().atMost(Duration.ofSeconds(15))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(1050))
                .until(() -> Integer.valueOf(revision).equals(readNews().path("sections.goals.revision")));
    }

    @Test
    void whoHasJustWrittenReadsTheResult() throws InterruptedException {
        goals.has(id, 1);
        awaitNews(1);

        goals.has(id, 2);
        aSecondPasses();
        awaitNews(2);
    }

    @Test
    void anUnchangedCopyIsOnlyRevalidatedAndTheReportStaysTheSame() throws InterruptedException {
        goals.has(id, 1);
        awaitNews(1);
        await().until(() -> "current".equals(read().path("sections.goals.state")));
        String tag = read().header("ETag");
        aSecondPasses();
        int questions = goals.questions(id);

        assertThat(readNews().header("ETag")).isEqualTo(tag);
        assertThat(goals.questions(id)).isEqualTo(questions + 1);
    }

    @Test
    void theServicesAreAskedAtMostOnceASecond() {
        goals.has(id, 1);
        awaitNews(1);
        int questions = goals.questions(id);
        long began = System.nanoTime();
        for (int i = 0; i < 5; i++) {
            readNews().then().statusCode(200);
        }
        long seconds = Duration.ofNanos(System.nanoTime() - began).toSeconds();
        assertThat(goals.questions(id) - questions).isBetween(0, 2 + (int) seconds);
    }

    @Test
    void aSlowServiceHoldsAnAnswerUpFor300MillisecondsOnly() throws InterruptedException {
        goals.has(id, 1);
        awaitNews(1);
        aSecondPasses();
        goals.fail(aResponse().withStatus(200).withFixedDelay(5000));
        read();

        long began = System.nanoTime();
        Response answer = readNews();
        Duration took = Duration.ofNanos(System.nanoTime() - began);

        assertThat(answer.<Integer>path("sections.goals.revision")).isEqualTo(1);
        assertThat(took).isBetween(Duration.ofMillis(290), Duration.ofMillis(3000));
    }
}
