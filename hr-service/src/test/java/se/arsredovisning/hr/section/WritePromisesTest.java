package se.arsredovisning.hr.section;

import io.quarkus.test.junit.QuarkusTest;
import se.arsredovisning.hr.HrSample;
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
        return new HrSample();
    }
}
