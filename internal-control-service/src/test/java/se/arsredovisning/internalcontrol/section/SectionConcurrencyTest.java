package se.arsredovisning.internalcontrol.section;

import io.quarkus.test.junit.QuarkusTest;
import se.arsredovisning.internalcontrol.InternalControlSample;
import se.arsredovisning.kit.testing.promise.OrdersWriters;
import se.arsredovisning.kit.testing.promise.SectionSample;

@QuarkusTest
class SectionConcurrencyTest implements OrdersWriters {

    @Override
    public SectionSample sample() {
        return new InternalControlSample();
    }
}
