package se.arsredovisning.hr.section;

import io.quarkus.test.junit.QuarkusTest;
import se.arsredovisning.hr.HrSample;
import se.arsredovisning.kit.testing.promise.OrdersWriters;
import se.arsredovisning.kit.testing.promise.SectionSample;

@QuarkusTest
class SectionConcurrencyTest implements OrdersWriters {

    @Override
    public SectionSample sample() {
        return new HrSample();
    }
}
