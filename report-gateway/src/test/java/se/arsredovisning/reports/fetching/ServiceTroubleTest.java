package se.arsredovisning.reports.fetching;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.arsredovisning.embedded.SharedBroker;
import se.arsredovisning.kit.testing.Management;
import se.arsredovisning.reports.Contract;
import se.arsredovisning.reports.Events;
import se.arsredovisning.reports.GoalsStub;
import se.arsredovisning.reports.section.ReportPart;

@QuarkusTest
class ServiceTroubleTest {

    private final Reconciliation reconciliation;
    private final SectionWorkers workers;
    private final MeterRegistry meters;
    private final String id = GoalsStub.newId();
    private final GoalsStub goals = GoalsStub.asked();

    ServiceTroubleTest(Reconciliation reconciliation, SectionWorkers workers, MeterRegistry meters) {
        this.reconciliation = reconciliation;
        this.workers = workers;
        this.meters = meters;
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

    @Test
    void aSectionAndFiguresOfDifferentVersionsAreNotStored() {
        delivered(1);
        // Told of only when it answers so: the list is read at any moment.
        goals.hasButLists(id, 2, 0);
        goals.givesFiguresApart(id);
        goals.serve("/" + id + "/figures", GoalsStub.ok(GoalsStub.tag(3), "{\"figures\":[]}"));
        goals.hasInList(id, 2, 0);
        Events.announce(id, 2);

        await().until(() -> state().equals("stale"));
        await().until(() -> report().<String>path("sections.goals.reason").contains("gick inte att använda"));
        assertThat(report().<Integer>path("sections.goals.revision")).isEqualTo(1);

        goals.has(id, 3);
        await().untilAsserted(() ->
                assertThat(report().<Integer>path("sections.goals.revision")).isEqualTo(3));
        assertThat(state()).isEqualTo("current");
    }

    @Test
    void anotherServers404TakesNothingOutOfAReport() {
        delivered(1);
        goals.serve("/" + id, aResponse().withStatus(404).withBody("<html>no such site</html>"));
        Events.announce(id, 2);

        await().until(() -> state().equals("stale"));
        assertThat(report().<Integer>path("sections.goals.revision")).isEqualTo(1);
    }

    static Stream<ResponseDefinitionBuilder> servicesThatAreAway() {
        return Stream.of(
                aResponse().withStatus(503),
                aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER),
                aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE),
                aResponse().withStatus(200).withFixedDelay(3000));
    }

    @ParameterizedTest
    @MethodSource("servicesThatAreAway")
    void aServiceThatIsAwayLeavesTheLastCopyAsStaleUntilItIsBack(ResponseDefinitionBuilder answer) {
        delivered(1);
        String tag = report().header("ETag");
        goals.fail(answer);
        Events.announce(id, 2);

        await().until(() -> report().<String>path("sections.goals.reason") != null
                && report().<String>path("sections.goals.reason").contains("går inte att fråga"));
        Response stale = report();
        assertThat(stale.<String>path("sections.goals.state")).isEqualTo("stale");
        assertThat(stale.<String>path("sections.goals.fetchedAt")).isNotBlank();
        assertThat(stale.asString()).contains(GoalsStub.content(id, 1));
        assertThat(stale.header("ETag")).isNotEqualTo(tag);
        Management.get("/q/health/ready").then().statusCode(200);

        goals.has(id, 2);
        goals.recover();
        await().untilAsserted(() ->
                assertThat(report().<Integer>path("sections.goals.revision")).isEqualTo(2));
        await().untilAsserted(() -> assertThat(state()).isEqualTo("current"));
    }

    static Stream<ResponseDefinitionBuilder> rubbish() {
        return Stream.of(
                aResponse().withStatus(500),
                GoalsStub.ok("\"2.1\"", "[]"),
                GoalsStub.ok("\"2.1\"", "{\"id\":\"1489-annan-2020\",\"revision\":2}"),
                GoalsStub.ok("\"2.1\"", "<html>"),
                aResponse().withStatus(200).withBody("{}"),
                GoalsStub.ok("\"2.1\"", "{\"x\":\"" + "x".repeat(1_000_000) + "\"}"));
    }

    @ParameterizedTest
    @MethodSource("rubbish")
    void anAnswerThatCannotBeUsedIsNotStored(ResponseDefinitionBuilder answer) {
        delivered(1);
        goals.serve("/" + id, answer);
        Events.announce(id, 2);

        await().until(() -> state().equals("stale")
                && report().<String>path("sections.goals.reason").contains("gick inte att använda"));
        assertThat(report().<Integer>path("sections.goals.revision")).isEqualTo(1);

        goals.has(id, 2);
        await().untilAsserted(() ->
                assertThat(report().<Integer>path("sections.goals.revision")).isEqualTo(2));
        await().untilAsserted(() -> assertThat(state()).isEqualTo("current"));
    }

    @Test
    void aServiceThatKeepsAnsweringWithLessThanWasAnnouncedIsBelieved() {
        delivered(2);
        Events.announce(id, 9);

        await().until(() -> state().equals("stale"));
        await().atMost(Duration.ofSeconds(15)).until(() -> state().equals("current"));
        delivered(3);
    }

    @Test
    void anUnreadableRecordIsCountedAndSkipped() {
        double before = unreadable();
        Events.send(id, "{\"subject\":");
        Events.send(id, "{\"subject\":\"" + id + "\",\"data\":{\"revision\":\"two\"}}");
        Events.send(null, null);
        delivered(1);

        assertThat(unreadable()).isEqualTo(before + 3);
    }

    private double unreadable() {
        var counter = meters.find("sections.unreadable.events").counter();
        return counter == null ? 0 : counter.count();
    }

    @Test
    void withoutKafkaReportsAreReadAndWrittenAndTheServiceStaysReady() {
        delivered(1);
        var broker = SharedBroker.get();
        broker.pause();
        try {
            Contract.request()
                    .contentType(ContentType.JSON)
                    .body("{\"title\":\"Utan Kafka\"}")
                    .put("/reports/v1/drafts/" + id)
                    .then()
                    .statusCode(200);
            Management.get("/q/health/ready").then().statusCode(200);
        } finally {
            broker.resume();
        }
        delivered(2);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(Events.ofReport(id)).hasSize(3));
    }
}
