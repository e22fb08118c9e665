package se.arsredovisning.reports.fetching;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.language.Figure;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.language.Unit;
import se.arsredovisning.kit.testing.PostgresResource;
import se.arsredovisning.reports.Contract;
import se.arsredovisning.reports.Events;
import se.arsredovisning.reports.GoalsStub;
import se.arsredovisning.reports.section.ReportPart;
import se.arsredovisning.reports.section.SectionCopyService;

/** A part is current only as far as is known: no event tells of anything here, unless a test says so. */
@QuarkusTest
class FreshnessTest {

    /** Far below a reconciliation's minute. */
    private static final Duration SECONDS = Duration.ofSeconds(8);

    private final SectionWorkers workers;
    private final SectionCopyService sections;
    private final Reconciliation reconciliation;
    private final DataSource dataSource = PostgresResource.owner();
    private final String id = GoalsStub.newId();
    private final GoalsStub goals = GoalsStub.asked();

    FreshnessTest(SectionWorkers workers, SectionCopyService sections, Reconciliation reconciliation) {
        this.workers = workers;
        this.sections = sections;
        this.reconciliation = reconciliation;
    }

    @BeforeEach
    @AfterEach
    void theServiceAnswers() {
        goals.recover();
        goals.serveList();
        await().until(() -> workers.answers(ReportPart.GOALS));
    }

    private Response report() {
        return Contract.request().get("/reports/v1/drafts/" + id);
    }

    private JsonNode part() {
        return report().as(JsonNode.class).at("/sections/goals");
    }

    private void awaitCurrent(int revision, String zeta) {
        await().atMost(SECONDS).until(() -> {
            JsonNode part = part();
            return part.path("state").asText().equals("current")
                    && part.path("revision").asInt() == revision
                    && part.at("/content/zeta").asText().equals(zeta);
        });
    }

    private boolean settled() {
        return !sections.find(ReportPart.GOALS, id).due();
    }

    @Test
    void whatNoEventTellsIsFoundWithinSeconds() {
        goals.has(id, 1);
        awaitCurrent(1, "1.5");

        goals.has(id, 2);
        awaitCurrent(2, "1.5");

        goals.hasNoMore(id);
        await().atMost(SECONDS).until(() -> report().statusCode() == 404);
    }

    @Test
    void whileNothingChangesNothingButOneNumberIsAskedFor() {
        goals.has(id, 1);
        awaitCurrent(1, "1.5");
        await().until(this::settled);
        AtomicInteger before = new AtomicInteger(-1);

        // The last list may be on its way still.
        await("no list of all sections in a second of probes")
                .during(Duration.ofSeconds(1))
                .atMost(Duration.ofSeconds(10))
                .until(() -> {
                    int now = goals.lists();
                    return before.getAndSet(now) == now;
                });
    }

    @ParameterizedTest
    @CsvSource({"7, 7", "7, 3", "3, 7"})
    void aRestoredServiceIsShownAsItIsNowWhateverItsNumbers(int before, int after) {
        goals.has(id, before);
        awaitCurrent(before, "1.5");
        String tag = report().header("ETag");

        goals.hasAfterRestores(id, after, 1);

        awaitCurrent(after, "1.51");
        assertThat(report().header("ETag")).isNotEqualTo(tag);
        await().atMost(SECONDS).until(this::settled);
        assertThat(sections.find(ReportPart.GOALS, id).wanted()).isEqualTo(after);

        goals.hasButLists(id, after + 1, 1);
        Events.announce(id, after + 1);
        awaitCurrent(after + 1, "1.51");
    }

    @Test
    void anAnnouncementThatTheServiceLostDoesNotMakeItsCopyStaleForEver() {
        goals.has(id, 7);
        awaitCurrent(7, "1.5");
        Events.announce(id, 9);
        await().until(() -> part().path("state").asText().equals("stale"));

        goals.hasAfterRestores(id, 3, 1);

        awaitCurrent(3, "1.51");
    }

