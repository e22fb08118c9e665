package se.arsredovisning.finance.section;

import io.quarkus.test.junit.QuarkusTest;
import se.arsredovisning.finance.FinanceSample;
import se.arsredovisning.kit.testing.promise.ListsSections;
import se.arsredovisning.kit.testing.promise.SectionSample;

@QuarkusTest
class SectionListTest implements ListsSections {

    @Override
    public SectionSample sample() {
        return new FinanceSample();
    }
}
