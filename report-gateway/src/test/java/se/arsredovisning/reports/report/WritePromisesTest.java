package se.arsredovisning.reports.report;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.arsredovisning.embedded.Topics;
import se.arsredovisning.kit.testing.contract.WritePromises;
import se.arsredovisning.reports.Contract;
import se.arsredovisning.reports.GoalsStub;

@QuarkusTest
class WritePromisesTest {

    @Inject
    DataSource database;

    private WritePromises promises;

    @BeforeEach
    void givenAReport() {
        String id = GoalsStub.newId();
        promises = new WritePromises(
                WritePromisesTest::api, Topics.REPORTS, database, "reports/" + id, introduction -> api().contentType(
                                "application/json")
                        .body(
                                "{\"title\": \"Årsredovisning\", \"board\": {\"name\": \"Nämnden\"}, \"introduction\": \"%s\"}"
                                        .formatted(introduction))
                        .put("reports/" + id));
    }

    private static RequestSpecification api() {
        return Contract.badRequest().basePath("/reports/v1");
    }

    @Test
    void sendsEventsAgainFromARevisionOn() {
        promises.sendsEventsAgain();
    }

    @Test
    void answersHealthWhileNoConnectionIsFree() throws Exception {
        promises.answersHealthWhileNoConnectionIsFree();
    }

    @Test
    void refusesReplaysOfWhatIsNotThere() {
        promises.refusesReplaysOfWhatIsNotThere();
    }

    @Test
    void leavesOpenWhatBecameOfACommitThatWasBrokenOff() throws Exception {
        promises.leavesOpenWhatBecameOfACommitThatWasBrokenOff();
    }
}
