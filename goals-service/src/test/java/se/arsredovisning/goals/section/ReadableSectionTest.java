package se.arsredovisning.goals.section;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import se.arsredovisning.goals.Api;
import se.arsredovisning.kit.testing.contract.ReadableSections;

@QuarkusTest
class ReadableSectionTest {

    @Inject
    DataSource database;

    @Test
    void everythingCanBeReadWhateverASectionLeavesOut() {
        ReadableSections.check(Api::api);
    }

    @Test
    void aDamagedSectionTakesNoListWithIt() throws Exception {
        ReadableSections.checkLists(Api::api, database);
    }

    @Test
    void equalNumbersGiveEqualAnswers() {
        ReadableSections.checkEqualNumbers(Api::api);
    }
}
