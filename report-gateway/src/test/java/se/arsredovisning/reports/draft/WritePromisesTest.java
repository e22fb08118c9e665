package se.arsredovisning.reports.draft;

import io.quarkus.test.junit.QuarkusTest;
import se.arsredovisning.kit.testing.promise.AnswersHealthWhenBusy;
import se.arsredovisning.kit.testing.promise.KeepsAnAudit;
import se.arsredovisning.kit.testing.promise.LeavesHistoryAlone;
import se.arsredovisning.kit.testing.promise.Sample;
import se.arsredovisning.kit.testing.promise.SendsEventsAgain;
import se.arsredovisning.kit.testing.promise.SurvivesLostCommits;
import se.arsredovisning.kit.testing.promise.WorksOnceReady;
import se.arsredovisning.reports.ReportSample;

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
        return new ReportSample();
    }
}
