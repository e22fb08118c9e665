package se.arsredovisning.hr.section;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.arsredovisning.embedded.Topics;
import se.arsredovisning.hr.Api;
import se.arsredovisning.kit.testing.contract.WritePromises;

@QuarkusTest
class WritePromisesTest {

    @Inject
    DataSource database;

    private WritePromises promises;

    @BeforeEach
    void givenASection() {
        String id = Api.newSection();
        promises = new WritePromises(
                Api::api,
                Topics.HR,
                database,
                "sections/" + id,
                comment -> Api.put(id, "{\"organisation\": \"Kontoret\", \"comment\": \"%s\"}".formatted(comment)));
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
