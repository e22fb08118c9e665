package se.arsredovisning.finance.section;

import io.quarkus.test.junit.QuarkusTest;
import se.arsredovisning.finance.FinanceSample;
import se.arsredovisning.kit.testing.promise.OrdersWriters;
import se.arsredovisning.kit.testing.promise.SectionSample;

@QuarkusTest
class SectionConcurrencyTest implements OrdersWriters {

    @Override
    public SectionSample sample() {
        return new FinanceSample();
    }
}
