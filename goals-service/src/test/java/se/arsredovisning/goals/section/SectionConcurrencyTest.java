package se.arsredovisning.goals.section;

import io.quarkus.test.junit.QuarkusTest;
import se.arsredovisning.goals.GoalsSample;
import se.arsredovisning.kit.testing.promise.OrdersWriters;
import se.arsredovisning.kit.testing.promise.SectionSample;

@QuarkusTest
class SectionConcurrencyTest implements OrdersWriters {

    @Override
    public SectionSample sample() {
        return new GoalsSample();
    }
}