    @Test
    void aPartIsNotCurrentWhileWhatItsServiceHasIsNotKnown() {
        goals.has(id, 1);
        awaitCurrent(1, "1.5");
        String tag = report().header("ETag");
        goals.failLists(aResponse().withStatus(500));
        goals.has(id, 2);

        await().atMost(SECONDS).until(() -> part().path("state").asText().equals("stale"));
        assertThat(part().path("reason").textValue()).contains("inte känt");
        assertThat(part().path("revision").intValue()).isEqualTo(1);
        assertThat(part().path("since").textValue()).isNotBlank();
        assertThat(report().header("ETag")).isNotEqualTo(tag);

        goals.recover();
        awaitCurrent(2, "1.5");
    }

    /** As at a start: what the row said before was said by somebody who may be long gone. */
    @Test
    void nothingIsCurrentBeforeItWasCompared() throws SQLException {
        goals.has(id, 1);
        awaitCurrent(1, "1.5");

        sections.unconfirm();

        await().until(() -> part().path("state").asText().equals("stale"));
        assertThat(part().path("reason").textValue()).contains("inte känt");
        execute("update service set since = since - interval '1 minute'");
        awaitCurrent(1, "1.5");
    }

    @Test
    void whatIsNotCurrentIsStaleBeforeItIsFetchedAndCurrentAfterwards() {
        goals.has(id, 4);
        awaitCurrent(4, "1.5");
        goals.serve("/" + id, aResponse().withStatus(503));
        goals.hasInList(id, 2, 1);

        await().atMost(SECONDS).until(() -> part().path("state").asText().equals("stale"));
        assertThat(part().path("reason").textValue()).contains("aviserat");

        goals.hasAfterRestores(id, 2, 1);
        awaitCurrent(2, "1.51");
    }

    @Test
    void aFailureIsTriedAgainWhenItsServiceIsBack() throws SQLException {
        goals.has(id, 1);
        awaitCurrent(1, "1.5");
        goals.serve("/" + id, aResponse().withStatus(500));
        goals.hasInList(id, 2, 0);
        await().until(() -> sections.find(ReportPart.GOALS, id).attempts() > 0);
        execute("update section_copy set due_at = now() + interval '60 s' where section_id = '" + id + "'");
        goals.fail(aResponse().withStatus(503));
        await().until(() -> !workers.answers(ReportPart.GOALS));

        goals.has(id, 2);
        goals.recover();

        awaitCurrent(2, "1.5");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "truncate revision, section_head, relay_position",
                "delete from revision where section_id = 'ID'; delete from section_head where id = 'ID'",
                "delete from figure where board = split_part('ID', '-', 2)",
                "update revision set document = replace(document, '\"sections\"', '\"title\":\"x\",\"others\"')"
                        + " where section_id = 'ID'"
            })
    void whatWasEmptiedIsBuiltAgain(String fault) throws SQLException {
        Figure figure = Figure.in(SectionId.parse(id), "goals.indicator.x", Figure.Kind.OUTCOME)
                .period("2020", Figure.PeriodType.YEAR)
                .value(new BigDecimal("7"), Unit.INDEX, 0)
                .label("X", null)
                .build();
        goals.hasButLists(id, 1, Json.write(Map.of("figures", List.of(figure))));
        goals.serveList();
        awaitCurrent(1, "1.5");
        assertThat(figures()).isEqualTo(1);

        execute(fault.replace("ID", id));
        reconciliation.reconcile(ReportPart.GOALS);
        reconciliation.reconcile(ReportPart.FINANCE);
        workers.wake(ReportPart.GOALS);
        workers.wake(ReportPart.FINANCE);

        await().atMost(SECONDS).until(() -> report().statusCode() == 200 && figures() == 1);
        awaitCurrent(1, "1.5");
        assertThat(report().<Map<String, Object>>path("$")).doesNotContainKey("others");
    }

    private int figures() {
        return Contract.request().get("/reports/v1/drafts/" + id + "/figures").path("_meta.totalRecords");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
