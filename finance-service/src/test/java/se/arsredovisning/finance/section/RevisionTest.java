package se.arsredovisning.finance.section;

import io.quarkus.test.junit.QuarkusTest;
import se.arsredovisning.finance.FinanceSample;
import se.arsredovisning.kit.testing.promise.KeepsHistory;
import se.arsredovisning.kit.testing.promise.SectionSample;
import se.arsredovisning.kit.testing.promise.TellsDocumentsOfHistory;

@QuarkusTest
class RevisionTest implements KeepsHistory, TellsDocumentsOfHistory {

    @Override
    public SectionSample sample() {
        return new FinanceSample();
    }
}
