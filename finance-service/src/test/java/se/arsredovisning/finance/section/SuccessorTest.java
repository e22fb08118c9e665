package se.arsredovisning.finance.section;

import io.quarkus.test.junit.QuarkusTest;
import se.arsredovisning.finance.FinanceSample;
import se.arsredovisning.kit.testing.promise.BeginsSuccessors;
import se.arsredovisning.kit.testing.promise.SectionSample;

@QuarkusTest
class SuccessorTest implements BeginsSuccessors {

    @Override
    public SectionSample sample() {
        return new FinanceSample();
    }
}
