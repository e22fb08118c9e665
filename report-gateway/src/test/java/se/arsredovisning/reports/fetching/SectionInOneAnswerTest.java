package se.arsredovisning.reports.fetching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.arsredovisning.kit.database.Jdbc;
import se.arsredovisning.reports.Contract;
import se.arsredovisning.reports.Events;
import se.arsredovisning.reports.GoalsStub;
import se.arsredovisning.reports.section.ReportPart;

/** A section comes with its figures, and figures that came already are left alone, whichever version the service is of. */
@QuarkusTest
class SectionInOneAnswerTest {

    private final SectionWorkers workers;
    private final Jdbc database;
    private final String id = GoalsStub.newId();
    private final GoalsStub goals = GoalsStub.asked();

    SectionInOneAnswerTest(SectionWorkers workers, DataSource dataSource) {
        this.workers = workers;
        this.database = new Jdbc(dataSource, "the test cannot ask");
    }

    @BeforeEach
    @AfterEach
    void theServiceAnswers() {
        goals.recover();
        await().until(() -> workers.answers(ReportPart.GOALS));
    }

    private String figures(int... values) {
        StringBuilder rows = new StringBuilder();
        for (int value : values) {
            rows.append(rows.isEmpty() ? "" : ",").append("""
                    {"section":"%s","code":"goals.indicator.i%d","kind":"outcome","period":"2020","periodType":"year",
                     "role":"item","value":%d,"unit":"index","decimals":0,"status":"final","published":true,
                     "reportedIn":"2020","label":"Ett"}""".formatted(id, rows.length(), value));
        }
        return "{\"figures\":[" + rows + "]}";
    }

    private void has(long revision, String figures) {
        goals.hasButLists(id, revision, 0, GoalsStub.content(id, revision), figures);
        goals.hasInList(id, revision, 0);
    }

    private void delivered(long revision) {
        Events.announce(id, revision);
        await().untilAsserted(() -> {
            Response report = Contract.request().get("/reports/v1/drafts/" + id);
            assertThat(report.<Integer>path("sections.goals.revision")).isEqualTo((int) revision);
            assertThat(report.<String>path("sections.goals.state")).isEqualTo("current");
            assertThat(report.asString()).contains(GoalsStub.content(id, revision));
        });
    }

    private List<String> rows(String what) {
        return database.prepared(
                "select " + what + " from figure where municipality || '-' || board || '-' || report_period = ?"
                        + " order by position",
                statement -> {
                    statement.setString(1, id);
                    List<String> found = new ArrayList<>();
                    ResultSet rows = statement.executeQuery();
                    while (rows.next()) {
                        found.add(rows.getString(1));
                    }
                    return found;
                });
    }

    private void run(String sql) {
        database.prepared(sql, statement -> {
            statement.setString(1, id);
            return statement.executeUpdate();
        });
    }

    @Test
    void theFiguresComeWithTheSection() {
        // Another test may have had a service that gives them apart.
        await().pollDelay(SectionSource.ASKED_AGAIN).until(() -> true);
        has(1, figures(7, 8));
        delivered(1);

        assertThat(rows("value::text")).containsExactly("7", "8");
        assertThat(goals.questionsForFigures(id)).isZero();
    }

    @Test
    void ofAServiceOfTheVersionBeforeTheyAreAskedForApart() {
        has(1, figures(7));
        goals.givesFiguresApart(id);
        delivered(1);

        assertThat(rows("value::text")).containsExactly("7");
        assertThat(goals.questionsForFigures(id)).isEqualTo(1);
    }

    @Test
    void aSectionWhoseFiguresCannotBeUsedIsNotStored() {
        has(1, figures(7));
        delivered(1);
        has(2, "{\"figures\":[{\"code\":1}]}");
        Events.announce(id, 2);

        await().until(() ->
                Contract.request().get("/reports/v1/drafts/" + id).asString().contains("gick inte att använda"));
        assertThat(rows("value::text")).containsExactly("7");

        has(3, figures(8));
        delivered(3);
        assertThat(rows("value::text")).containsExactly("8");
    }

    @Test
    void figuresThatCameAlreadyAreNotWrittenAgain() {
        has(1, figures(7, 8));
        delivered(1);
        // As if somebody had written them otherwise: whoever compared would put it right.
        run("update figure set label = 'Annat' where municipality || '-' || board || '-' || report_period = ?");

        has(2, figures(7, 8));
        delivered(2);
        assertThat(rows("label")).containsExactly("Annat", "Annat");

        has(3, figures(7, 9));
        delivered(3);
        assertThat(rows("label || value")).containsExactly("Ett7", "Ett9");
    }

    @Test
    void whatAGatewayOfTheVersionBeforeHasStoredIsComparedRowByRow() {
        has(1, figures(7));
        delivered(1);
        // It knows of no hash: it stores another version with its figures and leaves the hash of the first.
        run("update figure set value = 99 where municipality || '-' || board || '-' || report_period = ?");
        run(
                "update section_copy set etag = '\"9-00000000000000aa.1\"', stored = stored + 1 where section_id = ? and api = 'goals'");

        has(2, figures(7));
        delivered(2);

        assertThat(rows("value::text")).containsExactly("7");
    }

    @Test
    void figuresThatAreLostComeBackThoughTheyAreTheSame() {
        has(1, figures(7, 8));
        delivered(1);
        run("delete from figure where municipality || '-' || board || '-' || report_period = ?");

        // What a reconciliation finds out.
        run("update section_copy set etag = '\"to be fetched again\"', noted = noted + 1, stored = stored + 1,"
                + " due_at = now() where section_id = ? and api = 'goals'");
        workers.wake(ReportPart.GOALS);

        await().untilAsserted(() -> assertThat(rows("value::text")).containsExactly("7", "8"));
    }

    @Test
    void aBurstOfWritesIsFetchedNowAndThenAndTheLastOneIsThere() {
        has(1, figures(7));
        delivered(1);
        int before = goals.questions(id);
        int last = 80;
        // Each answer takes as long as it takes to write several times.
        try (Events.Announcer announcer = new Events.Announcer("goals")) {
            for (int revision = 2; revision <= last; revision++) {
                goals.servesSlowly(id, revision, figures(revision), Duration.ofMillis(100));
                announcer.announce(id, revision);
            }
        }
        goals.hasInList(id, last, 0);
        delivered(last);

        assertThat(rows("value::text")).containsExactly("" + last);
        assertThat(goals.questions(id) - before).isLessThan(last / 5);
    }
}
