package se.arsredovisning.finance.section;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.arsredovisning.finance.FinanceSample;
import se.arsredovisning.kit.testing.promise.AnswersHealthWhenBusy;
import se.arsredovisning.kit.testing.promise.KeepsAnAudit;
import se.arsredovisning.kit.testing.promise.LeavesHistoryAlone;
import se.arsredovisning.kit.testing.promise.Sample;
import se.arsredovisning.kit.testing.promise.SendsEventsAgain;
import se.arsredovisning.kit.testing.promise.SurvivesLostCommits;
import se.arsredovisning.kit.testing.promise.WorksOnceReady;

@QuarkusTest
class WritePromisesTest
        implements AnswersHealthWhenBusy,
                KeepsAnAudit,
                LeavesHistoryAlone,
                SendsEventsAgain,
                SurvivesLostCommits,
                WorksOnceReady {

    @Override
    public Sample sample() {
        return new FinanceSample();
    }

    @ParameterizedTest
    @ValueSource(strings = {"update mapping_revision set changed_by = 'somebody'", "delete from mapping_revision"})
    void theHistoryOfMappingsIsLeftAloneToo(String statement) throws SQLException {
        theServicesLoginCannot(statement);
    }
}
